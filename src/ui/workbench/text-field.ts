/** The field with the raw text: where its repairs are marked, and how one is led to a place in it. */
import type { MadeRepair } from '../../workbench/made.ts';
import type { Parts } from './dom.ts';
import { heightAt, markRepairs } from './marks.ts';

/** Without the mark that it is old. */
interface Writable {
  execCommand(command: 'insertText', showUI: boolean, text: string): boolean;
}

/** So near to the edge of the window a line is hardly seen, in pixels. */
const EDGE = 80;

export interface TextField {
  readonly text: () => string;
  set(text: string): void;
  /** As if a person had typed it: the browser can take it back. */
  retype(text: string): void;
  /** What differs is put in its place; whoever is writing elsewhere goes on. */
  rewrite(text: string): void;
  mark(repairs: readonly MadeRepair[]): void;
  /** Focuses and selects. */
  goTo(from: number, to?: number): void;
  goToLine(line: number): void;
  startOfLine(line: number): number;
  /** Where it stands, or what is selected begins. */
  caret(): number;
  selected(): string;
}

/** @param edited told of each change that a person makes, with the place of the caret after it */
export function openTextField({ one }: Parts, edited: (text: string, caret: number) => void): TextField {
  const field = one<HTMLTextAreaElement>('#bench_source');
  const marks = one('[data-marks]');
  const align = () => (marks.scrollTop = field.scrollTop);
  field.addEventListener('input', () => edited(field.value, field.selectionEnd));
  field.addEventListener('scroll', align);

  function goTo(from: number, to = from): void {
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
    // A browser scrolls a field to its selection only when it is typed in; and the page then may still show another part of the field.
    const height = heightAt(marks, from);
    field.scrollTop = Math.max(0, height - field.clientHeight / 4);
    const place = field.getBoundingClientRect().top + height - field.scrollTop;
    if (place < EDGE || place > innerHeight - EDGE) scrollBy(0, place - innerHeight / 4);
  }

  const startOfLine = (line: number) =>
    field.value
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, text) => sum + text.length + 1, 0);

  return {
    text: () => field.value,
    set(text) {
      field.value = text;
      // Where a place in it is drawn is known by them.
      markRepairs(marks, text, []);
    },
    retype(text) {
      field.focus({ preventScroll: true });
      field.select();
      // Old, and still the only way in which a page writes into a field that the browser then can undo.
      const page: Writable = document;
      if (page.execCommand('insertText', false, text)) return;
      field.value = text;
      edited(text, text.length);
    },
    rewrite(text) {
      const before = field.value;
      const most = Math.min(before.length, text.length);
      let head = 0;
      while (head < most && before[head] === text[head]) head++;
      let tail = 0;
      while (tail < most - head && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
      field.setRangeText(text.slice(head, text.length - tail), head, before.length - tail, 'preserve');
    },
    mark(repairs) {
      markRepairs(marks, field.value, repairs);
      align();
    },
    goTo,
    startOfLine,
    goToLine(line) {
      const at = startOfLine(line);
      const end = field.value.indexOf('\n', at);
      goTo(at, end < 0 ? field.value.length : end);
    },
    caret: () => field.selectionStart,
    selected: () => field.value.slice(field.selectionStart, field.selectionEnd),
  };
}
