/** What `gatherTerms` does, in a thread of its own where the site is large: it is more than half of the work, and there are two processors. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { LARGE } from './index-files.ts';
import type { SearchRecord } from './records.ts';
import { gatherTerms, type NamesOfSite, type SiteTerms } from './site-terms.ts';

interface Terms {
  add(record: SearchRecord): void;
  /** Rejects with what went wrong in the thread. */
  done(): Promise<SiteTerms>;
}

/** @param pages how many will come, about */
export function openTerms(names: NamesOfSite, pages: number): Terms {
  return pages > LARGE ? beside(names) : here(names);
}

function here(names: NamesOfSite): Terms {
  const terms = gatherTerms(names);
  return { add: terms.add, done: () => Promise.resolve(terms.done()) };
}

/** Enough that the sending costs little. */
const AT_ONCE = 50;

function beside(names: NamesOfSite): Terms {
  const thread = new Worker(new URL('terms-thread.ts', import.meta.url), { workerData: names });
  // It keeps nobody waiting who gave up before the end.
  thread.unref();
  let waiting: SearchRecord[] = [];
  const send = () => {
    thread.postMessage(waiting);
    waiting = [];
  };
  return {
    add(record) {
      waiting.push(record);
      if (waiting.length === AT_ONCE) send();
    },
    async done() {
      if (waiting.length > 0) send();
      send();
      thread.ref();
      const [terms] = (await once(thread, 'message')) as [SiteTerms];
      await thread.terminate();
      return terms;
    },
  };
}
