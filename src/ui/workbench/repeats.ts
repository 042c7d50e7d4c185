/** What of the site an item repeats or may repeat, each to be looked at, answered there, or called another question. */
import type { MadeItem, MadeRepeat } from '../../workbench/made.ts';
import { element } from './element.ts';
import { type Parts, refill } from './dom.ts';

export interface Repeats {
  show(item: MadeItem): void;
}

/** @param change told the references of threads that ask something else */
export function openRepeats({ one, say }: Parts, change: (others: readonly string[]) => void): Repeats {
  const box = one('[data-repeats]');

  function row({ ref, title, href, isOther }: MadeRepeat, all: readonly MadeRepeat[]): HTMLElement {
    const link = element('a', { href, target: '_blank', 'data-key': `see ${ref}` }, title);
    if (isOther === undefined) return element('li', {}, link);
    const tick = element('input', { type: 'checkbox', 'data-other': ref, 'data-key': `other ${ref}` });
    tick.checked = isOther;
    tick.addEventListener('change', () =>
      change(all.filter((one) => (one.ref === ref ? tick.checked : one.isOther === true)).map((one) => one.ref)),
    );
    const answer = element(
      'a',
      { href: `?answer=${ref}`, target: '_blank', 'data-key': `answer ${ref}` },
      say('answerThere'),
    );
    return element('li', {}, link, element('p', {}, answer, element('label', {}, tick, ` ${say('differs')}`)));
  }

  return {
    show({ repeats }) {
      box.hidden = repeats.length === 0;
      refill(
        one('[data-repeats] ul'),
        repeats.map((repeat) => row(repeat, repeats)),
      );
    },
  };
}
