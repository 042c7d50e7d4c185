/** The worker that makes files of wishes, started once; one that hangs is stopped and started anew. */
import type { KnownThread } from '../../import/files/known.ts';
import type { Answer, Request } from '../../workbench/messages.ts';
import type { Made, Refused } from '../../workbench/made.ts';
import type { SiteFacts } from '../../workbench/site-facts.ts';
import type { Wish } from '../../workbench/wish.ts';

const PATIENCE_MS = 20_000;

export type Outcome = Made | Refused | { readonly failed: 'stalled' | 'broken' };

export interface Engine {
  readonly site: SiteFacts;
  /** Undefined when another wish has come meanwhile. @param near threads that may ask the same */
  make(wish: Wish, near: readonly KnownThread[]): Promise<Outcome | undefined>;
  /** Bytes of a file → its text, or why it is none; undefined when the tools failed on it. */
  decode(bytes: ArrayBuffer): Promise<{ readonly text: string } | { readonly refusal: string } | undefined>;
  /** Markdown of one of the site's pages → its file. */
  read(text: string, id: string): Promise<string | undefined>;
}

/** Throws where the tools cannot be had. */
export async function startEngine(base: string): Promise<Engine> {
  const response = await fetch(`${base}contribute/site.json`);
  if (!response.ok) throw new Error(`site.json: ${response.status}`);
  const site = (await response.json()) as SiteFacts;
  let worker = await startWorker(site, base);
  let number = 0;
  let before: Promise<unknown> = Promise.resolve();

  async function ask(request: Request): Promise<Answer | 'stalled' | 'broken'> {
    const answer = await answerOf(worker, request);
    if (typeof answer === 'string') {
      worker.terminate();
      worker = await startWorker(site, base);
    }
    return answer;
  }

  return {
    site,
    async make(wish, near) {
      const own = ++number;
      // A long text is not read once for every pause in typing.
      await before;
      if (own !== number) return undefined;
      const asking = ask({ type: 'make', number: own, wish, near });
      before = asking.catch(() => undefined);
      const answer = await asking;
      if (own !== number) return undefined;
      if (typeof answer === 'string') return { failed: answer };
      return answer.type === 'made' ? answer.made : { failed: 'broken' };
    },
    async decode(bytes) {
      const answer = await ask({ type: 'decode', bytes });
      return typeof answer !== 'string' && answer.type === 'decoded' ? answer.decoded : undefined;
    },
    async read(text, id) {
      const answer = await ask({ type: 'read', text, id });
      return typeof answer !== 'string' && answer.type === 'read' ? answer.text : undefined;
    },
  };
}

async function startWorker(site: SiteFacts, base: string): Promise<Worker> {
  const worker = new Worker(new URL('../../workbench/worker.ts', import.meta.url), { type: 'module' });
  const today = new Date().toISOString().slice(0, 10);
  const opened = await answerOf(worker, { type: 'open', site, today, lang: document.documentElement.lang, base });
  if (typeof opened === 'string') throw new Error(`The worker did not start: ${opened}`);
  return worker;
}

const ANSWERS = { open: 'opened', decode: 'decoded', read: 'read' } as const;

/** Answers come in the order of the requests. */
function answerOf(worker: Worker, request: Request): Promise<Answer | 'stalled' | 'broken'> {
  return new Promise((resolve) => {
    const done = (answer: Answer | 'stalled' | 'broken') => {
      clearTimeout(timer);
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
      resolve(answer);
    };
    const isAnswer = (answer: Answer) =>
      request.type === 'make'
        ? answer.type === 'made' && answer.number === request.number
        : answer.type === ANSWERS[request.type];
    const hear = ({ data }: MessageEvent<Answer>) => isAnswer(data) && done(data);
    const fail = () => done('broken');
    const timer = setTimeout(() => done('stalled'), PATIENCE_MS);
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    worker.postMessage(request);
  });
}
