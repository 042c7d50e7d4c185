/** The wish → what the engine makes of it, shown and told. A late answer never takes the place of a newer one. */
import type { Made } from '../../workbench/made.ts';
import type { Wish } from '../../workbench/wish.ts';
import type { Parts } from './dom.ts';
import type { Near } from './near.ts';
import type { StateLine } from './state-line.ts';
import type { Tools } from './tools.ts';
import type { Work } from './work.ts';

/** Milliseconds before it is said that a text is being read: most are sooner. */
const PATIENCE = 400;

interface Setting {
  readonly work: Work;
  readonly tools: Tools;
  readonly near: Near;
  readonly state: StateLine;
  /** Something else was made, or nothing. */
  show(): void;
  /** The text says now what the fields say. */
  rewrite(source: string): void;
}

export interface Reading {
  /** What was made last. */
  made(): Made | undefined;
  forget(): void;
  read(): Promise<void>;
}

export function openReading({ say }: Parts, { work, tools, near, state, show, rewrite }: Setting): Reading {
  let made: Made | undefined;

  async function read(): Promise<void> {
    const { wish } = work.now();
    if (wish.source.trim() === '') {
      made = undefined;
      show();
      if (tools.areAsked()) state.tell(say('empty'));
      else state.tellMissing();
      return;
    }
    const slow = setTimeout(() => {
      if (wish === work.now().wish) state.tell(say('reading'));
    }, PATIENCE);
    const outcome = await tools
      .get()
      .then(({ make }) => make(wish, near.known()))
      .catch(() => 'missing' as const);
    clearTimeout(slow);
    // Something else was wished meanwhile, or all was forgotten.
    if (outcome === undefined || wish !== work.now().wish) return;
    made = typeof outcome === 'object' && 'files' in outcome ? outcome : undefined;
    show();
    if (made?.rewritten !== undefined) takeOver(made.rewritten);
    if (outcome === 'missing') state.tellMissing();
    else if ('refusal' in outcome) state.tellRefused(outcome);
    else if ('failed' in outcome) state.tellWrong(say(outcome.failed));
    else await lookNear(outcome, wish);
  }

  /** Fields and text of a file of ours say the same: what was set in the one stands in the other, and is no wish any more. */
  function takeOver(source: string): void {
    const { wish, ...kept } = work.now();
    work.put({ ...kept, wish: { ...wish, source, items: {}, place: undefined, rights: undefined } });
    rewrite(source);
  }

  /** Where not all threads are known, what the search finds may tell more: then it is made once more with that. */
  async function lookNear({ items }: Made, wish: Wish): Promise<void> {
    const { site } = await tools.get();
    if (!site.asked && (await near.look(items)) && wish === work.now().wish) await read();
  }

  return {
    made: () => made,
    forget() {
      made = undefined;
    },
    read,
  };
}
