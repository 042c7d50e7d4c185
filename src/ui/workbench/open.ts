/** The workbench: every change becomes a wish, the wish goes to the engine, and what comes back is shown. */
import type { Thread } from '../../format/schema/index.ts';
import type { Dialect } from '../../import/draft.ts';
import { carryOver } from '../../workbench/carry-over.ts';
import type { Made } from '../../workbench/made.ts';
import { NOTHING_WISHED, type Wish } from '../../workbench/wish.ts';
import { partsOf } from './dom.ts';
import { type Engine, startEngine } from './engine.ts';
import { enter } from './entrances.ts';
import { exampleIn } from './example.ts';
import { openHandIn } from './hand-in.ts';
import { openItemPanel } from './item-panel.ts';
import { forget, keep, keptWork, NOTHING, type Kept } from './kept.ts';
import { findLike, type LoadSearch } from './likes.ts';
import { openLists } from './lists.ts';
import { joined, standing } from './standing.ts';
import { openTextField } from './text-field.ts';

const MOST_BYTES = 4 * 1024 * 1024;
/** Between the last key and the reading of what was typed. */
const PAUSE_MS = 250;

export async function openBench(bench: HTMLElement, search: LoadSearch): Promise<void> {
  const parts = partsOf(bench);
  const { one, all, say } = parts;
  const base = bench.dataset['base'] ?? '/';
  let work: Kept = keptWork() ?? NOTHING;
  let isKept = true;
  let made: Made | undefined;
  let current = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tools: Promise<Engine> | undefined;

  const tell = (text: string) => (one('[data-state]').textContent = text);
  const tellStanding = () => made && tell(joined(standing(made, work.ticked, say), !isKept && say('noKept')));

  const field = openTextField(parts, (text, caret) => {
    const carried = carryOver(work, text, caret);
    if (carried) put({ ...work, ...carried });
    else begin({ ...NOTHING_WISHED, source: text });
  });
  const lists = openLists(parts, {
    goTo: field.goTo,
    goToLine: field.goToLine,
    undo: (key) => change({ undone: toggle(work.wish.undone, key) }),
    dropName: (name) => change({ names: work.wish.names.filter((one) => one !== name) }),
    tick(key) {
      work = { ...work, ticked: toggle(work.ticked, key) };
      keepWork();
      if (made) lists.show(made, work.wish, work.ticked, current);
      tellStanding();
    },
  });
  const panel = openItemPanel(parts, (own) => engine().then(({ like }) => findLike(own, base, search, like)), {
    choose(index) {
      current = index;
      show();
    },
    change(part) {
      const { items } = work.wish;
      const key = made?.items[current]?.key;
      if (key !== undefined) change({ items: { ...items, [key]: { ...items[key], ...part } } });
    },
  });
  const handIn = openHandIn(parts, bench.dataset['repository']);
  listen();

  // What was typed before this script was here is not lost.
  const early = field.text();
  if (early === '') field.set(work.wish.source);
  else if (early !== work.wish.source) begin({ ...NOTHING_WISHED, source: early });
  tell(say('opening'));
  const opened = await engine().catch(() => undefined);
  const entrance = opened && (await enter(new URLSearchParams(location.search), opened, base, parts));
  if (entrance && !('gone' in entrance)) {
    // The address asks once: a reload must not take away what was written since.
    history.replaceState(null, '', location.pathname);
    lay(entrance.source, entrance.name, entrance.edits);
    if (entrance.select) field.goTo(...entrance.select);
  }
  showBack();
  await read();
  if (entrance && 'gone' in entrance) tell(entrance.gone);

  function listen(): void {
    one('[data-dialect]').addEventListener('change', ({ currentTarget }) => {
      const dialect = (currentTarget as HTMLSelectElement).value as Dialect | '';
      change({ dialect: dialect === '' ? undefined : dialect, undone: [], items: {} });
    });
    one<HTMLInputElement>('[data-file]').addEventListener('change', ({ currentTarget }) => {
      const input = currentTarget as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file) void take(file);
      input.value = '';
    });
    bench.addEventListener('dragover', (event) => event.preventDefault());
    bench.addEventListener('drop', (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      void take(file);
    });
    for (const input of all<HTMLInputElement | HTMLSelectElement>('[data-common]'))
      input.addEventListener('input', () => {
        if (input.dataset['common'] === 'place') change({ place: input.value.trim() || undefined });
        else change({ rights: input.value as Thread['source']['rights'] });
      });
    one<HTMLInputElement>('#bench_name').addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      nameSelected();
    });
    act('example', () => lay(exampleIn(document.documentElement.lang), ''));
    act('forget', forgetAll);
    act('back', putBack);
    act('again', () => void read());
    act('name', nameSelected);
    act('request', () => void handIn.request(made, work.edits));
    act('copy', () => void handIn.copy(made));
    act('download', () => handIn.download(made));
    addEventListener('online', () => {
      if (!tools) void read();
    });
    addEventListener('pagehide', () => {
      if (timer !== undefined) keepWork();
    });
  }

  function act(name: string, run: () => void): void {
    one(`[data-act="${name}"]`).addEventListener('click', run);
  }

  function change(part: Partial<Wish>): void {
    put({ ...work, wish: { ...work.wish, ...part } });
  }

  function put(next: Kept): void {
    work = next;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      keepWork();
      void read();
    }, PAUSE_MS);
  }

  /** Nothing that was chosen for the text before is chosen for this one; what was there can be put back. */
  function begin(wish: Wish, edits?: string): void {
    if (work.wish.source.trim() !== '') keep(work, 'before');
    current = 0;
    put({ ...NOTHING, wish, edits });
    showBack();
  }

  function lay(source: string, name: string, edits?: string): void {
    begin({ ...NOTHING_WISHED, name, source }, edits);
    field.set(source);
  }

  function putBack(): void {
    const before = keptWork('before');
    if (!before) return;
    if (work.wish.source.trim() === '') forget();
    else keep(work, 'before');
    current = 0;
    field.set(before.wish.source);
    put(before);
    showBack();
  }

  function forgetAll(): void {
    clearTimeout(timer);
    timer = undefined;
    forget();
    work = NOTHING;
    made = undefined;
    field.set('');
    one<HTMLInputElement>('#bench_name').value = '';
    show();
    showBack();
    tell(say('forgotten'));
  }

  function keepWork(): void {
    isKept = work === NOTHING || keep(work);
  }

  function showBack(): void {
    one('[data-act="back"]').hidden = keptWork('before') === undefined;
  }

  async function take(file: File): Promise<void> {
    if (file.size > MOST_BYTES) {
      tell(say('tooLarge', { size: (file.size / 1024 / 1024).toFixed(1) }));
      return;
    }
    const decoded = await engine()
      .then(async ({ decode }) => decode(await file.arrayBuffer()))
      .catch(() => undefined);
    if (!decoded) tellMissing();
    else if ('refusal' in decoded) tell(say('unreadable', { why: decoded.refusal }));
    else lay(decoded.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), file.name);
  }

  function nameSelected(): void {
    const input = one<HTMLInputElement>('#bench_name');
    const name = (input.value || field.selected()).trim();
    if (name === '' || name.length > 60 || work.wish.names.includes(name)) return;
    input.value = '';
    change({ names: [...work.wish.names, name] });
  }

  /** The tools, fetched once; where that fails, asked for anew the next time. */
  function engine(): Promise<Engine> {
    tools ??= startEngine(base).then(
      (started) => {
        addMathsStyles(bench.dataset['maths']);
        panel.setTopics(started.site.topics);
        return started;
      },
      (error: unknown) => {
        tools = undefined;
        throw error;
      },
    );
    return tools;
  }

  function tellMissing(): void {
    tell(say(navigator.onLine ? 'failed' : 'offline'));
    one('[data-act="again"]').hidden = false;
  }

  async function read(): Promise<void> {
    const asked = work;
    if (asked.wish.source.trim() === '') {
      made = undefined;
      show();
      if (tools) tell(say('empty'));
      else tellMissing();
      return;
    }
    const slow = setTimeout(() => {
      if (asked.wish === work.wish) tell(say('reading'));
    }, 400);
    const outcome = await engine()
      .then(({ make }) => make(asked.wish))
      .catch(() => 'missing' as const);
    clearTimeout(slow);
    // Something else was wished meanwhile, or all was forgotten.
    if (outcome === undefined || asked.wish !== work.wish) return;
    made = typeof outcome === 'object' && 'files' in outcome ? outcome : undefined;
    show();
    if (outcome === 'missing') tellMissing();
    else if ('refusal' in outcome) tell(say('refused', { why: outcome.refusal }));
    else if ('failed' in outcome) tell(say(outcome.failed));
  }

  function show(): void {
    for (const part of all('[data-when-made]')) part.hidden = made === undefined;
    one('[data-act="again"]').hidden = true;
    field.mark(made?.repairs ?? []);
    if (!made) return;
    if (current >= made.items.length) current = 0;
    lists.show(made, work.wish, work.ticked, current);
    panel.show(made, current);
    handIn.show(made, work.edits);
    one<HTMLSelectElement>('[data-dialect]').value = work.wish.dialect ?? '';
    tellStanding();
  }
}

function toggle<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** Wanted on this page only once a formula may stand on it. */
function addMathsStyles(address: string | undefined): void {
  if (address === undefined || document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
