/**
 * GitHub's REST API, as far as it is needed here: five requests, made with Node's own fetch. The packages for it bring
 * a client for every endpoint there is, and with it half a megabyte that every run would load.
 */
import { setTimeout } from 'node:timers/promises';
import { field, VERSION } from '@focus/cli/ci';
import type { Environment } from './inputs.ts';

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 30_000;
/** How long GitHub may ask to be left alone before it is asked again, in seconds. */
const MOST_WAIT = 60;

type Method = 'GET' | 'POST' | 'PATCH';

/** GitHub did not do what it was asked for; the message is the sentence a person is told. */
export class ApiError extends Error {
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;

  /** @param status the HTTP status; null where there was no answer */
  constructor(message: string, status: number | null) {
    super(message);
    this.status = status;
  }

  /** The token may not do it. */
  get isForbidden(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }
}

/** The API for one repository. */
export class Api {
  readonly #url: string;
  readonly #graphql: string;
  readonly #token: string;

  /**
   * @param env says where the API is, and for which repository
   * @param token empty for none
   */
  constructor(env: Environment, token: string) {
    const root = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    this.#url = `${root}/repos/${env['GITHUB_REPOSITORY'] ?? ''}`;
    this.#graphql = env['GITHUB_GRAPHQL_URL'] ?? 'https://api.github.com/graphql';
    this.#token = token;
  }

  /**
   * Asks for something of the repository.
   * @param path behind the repository's: `/issues/7/comments`
   * @param what it is for, as a sentence goes on: `read the comments`
   * @throws ApiError
   */
  get(path: string, what: string): Promise<unknown> {
    return this.#ask('GET', `${this.#url}${path}`, undefined, what);
  }

  /**
   * Writes something in the repository.
   * @param path behind the repository's
   * @param what it is for, as a sentence goes on
   * @throws ApiError
   */
  send(method: 'POST' | 'PATCH', path: string, body: unknown, what: string): Promise<unknown> {
    return this.#ask(method, `${this.#url}${path}`, body, what);
  }

  /** The name that comments made with the token bear; null where GitHub does not say. */
  async ownName(): Promise<string | null> {
    try {
      const query = { query: '{ viewer { login } }' };
      const answer = await this.#ask('POST', this.#graphql, query, 'ask whose token this is');
      const login = field(answer, 'data', 'viewer', 'login');
      return typeof login === 'string' ? login : null;
    } catch (error) {
      if (error instanceof ApiError) return null;
      throw error;
    }
  }

  /** Asks once; again where GitHub wants to be asked later, or failed at what may be asked twice. */
  async #ask(method: Method, url: string, body: unknown, what: string): Promise<unknown> {
    for (let isLast = false; ; isLast = true) {
      let answer: Response;
      let text: string;
      try {
        answer = await fetch(url, this.#request(method, body));
        text = await answer.text();
      } catch (error) {
        if (isLast || method === 'POST') throw unanswered(error, what);
        await setTimeout(1_000);
        continue;
      }
      const content = readJson(text);
      if (answer.ok) return content;
      const wait = isLast ? null : secondsUntilNext(method, answer);
      if (wait === null) throw refused(answer, content, what);
      await setTimeout(wait * 1_000);
    }
  }

  #request(method: Method, body: unknown): RequestInit {
    return {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': `focus-action/${VERSION}`,
        ...(this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    };
  }
}

/** After how many seconds the same may be asked again; null for never. */
function secondsUntilNext(method: Method, { status, headers }: Response): number | null {
  const wait = Number(headers.get('retry-after') ?? NaN);
  if (status === 403 || status === 429) return wait <= MOST_WAIT ? wait : null;
  return status >= 500 && method !== 'POST' ? 1 : null;
}

function unanswered(error: unknown, what: string): ApiError {
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = cause instanceof Error ? cause.message : String(cause);
  const why = timedOut ? `there was no answer in ${PATIENCE / 1_000} seconds` : said;
  return new ApiError(`GitHub cannot be reached to ${what}: ${why}.`, null);
}

function refused({ status, headers }: Response, content: unknown, what: string): ApiError {
  if ((status === 403 || status === 429) && headers.get('x-ratelimit-remaining') === '0') {
    return new ApiError(`GitHub would not ${what}: the token's requests of this hour are used up.`, status);
  }
  const message = field(content, 'message');
  const said = typeof message === 'string' && message !== '' ? ` (${message.replace(/\.$/, '')})` : '';
  return new ApiError(`GitHub would not ${what}: status ${status}${said}.`, status);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
