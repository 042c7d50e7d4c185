/** The list of names and the labels that stand for them in one item: a name that was missed is added, and two names of one person get one label. It never leaves the page. */
import type { ToldName } from '../../import/people/told-names.ts';
import type { Made } from '../../workbench/made.ts';
import { labelsOf, NOBODY_ELSE, tellSame } from '../../workbench/same-person.ts';
import { element } from './element.ts';
import { complain } from './complaint.ts';
import { type Parts, refill } from './dom.ts';

const LONGEST_NAME = 60;

interface Setting {
  readonly text: () => string;
  readonly selected: () => string;
  readonly told: () => readonly ToldName[];
  change(names: readonly ToldName[]): void;
}

export interface WhoIsWho {
  /** @param current the item whose people are shown: a label stands for a name in one item alone */
  show(made: Made, current: number): void;
  /** What is written in the field, or selected in the text, is a name. */
  addMissed(): void;
  /** @param as another name of the same person */
  add(name: string, as?: string): void;
  clear(): void;
}

export function openWhoIsWho({ one, say }: Parts, { text, selected, told, change }: Setting): WhoIsWho {
  const field = one<HTMLInputElement>('#bench_name');
  /** A person has opened or closed it. */
  let isTurned = false;
  one('[data-part="people"] summary').addEventListener('click', () => (isTurned = true));
  field.addEventListener('input', () => complain(field, undefined));

  const add = (name: string, as?: string) =>
    change([...told().filter((one) => one.name !== name), { name, ...(as !== undefined && { as }), isMissed: true }]);

  function row(name: string, label: string, { items, people }: Made, current: number): HTMLElement | undefined {
    const item = items[current];
    if (!item) return undefined;
    const labels = labelsOf(item, people);
    const before = told().find((one) => one.name === name && (one.line ?? item.line) === item.line);
    const choose = element('select', { 'data-key': `is ${name}`, 'aria-label': say('whoIs', { name }) });
    for (const [other, names] of labels) {
      const also = names.filter((one) => one !== name).join(say('and'));
      choose.append(new Option(also === '' ? other : `${other} · ${also}`, other, false, other === label));
    }
    const isShared = (labels.get(label)?.length ?? 0) > 1 || before?.as !== undefined;
    if (isShared) choose.append(new Option(say('somebodyElse'), NOBODY_ELSE));
    choose.addEventListener('change', () => change(tellSame(told(), name, choose.value, item, people)));
    const drop = element(
      'button',
      { type: 'button', class: 'bench-link', 'data-key': `drop ${name}`, 'aria-label': `${say('remove')} ${name}` },
      say(before?.isMissed === true ? 'remove' : 'undo'),
    );
    drop.addEventListener('click', () => change(told().filter((one) => one !== before)));
    const isAlone = labels.size === 1 && !isShared;
    return element('li', {}, `${name} → `, isAlone ? label : choose, ...(before ? [' ', drop] : []));
  }

  return {
    show(made, current) {
      const box = one<HTMLDetailsElement>('[data-part="people"]');
      // A file of ours holds labels already, and nothing in it is changed.
      box.hidden = made.dialect === 'wenqu';
      const here = made.people.filter(({ item }) => item === made.items[current]?.from);
      if (!isTurned) box.open = here.length > 0;
      one('[data-part="people"] [data-count]').textContent = String(here.length);
      refill(
        one('[data-part="people"] [data-list]'),
        here.flatMap(({ name, label }) => row(name, label, made, current) ?? []),
      );
    },
    addMissed() {
      const name = (field.value || selected()).trim();
      const isMissed = told().some((one) => one.name === name && one.isMissed === true);
      const wrong =
        name === ''
          ? say('noName')
          : name.length > LONGEST_NAME
            ? say('tooManySigns', { most: LONGEST_NAME, n: name.length })
            : !text().includes(name)
              ? say('nameNotThere', { name })
              : isMissed
                ? say('isThere', { name })
                : undefined;
      complain(field, wrong);
      if (wrong !== undefined) return;
      field.value = '';
      add(name);
    },
    add,
    clear() {
      field.value = '';
      complain(field, undefined);
    },
  };
}
