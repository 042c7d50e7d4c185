/** What was repaired, doubted and left out: lists that lead to the place in the text. */
import type { ToldBound } from '../../import/readers/told-bounds.ts';
import type { Made, MadeRepair } from '../../workbench/made.ts';
import { element } from './element.ts';
import { type Parts, refill, withCode } from './dom.ts';

export interface ListActions {
  goTo(at: number, to: number): void;
  goToLine(line: number): void;
  /** Index in the text. */
  startOfLine(line: number): number;
  undo(key: string): void;
  tick(key: string): void;
  /** @param as another name of the same person */
  addName(name: string, as?: string): void;
  /** Says where an item begins, or that none does. */
  setBound(bound: ToldBound): void;
}

export interface Lists {
  show(made: Made, ticked: readonly string[]): void;
}

/** A page shows so many repairs of a kind; the rest are counted. */
const MOST_OF_A_KIND = 30;
/** Of more only the list of names can tell. */
const MOST_MEANT = 3;

export function openLists({ one, say }: Parts, actions: ListActions): Lists {
  const fill = (part: string, count: number, children: readonly Node[]) => {
    const box = one(`[data-part="${part}"]`);
    box.hidden = children.length === 0;
    one(`[data-part="${part}"] [data-count]`).textContent = String(count);
    refill(one(`[data-part="${part}"] [data-list]`), children);
  };
  const button = (key: string, label: string, run: () => void, about?: string) => {
    const made = element(
      'button',
      { type: 'button', class: 'bench-link', 'data-key': key, 'aria-label': about },
      label,
    );
    made.addEventListener('click', run);
    return made;
  };
  const toLine = (line: number, key: string) =>
    button(`line ${key}`, say('line', { n: line }), () => actions.goToLine(line));

  const asName = (name: string) =>
    button(`name ${name}`, say('isName'), () => actions.addName(name), `${name} ${say('isName')}`);

  const asNameOf = (name: string, as: string) =>
    button(
      `name ${name} ${as}`,
      say('isNameOf', { name: as }),
      () => actions.addName(name, as),
      `${name} ${say('isNameOf', { name: as })}`,
    );

  const bound = (line: number, begins: boolean) =>
    button(`bound ${line}`, say(begins ? 'begins' : 'joins'), () =>
      actions.setBound({ at: actions.startOfLine(line), begins: begins ? 'item' : 'post' }),
    );

  const change = ({ before, after }: Pick<MadeRepair, 'before' | 'after'>) => [
    ' ',
    before === '' ? element('span', { class: 'hint' }, say('inserted')) : element('del', {}, shorten(before)),
    ' → ',
    after === '' ? element('span', { class: 'hint' }, say('deleted')) : element('ins', {}, shorten(after)),
  ];

  function repairRow(repair: MadeRepair): HTMLElement {
    const { key, line, at, to, before, after, isUndone } = repair;
    return element(
      'li',
      isUndone ? { 'data-undone': '' } : {},
      button(`at ${key}`, say('line', { n: line }), () => actions.goTo(at, to)),
      ...change(repair),
      ' ',
      button(
        `undo ${key}`,
        say(isUndone ? 'redo' : 'undo'),
        () => actions.undo(key),
        `${say(isUndone ? 'redo' : 'undo')} ${shorten(before || after)}`,
      ),
    );
  }

  /** Of a habit: what is taken back with its first change. */
  function alikeRows({ key, alike, times }: MadeRepair): HTMLElement[] {
    const rows = alike.map((one, index) => element('li', {}, toLine(one.line, `${key} ${index}`), ...change(one)));
    const left = times - 1 - alike.length;
    return left > 0 ? [...rows, element('li', { class: 'hint' }, say('more', { n: left }))] : rows;
  }

  function repairGroups(repairs: readonly MadeRepair[]): HTMLElement[] {
    const byRule = Map.groupBy(repairs, ({ rule }) => rule);
    return [...byRule].map(([rule, all]) => {
      const name = all[0]?.name ?? rule;
      const rows = all.slice(0, MOST_OF_A_KIND).flatMap((repair) => [repairRow(repair), ...alikeRows(repair)]);
      const hidden = all.length - MOST_OF_A_KIND;
      if (hidden > 0) rows.push(element('li', { class: 'hint' }, say('more', { n: hidden })));
      return element(
        'li',
        {},
        element('b', { 'data-rule': rule }, name),
        ` ${countOf(all)}`,
        element('ul', { class: 'bench-list' }, ...rows),
      );
    });
  }

  return {
    show({ repairs, doubts, dropped }, ticked) {
      const open = doubts.filter(({ key }) => !ticked.includes(key)).length;
      fill(
        'doubts',
        open,
        doubts.map(({ key, line, reason, choice, name, may = [], begins }) => {
          const box = element('input', { type: 'checkbox', 'data-key': key });
          box.checked = ticked.includes(key);
          box.addEventListener('change', () => actions.tick(key));
          const text = element('label', {}, box, ' ', ...withCode(`${reason} → ${choice}`));
          const isName =
            name === undefined
              ? []
              : [...may.slice(0, MOST_MEANT).flatMap((as) => [' ', asNameOf(name, as)]), ' ', asName(name)];
          const isBound = begins === undefined ? [] : [' ', bound(line, begins)];
          const rest = [' ', toLine(line, key), ...isName, ...isBound];
          return element('li', box.checked ? { 'data-done': '' } : {}, text, ...rest);
        }),
      );
      fill('repairs', countOf(repairs.filter(({ isUndone }) => !isUndone)), repairGroups(repairs));
      fill(
        'dropped',
        dropped.length,
        dropped.map(({ lines: [from, to], reason }) =>
          element(
            'li',
            {},
            button(`dropped ${from} ${to}`, from === to ? say('line', { n: from }) : say('lines', { from, to }), () =>
              actions.goToLine(from),
            ),
            ` ${reason}`,
          ),
        ),
      );
    },
  };
}

/** A habit counts as often as it was mended. */
function countOf(repairs: readonly MadeRepair[]): number {
  return repairs.reduce((sum, { times }) => sum + times, 0);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 48 ? `${line.slice(0, 30)}…${line.slice(-16)}` : line;
}
