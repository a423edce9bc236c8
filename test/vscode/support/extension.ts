/** The packed extension: as a `.vsix` to install, and unpacked behind HTTP for a browser's extension host. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { ROOT } from './server.ts';

/** What `npm run build:extension` packs. */
export const VSIX = join(ROOT, 'packages/vscode/dist/focus-vscode.vsix');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A folder behind HTTP on this machine's loopback. */
export interface ServedFolder {
  readonly port: number;
  stop(): void;
}

/** Serves a folder until it is stopped. */
export function serve(folder: string): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(decodeURIComponent(pathname)));
    const stream = createReadStream(file);
    stream.once('open', () => {
      const type = TYPES[extname(file)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
      stream.pipe(response);
    });
    stream.once('error', () => response.writeHead(404).end());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: address !== null && typeof address === 'object' ? address.port : 0,
        stop() {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
