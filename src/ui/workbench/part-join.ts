/** At the sentence in which the caret stands another item or post begins, or what stands there is joined to what is before: by hand, wherever nothing asks about it. */
import type { ToldBound } from '../../import/readers/told-bounds.ts';
import type { Made, MadeBound } from '../../workbench/made.ts';
import { sentenceStart } from '../../workbench/sentence-start.ts';
import { joinedAt } from '../../workbench/joined-at.ts';
import { element } from './element.ts';
import { type Parts, refill } from './dom.ts';

interface Setting {
  readonly text: () => string;
  readonly caret: () => number;
  readonly told: () => readonly ToldBound[];
  change(bounds: readonly ToldBound[]): void;
  goTo(at: number): void;
}

export interface PartJoin {
  show(made: Made): void;
  /** What a person says of a place undoes what was said of it before. */
  set(bound: ToldBound): void;
  clear(): void;
}

export function openPartJoin({ one, say }: Parts, { text, caret, told, change, goTo }: Setting): PartJoin {
  const line = one('[data-parted]');
  let made: Made | undefined;
  /** What was pressed last, until it is told what came of it. */
  let pressed: number | undefined;

  const set = (bound: ToldBound) => change([...told().filter(({ at }) => at !== bound.at), bound]);
  const press = (begins: 'item' | 'post' | 'before') => {
    if (!made) return;
    const at = sentenceStart(text(), caret());
    pressed = at;
    set({ at, begins: begins === 'before' ? joinedAt(at, text(), made) : begins });
  };
  for (const begins of ['item', 'post', 'before'] as const)
    one(`[data-part-at="${begins}"]`).addEventListener('click', () => press(begins));

  const wordsOf = ({ line: n, words, begins, isIdle }: MadeBound) =>
    `${say('line', { n })} “${words}”${say('colon')}${say(`begins-${begins}`)}${isIdle ? say('isIdle') : ''}`;

  function row(bound: MadeBound): HTMLElement {
    const { at, line: n, words, begins, isIdle } = bound;
    const to = element('button', { type: 'button', class: 'bench-link', 'data-key': `to ${at}` }, say('line', { n }));
    to.addEventListener('click', () => goTo(at));
    const undo = element(
      'button',
      { type: 'button', class: 'bench-link', 'data-key': `undo ${at}`, 'aria-label': `${say('undo')} ${words}` },
      say('undo'),
    );
    undo.addEventListener('click', () => change(told().filter((one) => one.at !== at)));
    return element(
      'li',
      {},
      to,
      ` “${words}”${say('colon')}${say(`begins-${begins}`)}`,
      isIdle ? say('isIdle') : '',
      ' ',
      undo,
    );
  }

  return {
    set,
    show(now) {
      made = now;
      one('[data-part-join]').hidden = now.dialect === 'wenqu';
      const box = one('[data-part="bounds"]');
      box.hidden = now.bounds.length === 0;
      one('[data-part="bounds"] [data-count]').textContent = String(now.bounds.length);
      refill(one('[data-part="bounds"] [data-list]'), now.bounds.map(row));
      const bound = now.bounds.find(({ at }) => at === pressed);
      line.textContent = bound ? wordsOf(bound) : '';
      if (!bound) pressed = undefined;
    },
    clear() {
      pressed = undefined;
      line.textContent = '';
    },
  };
}
