/** Anything that went wrong in a search → why, for the reader; the message says which file, and what was wrong with it. */
import { Unreachable } from './fetch-file.ts';

export class SearchError extends Error {
  /** The line is gone; the site does not answer; it answers that the file is not there; the file is not what it should be. */
  readonly reason: 'offline' | 'unreachable' | 'missing' | 'broken';

  constructor(reason: SearchError['reason'], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

export function told(error: unknown): SearchError {
  return new SearchError(reasonOf(error), error);
}

function reasonOf(error: unknown): SearchError['reason'] {
  if (!(error instanceof Unreachable)) return 'broken';
  if (error.status !== undefined) return 'missing';
  return navigator.onLine ? 'unreachable' : 'offline';
}
