/** The one comment on a pull request: found again by a mark of its own, and written anew. */
import { field } from '@focus/cli/ci';
import type { Api } from './api.ts';

/** How many comments GitHub gives at a time. */
const PAGE = 100;
/** Beyond so many of them nobody looks. */
const MOST_PAGES = 50;

/** What GitHub takes in a comment, in characters. */
export const COMMENT_LIMIT = 65_536;

/** What is to be posted. */
export interface Posting {
  /** The pull request. */
  readonly number: number;
  /** What the comment begins with, and is found by. */
  readonly marker: string;
  /** The whole comment, beginning with the mark. */
  readonly body: string;
  /** Whether there is to be one where there is none yet. */
  readonly isWanted: boolean;
}

/** A comment that is there. */
interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly author: string;
  readonly isBot: boolean;
}

/**
 * Posts the comment, or writes the one that is there anew.
 * @returns its address; null where there is none and none is wanted
 * @throws ApiError
 */
export async function postComment(
  api: Api,
  { number, marker, body, isWanted }: Posting,
): Promise<string | null> {
  const own = await ownComment(api, number, marker);
  if (own?.body === body) return own.url;
  if (own !== null) {
    return urlOf(await api.send('PATCH', `/issues/comments/${own.id}`, { body }, 'update the comment'));
  }
  if (!isWanted) return null;
  return urlOf(await api.send('POST', `/issues/${number}/comments`, { body }, 'post a comment'));
}

/** The first comment with the mark that is ours: who knows the mark could have written another. */
async function ownComment(api: Api, number: number, marker: string): Promise<Comment | null> {
  const marked: Comment[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/issues/${number}/comments?per_page=${PAGE}&page=${page}`;
    const answer = await api.get(path, 'read the comments');
    const comments = Array.isArray(answer) ? answer.map(commentOf) : [];
    marked.push(...comments.filter((one) => one !== null).filter((one) => one.body.startsWith(marker)));
    if (comments.length < PAGE) break;
  }
  if (marked.length === 0) return null;
  const name = await api.ownName();
  // An app's comments bear its name with "[bot]" behind it, which no person's can.
  const isOwn = ({ author, isBot }: Comment): boolean =>
    name === null ? isBot : author === name || author === `${name}[bot]`;
  return marked.find(isOwn) ?? null;
}

function commentOf(given: unknown): Comment | null {
  const id = field(given, 'id');
  const body = field(given, 'body');
  if (typeof id !== 'number' || typeof body !== 'string') return null;
  const author = field(given, 'user', 'login');
  return {
    id,
    // What GitHub gives back may have other line ends.
    body: body.replaceAll('\r\n', '\n'),
    url: urlOf(given) ?? '',
    author: typeof author === 'string' ? author : '',
    isBot: field(given, 'user', 'type') === 'Bot',
  };
}

function urlOf(comment: unknown): string | null {
  const url = field(comment, 'html_url');
  return typeof url === 'string' ? url : null;
}
