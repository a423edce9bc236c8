/** A GitHub of its own on the loopback: what the action asks of the real one, and nothing else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Whom the token of a job belongs to. */
const BOT = 'github-actions[bot]';

/** A comment as GitHub keeps it. */
export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  readonly html_url: string;
  body: string;
}

/** A request that was made. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** An answer in the place of the usual one. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const REPOSITORY = '/repos/acme/filings';

/** A GitHub with one repository, `acme/filings`. */
export class FakeGithub {
  readonly comments: Comment[] = [];
  /** All that was asked for, in order. */
  readonly asked: Asked[] = [];
  /** Requests with an authorization other than the token's. */
  readonly strangers: string[] = [];
  /** Answers to give first, by `METHOD path`. */
  readonly answers = new Map<string, Answer[]>();
  /** The commit that two have in common, by `base...head`. */
  readonly mergeBases = new Map<string, string>();
  url = '';

  /** Answers requests until the test is over. */
  static async start(): Promise<FakeGithub> {
    const github = new FakeGithub();
    const server = createServer((request, response) => {
      void github.#answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    github.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return github;
  }

  /** A comment on pull request 7. */
  comment(body: string, login = BOT): Comment {
    const id = 1000 + this.comments.length;
    const one: Comment = {
      id,
      user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
      html_url: `https://github.com/acme/filings/pull/7#issuecomment-${id}`,
      body,
    };
    this.comments.push(one);
    return one;
  }

  /** Says what is answered to a request, so many times. */
  answer(request: string, answer: Answer, times = 1): void {
    this.answers.set(request, Array<Answer>(times).fill(answer));
  }

  /** What was written: everything but questions. */
  written(): readonly Asked[] {
    return this.asked.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const { pathname: path, searchParams } = new URL(url, this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    this.asked.push({ method, path, body });
    if (request.headers.authorization !== 'Bearer t0ken') this.strangers.push(`${method} ${path}`);
    const {
      status,
      headers,
      body: answer,
    } = this.answers.get(`${method} ${path}`)?.shift() ?? this.#usual({ method, path, body }, searchParams);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}));
  }

  #usual({ method, path, body }: Asked, query: URLSearchParams): Answer {
    if (path === '/graphql') return { status: 200, body: { data: { viewer: { login: BOT } } } };
    const below = path.startsWith(REPOSITORY) ? path.slice(REPOSITORY.length) : '';
    const [, range] = /^\/compare\/(.+)$/.exec(below) ?? [];
    const sha = this.mergeBases.get(range ?? '');
    if (method === 'GET' && sha !== undefined) return { status: 200, body: { merge_base_commit: { sha } } };
    if (method === 'GET' && below === '/issues/7/comments') {
      const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
      return { status: 200, body: this.comments.slice((page - 1) * size, page * size) };
    }
    if (method === 'POST' && below === '/issues/7/comments' && typeof body['body'] === 'string') {
      return { status: 201, body: this.comment(body['body']) };
    }
    const [, id] = /^\/issues\/comments\/(\d+)$/.exec(below) ?? [];
    const comment = this.comments.find((one) => one.id === Number(id));
    if (method === 'PATCH' && comment !== undefined && typeof body['body'] === 'string') {
      comment.body = body['body'];
      return { status: 200, body: comment };
    }
    if (method === 'POST' && below === '/code-scanning/sarifs') {
      return { status: 202, body: { id: '47177e22-5596-11eb-80a1-c1e54ef945c6' } };
    }
    return { status: 404, body: { message: 'Not Found' } };
  }
}

/** What GitHub says to a token that may only read. */
export const READ_ONLY: Answer = {
  status: 403,
  body: { message: 'Resource not accessible by integration', status: '403' },
};
