/** What is laid on the workbench and taken off it: a text, a file, what was there before, nothing. */
import type { Parts } from './dom.ts';
import type { Engine } from './engine.ts';
import type { StateLine } from './state-line.ts';
import type { TextField } from './text-field.ts';
import type { Work } from './work.ts';

const MOST_BYTES = 4 * 1024 * 1024;

interface Setting {
  readonly work: Work;
  readonly field: () => TextField;
  readonly state: StateLine;
  engine(): Promise<Engine>;
  /** Something else lies here now. */
  begun(): void;
  /** Nothing does. */
  forgotten(): void;
}

export interface Laying {
  /** What stands in the field is another text. */
  begin(source: string, name?: string, edits?: string): void;
  lay(source: string, name: string, edits?: string): void;
  take(file: File): Promise<void>;
  putBack(): void;
  forgetAll(): void;
  /** Whether something can be put back. */
  showBack(): void;
}

export function openLaying({ one, say }: Parts, setting: Setting): Laying {
  const { work, field, state, engine, begun, forgotten } = setting;

  function begin(source: string, name = '', edits?: string): void {
    begun();
    work.begin({ source, name }, edits);
    showBack();
  }

  function lay(source: string, name: string, edits?: string): void {
    begin(source, name, edits);
    field().set(source);
  }

  function showBack(): void {
    one('[data-act="back"]').hidden = !work.hasBefore();
  }

  return {
    begin,
    lay,
    showBack,
    async take(file) {
      if (file.size > MOST_BYTES) {
        state.tellWrong(say('tooLarge', { size: (file.size / 1024 / 1024).toFixed(1) }));
        return;
      }
      const decoded = await engine()
        .then(async ({ decode }) => decode(await file.arrayBuffer()))
        .catch(() => undefined);
      if (!decoded) state.tellMissing();
      else if ('refusal' in decoded) state.tellWrong(say('unreadable', { why: decoded.refusal }));
      else lay(decoded.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), file.name);
    },
    putBack() {
      const before = work.putBack();
      if (!before) return;
      begun();
      field().set(before.wish.source);
      showBack();
    },
    forgetAll() {
      work.forgetAll();
      field().set('');
      forgotten();
      showBack();
      state.tell(say('forgotten'));
    },
  };
}
