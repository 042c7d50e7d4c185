/** The workbench: every change becomes a wish, the wish goes to the engine, and what comes back is shown. */
import type { Dialect } from '../../import/draft.ts';
import type { Thread } from '../../format/schema/index.ts';
import type { Made } from '../../workbench/made.ts';
import { type ItemWish, NOTHING_WISHED, type Wish } from '../../workbench/wish.ts';
import { partsOf } from './dom.ts';
import { type Engine, startEngine } from './engine.ts';
import { enter } from './entrances.ts';
import { exampleIn } from './example.ts';
import { type Handing, openHandIn } from './hand-in.ts';
import { findLike, type LoadSearch } from './likes.ts';
import { forget, keep, keptWish } from './kept.ts';
import { openItemPanel } from './item-panel.ts';
import { openLists } from './lists.ts';
import { markRepairs } from './marks.ts';

const MOST_BYTES = 4 * 1024 * 1024;
/** Between the last key and the reading of what was typed. */
const PAUSE_MS = 250;

export async function openBench(form: HTMLElement, search: LoadSearch): Promise<void> {
  const parts = partsOf(form);
  const base = form.dataset['base'] ?? '/';
  const state = parts.one('[data-state]');
  const source = parts.one<HTMLTextAreaElement>('#bench_source');
  const kept = keptWish();
  let wish: Wish = kept?.wish ?? NOTHING_WISHED;
  let ticked = new Set(kept?.ticked);
  let made: Made | undefined;
  let engine: Engine | undefined;
  let current = 0;
  let handing: Handing = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  // What is typed while the tools are on their way is not lost.
  source.addEventListener('input', () => change({ source: source.value }));
  if (source.value === '') source.value = wish.source;
  else wish = { ...NOTHING_WISHED, source: source.value };
  state.textContent = parts.say('opening');
  const started = startEngine(base);

  const change = (part: Partial<Wish>) => {
    wish = { ...wish, ...part };
    if (!keep({ wish, ticked: [...ticked] })) state.textContent = parts.say('noKept');
    clearTimeout(timer);
    timer = setTimeout(() => void read(), PAUSE_MS);
  };
  const changeItem = (part: ItemWish) =>
    change({ items: { ...wish.items, [current]: { ...wish.items[current], ...part } } });
  const goTo = (at: number, to = at) => {
    source.focus();
    source.setSelectionRange(at, to);
    // A browser scrolls a field to its selection only when it is typed in.
    const line = source.value.slice(0, at).split('\n').length;
    const height = source.scrollHeight / Math.max(1, source.value.split('\n').length);
    source.scrollTop = Math.max(0, (line - 4) * height);
  };
  const goToLine = (line: number) => {
    const lines = source.value.split('\n');
    const at = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    goTo(at, at + (lines[line - 1]?.length ?? 0));
  };
  const toggle = <Value>(list: readonly Value[], value: Value): Value[] =>
    list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

  const lists = openLists(parts, {
    goTo,
    goToLine,
    undo: (key) => change({ undone: toggle(wish.undone, key) }),
    dropName: (name) => change({ names: wish.names.filter((one) => one !== name) }),
    tick(key) {
      ticked = new Set(toggle([...ticked], key));
      keep({ wish, ticked: [...ticked] });
      if (made) lists.show(made, wish, ticked, current);
      tell();
    },
  });
  const panel = openItemPanel(parts, (own) => started.then(({ like }) => findLike(own, base, search, like)), {
    choose(index) {
      current = index;
      show();
    },
    change: changeItem,
  });
  const handIn = openHandIn(parts, form.dataset['repository']);

  parts.one('[data-dialect]').addEventListener('change', ({ currentTarget }) => {
    const dialect = (currentTarget as HTMLSelectElement).value as Dialect | '';
    change({ dialect: dialect === '' ? undefined : dialect, undone: [], items: {} });
  });
  parts.one<HTMLInputElement>('[data-file]').addEventListener('change', ({ currentTarget }) => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void take(file);
    input.value = '';
  });
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
  for (const field of parts.all<HTMLInputElement | HTMLSelectElement>('[data-common]'))
    field.addEventListener('input', () => {
      if (field.dataset['common'] === 'place') change({ place: field.value.trim() || undefined });
      else change({ rights: field.value as Thread['source']['rights'] });
    });
  const act = (name: string, run: () => void) => {
    for (const button of parts.all(`[data-act="${name}"]`)) button.addEventListener('click', run);
  };
  act('example', () => setSource(exampleIn(document.documentElement.lang), NOTHING_WISHED.name));
  act('forget', () => {
    forget();
    handing = {};
    ticked = new Set();
    wish = NOTHING_WISHED;
    made = undefined;
    source.value = '';
    clearTimeout(timer);
    show();
    showBack();
    state.textContent = parts.say('forgotten');
  });
  act('back', () => {
    const before = keptWish('before');
    if (!before) return;
    if (wish.source === '') forget();
    else keep({ wish, ticked: [...ticked] }, 'before');
    ({ wish } = before);
    ticked = new Set(before.ticked);
    handing = {};
    current = 0;
    source.value = wish.source;
    change({});
    showBack();
  });
  act('name', nameSelected);
  parts.one<HTMLInputElement>('#bench_name').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    nameSelected();
  });
  act('request', () => void handIn.request(made, handing));
  act('copy', () => void handIn.copy(made));
  act('download', () => handIn.download(made));
  source.addEventListener('scroll', () => {
    parts.one('[data-marks]').scrollTop = source.scrollTop;
  });

  try {
    engine = await started;
  } catch {
    state.textContent = parts.say(navigator.onLine ? 'failed' : 'offline');
    addEventListener('online', () => void openBench(form, search), { once: true });
    return;
  }
  addMathsStyles(form.dataset['maths']);
  panel.setTopics(engine.site.topics);

  const entrance = await enter(new URLSearchParams(location.search), engine, base, parts);
  if (entrance && !('gone' in entrance)) {
    if (wish.source !== '') keep({ wish, ticked: [...ticked] }, 'before');
    handing = entrance.handing;
    // The address asks once: a reload must not take away what was written since.
    history.replaceState(null, '', location.pathname);
    setSource(entrance.source, entrance.name);
    if (entrance.select) goTo(...entrance.select);
  }

  showBack();
  if (wish.source !== '') await read();
  else state.textContent = parts.say('empty');
  if (entrance && 'gone' in entrance) state.textContent = entrance.gone;

  function showBack(): void {
    parts.one('[data-act="back"]').hidden = keptWish('before') === undefined;
  }

  function setSource(text: string, name: string): void {
    source.value = text;
    ticked = new Set();
    current = 0;
    wish = { ...NOTHING_WISHED, name };
    change({ source: text });
  }

  async function take(file: File): Promise<void> {
    if (file.size > MOST_BYTES) {
      state.textContent = parts.say('tooLarge', { size: (file.size / 1024 / 1024).toFixed(1) });
      return;
    }
    const decoded = await started.then((tools) => file.arrayBuffer().then(tools.decode)).catch(() => undefined);
    if (!decoded) return;
    if ('refusal' in decoded) {
      state.textContent = parts.say('unreadable', { why: decoded.refusal });
      return;
    }
    handing = {};
    setSource(decoded.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), file.name);
  }

  function nameSelected(): void {
    const field = parts.one<HTMLInputElement>('#bench_name');
    const selected = source.value.slice(source.selectionStart, source.selectionEnd);
    const name = (field.value || selected).trim();
    if (name === '' || name.length > 60 || wish.names.includes(name)) return;
    field.value = '';
    change({ names: [...wish.names, name] });
  }

  async function read(): Promise<void> {
    if (!engine) return;
    if (wish.source.trim() === '') {
      made = undefined;
      show();
      state.textContent = parts.say('empty');
      return;
    }
    const slow = setTimeout(() => (state.textContent = parts.say('reading')), 400);
    const outcome = await engine.make(wish);
    clearTimeout(slow);
    if (!outcome) return;
    if ('files' in outcome) {
      made = outcome;
      show();
      return;
    }
    made = undefined;
    show();
    state.textContent =
      'refusal' in outcome ? parts.say('refused', { why: outcome.refusal }) : parts.say(outcome.failed);
  }

  function show(): void {
    for (const part of parts.all('[data-when-made]')) part.hidden = made === undefined;
    markRepairs(parts.one('[data-marks]'), source.value, made?.repairs ?? []);
    if (!made) return;
    if (current >= made.items.length) current = 0;
    lists.show(made, wish, ticked, current);
    panel.show(made, current);
    handIn.show(made);
    tell();
  }

  /** One line on how it stands, for the eye and the ear. */
  function tell(): void {
    if (!made) return;
    if (made.files.length === 0) {
      state.textContent = parts.say('nothing');
      return;
    }
    const { dialect, items, problems, doubts } = made;
    const open = doubts.filter(({ key }) => !ticked.has(key)).length;
    state.textContent = [
      parts.say('readAs', { kind: parts.say(`is-${dialect}`), items: items.length }),
      problems.length === 0 ? parts.say('allFine') : parts.say('someProblems', { n: problems.length }),
      open > 0 && parts.say('someDoubts', { n: open }),
    ]
      .filter((part) => part !== false)
      .join(document.documentElement.lang === 'en' ? '; ' : '；');
  }
}

/** Wanted on this page only once a formula may stand on it. */
function addMathsStyles(address: string | undefined): void {
  if (address === undefined || document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
