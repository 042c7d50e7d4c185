/** The parts of the workbench's page, by their data attributes, and the words that stand ready in it. */
import { element } from './element.ts';
import { fillWord } from './fill-word.ts';
import type { WORDS } from './words.ts';

export type Word = keyof typeof WORDS;

export interface Parts {
  one<Type extends HTMLElement = HTMLElement>(selector: string): Type;
  all<Type extends HTMLElement = HTMLElement>(selector: string): Type[];
  /** A word with its places filled. */
  say(word: Word | `is-${string}`, values?: Readonly<Record<string, string | number>>): string;
}

export function partsOf(bench: HTMLElement): Parts {
  const all = <Type extends HTMLElement>(selector: string) => [...bench.querySelectorAll<Type>(selector)];
  return {
    all,
    one<Type extends HTMLElement>(selector: string) {
      const [found] = all<Type>(selector);
      if (!found) throw new Error(`The page of the workbench has no ${selector}.`);
      return found;
    },
    say(word, values = {}) {
      const text = bench.querySelector(`[data-word="${word}"]`)?.textContent ?? word;
      return fillWord(text, values);
    },
  };
}

/** A sentence in which code stands between backticks. */
export function withCode(sentence: string): (Node | string)[] {
  return sentence.split(/`([^`]+)`/u).map((part, at) => (at % 2 === 0 ? part : element('code', {}, part)));
}

/** Puts new children in the place of the old ones; what had the focus has it again, by its `data-key`. Where it is gone, what stands at its place has. */
export function refill(list: HTMLElement, children: readonly Node[]): void {
  const held = document.activeElement;
  const isInside = held instanceof HTMLElement && list.contains(held);
  const at = isInside ? focusable(list).indexOf(held) : -1;
  const key = isInside ? held.dataset['key'] : undefined;
  list.replaceChildren(...children);
  if (!isInside) return;
  const now = focusable(list);
  const next = now.find((one) => key !== undefined && one.dataset['key'] === key) ?? now[Math.min(at, now.length - 1)];
  next?.focus({ preventScroll: true });
}

const focusable = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('button:not(:disabled), input, select, a[href]'),
];
