/** An arXiv id → what arXiv's API knows of it, over the network. Nothing is thrown: an answer that cannot be had or read is told as one. */
import { both, type Text } from '../../format/problem.ts';
import { type ArxivPaper, readAtom } from './read-atom.ts';

export type Asked =
  | { readonly paper: ArxivPaper; readonly from: string }
  /** arXiv answered, and has no such paper. */
  | { readonly missing: string }
  /** No answer, or one that cannot be read. */
  | { readonly silence: Text };

export const ARXIV_API = 'https://export.arxiv.org/api/query';

/**
 * @param id without version
 * @param api address of a server that speaks as arXiv's does
 * @param timeout in milliseconds, for all of the answer
 */
export async function askArxiv(id: string, api = ARXIV_API, timeout = 15_000): Promise<Asked> {
  const from = `${api}?id_list=${id}`;
  let status: number;
  let text: string;
  try {
    const response = await fetch(from, { signal: AbortSignal.timeout(timeout) });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return { silence: reasonOf(error, from, timeout) };
  }
  // What is wrong with a question is told in Atom, with status 400.
  if (status !== 200 && status !== 400)
    return { silence: both(`${from} 答以 ${status}`, `${from} answered ${status}`) };
  try {
    const { papers, error } = readAtom(text);
    if (error !== undefined) return { missing: error };
    const paper = papers.find((found) => found.id.toLowerCase() === id);
    return paper ? { paper, from } : { missing: `arXiv has no paper ${id}` };
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return {
      silence: both(
        `${from} 答的不是 Atom（${line}）`,
        `${from} answered with something that is no Atom feed (${line})`,
      ),
    };
  }
}

function reasonOf(error: unknown, from: string, timeout: number): Text {
  if (error instanceof Error && error.name === 'TimeoutError') {
    const seconds = timeout / 1000;
    return both(`${from} 在 ${seconds} 秒内没有回答`, `${from} did not answer within ${seconds} s`);
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : undefined;
  const why = code ?? String(error);
  return both(`${from} 连不上（${why}）`, `${from} cannot be reached (${why})`);
}
