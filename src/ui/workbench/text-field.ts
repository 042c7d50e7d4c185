/** The field with the raw text: where its repairs are marked, and how one is led to a place in it. */
import type { MadeRepair } from '../../workbench/made.ts';
import type { Parts } from './dom.ts';
import { markRepairs } from './marks.ts';

/** Without the mark that it is old. */
interface Writable {
  execCommand(command: 'insertText', showUI: boolean, text: string): boolean;
}

export interface TextField {
  readonly text: () => string;
  set(text: string): void;
  /** As if a person had typed it: the browser can take it back. */
  retype(text: string): void;
  mark(repairs: readonly MadeRepair[]): void;
  /** Focuses and selects. */
  goTo(from: number, to?: number): void;
  goToLine(line: number): void;
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
    field.focus();
    field.setSelectionRange(from, to);
    // A browser scrolls a field to its selection only when it is typed in.
    const line = field.value.slice(0, from).split('\n').length;
    const height = field.scrollHeight / Math.max(1, field.value.split('\n').length);
    field.scrollTop = Math.max(0, (line - 4) * height);
  }

  return {
    text: () => field.value,
    set: (text) => (field.value = text),
    retype(text) {
      field.focus({ preventScroll: true });
      field.select();
      // Old, and still the only way in which a page writes into a field that the browser then can undo.
      const page: Writable = document;
      if (page.execCommand('insertText', false, text)) return;
      field.value = text;
      edited(text, text.length);
    },
    mark(repairs) {
      markRepairs(marks, field.value, repairs);
      align();
    },
    goTo,
    goToLine(line) {
      const lines = field.value.split('\n');
      const at = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      goTo(at, at + (lines[line - 1]?.length ?? 0));
    },
    selected: () => field.value.slice(field.selectionStart, field.selectionEnd),
  };
}
