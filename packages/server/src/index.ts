/** The language server, for whoever starts one: the command, an editor's extension, a web worker. */
export { FocusServer } from './server.ts';
export { CannotServe, type ServerHost, type Unreadable } from './host.ts';
export { canonical, isBelow } from './uris.ts';
export { DEFAULT_SETTINGS, type Settings } from './settings.ts';
export type * from './protocol.ts';
