/** The workbench: every change becomes a wish, the wish goes to the engine, and what comes back is shown. */
import { carryOver } from '../../workbench/carry-over.ts';
import type { Made } from '../../workbench/made.ts';
import { laidOut } from '../../workbench/laid-out.ts';
import type { ToWrite } from '../../workbench/still-to-write.ts';
import type { Wish } from '../../workbench/wish.ts';
import { openChanges } from './changes.ts';
import { listenToControls } from './controls.ts';
import { partsOf } from './dom.ts';
import { type Engine, startEngine } from './engine.ts';
import { enter } from './entrances.ts';
import { exampleIn } from './example.ts';
import { openHandIn } from './hand-in.ts';
import { openItemPanel } from './item-panel.ts';
import { openLaying } from './laying.ts';
import { openLists } from './lists.ts';
import { addMathsStyles } from './maths-styles.ts';
import { type LoadSearch, openNear } from './near.ts';
import { openPartJoin } from './part-join.ts';
import { openStateLine } from './state-line.ts';
import { openTextField } from './text-field.ts';
import { openWhoIsWho } from './who-is-who.ts';
import { openWork, toggle } from './work.ts';

export async function openBench(bench: HTMLElement, search: LoadSearch): Promise<void> {
  const parts = partsOf(bench);
  const { one, all, say } = parts;
  const base = bench.dataset['base'] ?? '/';
  const work = openWork(() => void read());
  let made: Made | undefined;
  const near = openNear(search, base);
  let current = 0;
  let tools: Promise<Engine> | undefined;

  const state = openStateLine(parts);
  const tellStanding = () => made && state.tellStanding(made, work.now().ticked, work.isKept(), edits());
  /** What one came here to change, or what stands there by its name. */
  const edits = () => work.now().edits ?? made?.edits;

  const laying = openLaying(parts, {
    ...{ work, state, engine },
    field: () => field,
    begun: () => (current = 0),
    forgotten() {
      made = undefined;
      people.clear();
      partJoin.clear();
      show();
    },
  });
  const field = openTextField(parts, (text, caret) => {
    const chat = laidOut(text);
    // As if it had been pasted so: each line that is told of can be seen.
    if (chat !== undefined) {
      field.retype(chat);
      return;
    }
    const carried = carryOver(work.now(), text, caret);
    if (carried) work.put({ ...work.now(), ...carried });
    else laying.begin(text);
  });
  const partJoin = openPartJoin(parts, {
    ...{ text: field.text, caret: field.caret, goTo: field.goTo },
    told: () => work.now().wish.bounds,
    change: (bounds) => work.change({ bounds }),
  });
  const { goToLine, startOfLine } = field;
  const lists = openLists(parts, {
    ...{ setBound: partJoin.set, goTo: field.goTo, goToLine, startOfLine },
    addName: (name, as) => people.add(name, as),
    undo: (key) => work.change({ undone: toggle(work.now().wish.undone, key) }),
    tick(key) {
      work.tick(key);
      if (made) lists.show(made, work.now().ticked);
      tellStanding();
    },
  });
  const people = openWhoIsWho(parts, {
    text: field.text,
    selected: field.selected,
    told: () => work.now().wish.names,
    change: (names) => work.change({ names }),
  });
  const panel = openItemPanel(parts, {
    ...{ setBound: partJoin.set, goToLine, startOfLine },
    choose(index) {
      current = index;
      show();
    },
    change(part) {
      const { items } = work.now().wish;
      const key = made?.items[current]?.key;
      if (key !== undefined) work.change({ items: { ...items, [key]: { ...items[key], ...part } } });
    },
  });
  const changes = openChanges(parts, engine, base);
  const handIn = openHandIn(parts, bench.dataset['repository'], writeAt);
  listenToControls(bench, parts, {
    change: work.change,
    take: (file) => void laying.take(file),
    acts: {
      example: () => laying.lay(exampleIn(document.documentElement.lang), ''),
      forget: laying.forgetAll,
      back: laying.putBack,
      again: () => void read(),
      name: people.addMissed,
      mend: () => made?.mended !== undefined && field.retype(made.mended),
      request: () => void handIn.request(made, edits()),
      copy: () => void handIn.copy(made, edits()),
      download: () => handIn.download(made, edits()),
    },
  });
  addEventListener('online', () => {
    if (!tools) void read();
  });
  addEventListener('pagehide', () => work.settle());

  // What was typed before this script was here is not lost.
  const early = field.text();
  const kept = work.now().wish.source;
  if (early === '') field.set(kept);
  else if (early !== kept) laying.begin(early);
  state.tell(say('opening'));
  const opened = await engine().catch(() => undefined);
  const entrance = opened && (await enter(new URLSearchParams(location.search), opened, base, parts));
  if (entrance && !('gone' in entrance)) {
    // The address asks once: a reload must not take away what was written since.
    history.replaceState(null, '', location.pathname);
    laying.lay(entrance.source, entrance.name, entrance.edits);
    if (entrance.select) field.goTo(...entrance.select);
    else bench.scrollIntoView();
  }
  laying.showBack();
  await read();
  if (entrance && 'gone' in entrance) state.tellWrong(entrance.gone);

  /** Leads to a field in which something is still to be written. */
  function writeAt({ field: name, item }: NonNullable<ToWrite['first']>): void {
    if (name !== 'place' && item !== current) {
      current = item;
      show();
    }
    one(name === 'place' ? '[data-common="place"]' : `[data-field="${name}"]`).focus();
  }

  /** The tools, fetched once; where that fails, asked for anew the next time. */
  function engine(): Promise<Engine> {
    tools ??= startEngine(base).then(
      (started) => {
        addMathsStyles(bench.dataset['maths']?.split(' ') ?? []);
        panel.setSite(started.site);
        return started;
      },
      (error: unknown) => {
        tools = undefined;
        throw error;
      },
    );
    return tools;
  }

  async function read(): Promise<void> {
    const { wish } = work.now();
    if (wish.source.trim() === '') {
      made = undefined;
      show();
      if (tools) state.tell(say('empty'));
      else state.tellMissing();
      return;
    }
    const slow = setTimeout(() => {
      if (wish === work.now().wish) state.tell(say('reading'));
    }, 400);
    const outcome = await engine()
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
    field.rewrite(source);
  }

  /** Where not all threads are known, what the search finds may tell more: then it is made once more with that. */
  async function lookNear({ items }: Made, wish: Wish): Promise<void> {
    const { site } = await engine();
    if (!site.asked && (await near.look(items)) && wish === work.now().wish) await read();
  }

  function show(): void {
    for (const part of all('[data-when-made]')) part.hidden = made === undefined;
    one('[data-act="again"]').hidden = true;
    field.mark(made?.repairs ?? []);
    if (!made) return;
    if (current >= made.items.length) current = 0;
    const { wish, ticked } = work.now();
    lists.show(made, ticked);
    partJoin.show(made);
    people.show(made, current);
    panel.show(made, current);
    one('[data-mend]').hidden = made.mended === undefined;
    handIn.show(made, edits());
    void changes.show(made, edits());
    one<HTMLSelectElement>('[data-dialect]').value = wish.dialect ?? '';
    tellStanding();
  }
}
