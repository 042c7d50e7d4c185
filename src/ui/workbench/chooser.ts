/** A list of what was chosen, the main one first, each to be taken out, and a field that adds to it: topics, papers. What cannot be added is said below the field. */
import { element } from './element.ts';
import { complain } from './complaint.ts';
import { type Parts, refill } from './dom.ts';

export interface Choice {
  readonly key: string;
  readonly name: string;
  /** A word on it. */
  readonly hint?: string | undefined;
}

interface Setting {
  /** Of the list and, behind `bench_`, of the field and its proposals. */
  readonly name: string;
  readonly parts: Parts;
  /** So many must be left. */
  readonly least: number;
  /** What is wrong with what was typed; undefined once it is added. */
  add(typed: string): string | undefined;
  remove(key: string): void;
  /** Puts it before the others. */
  lead(key: string): void;
  /** What may be meant by what is typed so far. */
  propose(typed: string): readonly { readonly value: string; readonly label: string }[];
}

export interface Chooser {
  show(choices: readonly Choice[]): void;
  /** Forgets what was typed: another item is shown. */
  clear(): void;
}

export function openChooser({ name, parts: { one, say }, least, add, remove, lead, propose }: Setting): Chooser {
  const list = one(`[data-chosen="${name}"]`);
  const field = one<HTMLInputElement>(`#bench_${name}`);
  const proposals = one(`#bench_all_${name}`);

  function take(): void {
    const typed = field.value.trim();
    const wrong = typed === '' ? undefined : add(typed);
    complain(field, wrong);
    if (wrong === undefined) field.value = '';
  }

  field.addEventListener('change', take);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    take();
  });
  const fill = () => {
    complain(field, undefined);
    const found = propose(field.value.trim());
    proposals.replaceChildren(...found.map(({ value, label }) => element('option', { value }, label)));
  };
  field.addEventListener('input', fill);
  field.addEventListener('focus', fill);

  const button = (sign: string, does: string, { key, name: shown }: Choice, run: () => void, attributes = {}) => {
    const words = `${does} ${shown}`;
    const made = element(
      'button',
      {
        type: 'button',
        class: 'bench-sign',
        'data-key': `${sign} ${key}`,
        'aria-label': words,
        title: words,
        ...attributes,
      },
      sign,
    );
    made.addEventListener('click', run);
    return made;
  };

  return {
    show(choices) {
      const isLeast = choices.length <= least;
      const row = (choice: Choice, at: number) =>
        element(
          'li',
          {},
          choice.name,
          ...(choice.hint === undefined ? [] : [' ', element('span', { class: 'hint' }, choice.hint)]),
          ...(at === 0 ? [] : [button('↑', say('first'), choice, () => lead(choice.key))]),
          button('×', say('remove'), choice, () => remove(choice.key), isLeast ? { disabled: '' } : {}),
        );
      refill(list, choices.map(row));
    },
    clear() {
      field.value = '';
      complain(field, undefined);
    },
  };
}
