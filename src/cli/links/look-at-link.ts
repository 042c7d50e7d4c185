/** An address → whether it still leads anywhere. Only a plain no is called dead: many sites turn robots away. */
import { ask, type AskOptions } from './ask.ts';

export interface Looked {
  readonly state: 'alive' | 'dead' | 'unsure';
  /** The status, or the system's word: `404`, `ENOTFOUND`, `TIMEOUT`. */
  readonly why: string;
}

const MOST_REDIRECTS = 5;

export async function lookAtLink(address: string, options: AskOptions): Promise<Looked> {
  let url = new URL(address);
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    let answer;
    try {
      answer = await ask(url, options);
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? 'ERROR';
      return { state: why === 'ENOTFOUND' ? 'dead' : 'unsure', why };
    }
    const { status, headers } = answer;
    const next = status >= 300 && status < 400 ? headers.location : undefined;
    if (next === undefined) {
      const state = status >= 200 && status < 300 ? 'alive' : status === 404 || status === 410 ? 'dead' : 'unsure';
      return { state, why: String(status) };
    }
    if (!URL.canParse(next, url)) return { state: 'unsure', why: 'REDIRECT' };
    url = new URL(next, url);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return { state: 'unsure', why: 'REDIRECT' };
  }
  return { state: 'unsure', why: 'REDIRECTS' };
}
