/** The workbench: every change becomes a wish, the wish goes to the engine, and what comes back is shown. */
import { carryOver } from '../../workbench/carry-over.ts';
import type { Made } from '../../workbench/made.ts';
import { laidOut } from '../../workbench/laid-out.ts';
import type { ToWrite } from '../../workbench/still-to-write.ts';
import { openChanges } from './changes.ts';
import { listenToControls } from './controls.ts';
import { partsOf } from './dom.ts';
import { enter } from './entrances.ts';
import { exampleIn } from './example.ts';
import { openHandIn } from './hand-in.ts';
import { openItemPanel } from './item-panel.ts';
import { openLaying } from './laying.ts';
import { openLists } from './lists.ts';
import { addMathsStyles } from './maths-styles.ts';
import { type LoadSearch, openNear } from './near.ts';
import { openPartJoin } from './part-join.ts';
import { openReading } from './reading.ts';
import { openStateLine } from './state-line.ts';
import { openTextField } from './text-field.ts';
import { openTools } from './tools.ts';
import { openWhoIsWho } from './who-is-who.ts';
import { openWork, toggle } from './work.ts';

export async function openBench(bench: HTMLElement, search: LoadSearch): Promise<void> {
  const parts = partsOf(bench);
  const { one, all, say } = parts;
  const base = bench.dataset['base'] ?? '/';
  const work = openWork(() => void reading.read());
  const near = openNear(search, base);
  let current = 0;

  const state = openStateLine(parts);
  const tools = openTools(base, ({ site }) => {
    addMathsStyles(bench.dataset['maths']?.split(' ') ?? []);
    panel.setSite(site);
  });
  const reading = openReading(parts, { work, tools, near, state, show, rewrite: (source) => field.rewrite(source) });
  /** What one came here to change, or what stands there by its name. */
  const edits = () => work.now().edits ?? reading.made()?.edits;

  const laying = openLaying(parts, {
    ...{ work, state, engine: tools.get },
    field: () => field,
    begun: () => (current = 0),
    forgotten() {
      reading.forget();
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
      const made = reading.made();
      if (!made) return;
      lists.show(made, work.now().ticked);
      tellStanding(made);
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
      const key = reading.made()?.items[current]?.key;
      if (key !== undefined) work.change({ items: { ...items, [key]: { ...items[key], ...part } } });
    },
  });
  const changes = openChanges(parts, tools.get, base);
  const handIn = openHandIn(parts, bench.dataset['repository'], writeAt);
  listenToControls(bench, parts, {
    change: work.change,
    take: (file) => void laying.take(file),
    acts: {
      example: () => laying.lay(exampleIn(document.documentElement.lang), ''),
      forget: laying.forgetAll,
      back: laying.putBack,
      again: () => void reading.read(),
      name: people.addMissed,
      mend() {
        const mended = reading.made()?.mended;
        if (mended !== undefined) field.retype(mended);
      },
      request: () => void handIn.request(reading.made(), edits()),
      copy: () => void handIn.copy(reading.made(), edits()),
      download: () => handIn.download(reading.made(), edits()),
    },
  });
  addEventListener('online', () => {
    if (!tools.areAsked()) void reading.read();
  });
  addEventListener('pagehide', () => work.settle());

  // What was typed before this script was here is not lost.
  const early = field.text();
  const kept = work.now().wish.source;
  if (early === '') field.set(kept);
  else if (early !== kept) laying.begin(early);
  state.tell(say('opening'));
  const opened = await tools.get().catch(() => undefined);
  const entrance = opened && (await enter(new URLSearchParams(location.search), opened, base, parts));
  if (entrance && !('gone' in entrance)) {
    // The address asks once: a reload must not take away what was written since.
    history.replaceState(null, '', location.pathname);
    laying.lay(entrance.source, entrance.name, entrance.edits);
    if (entrance.select) field.goTo(...entrance.select);
    else bench.scrollIntoView();
  }
  laying.showBack();
  await reading.read();
  if (entrance && 'gone' in entrance) state.tellWrong(entrance.gone);

  /** Leads to a field in which something is still to be written. */
  function writeAt({ field: name, item }: NonNullable<ToWrite['first']>): void {
    if (name !== 'place' && item !== current) {
      current = item;
      show();
    }
    one(name === 'place' ? '[data-common="place"]' : `[data-field="${name}"]`).focus();
  }

  function tellStanding(made: Made): void {
    state.tellStanding(made, work.now().ticked, work.isKept(), edits());
  }

  function show(): void {
    const made = reading.made();
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
    tellStanding(made);
  }
}
