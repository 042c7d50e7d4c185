/** What is laid on the workbench and taken off it: a text, a file, what was there before, nothing. */
import { laidOut } from '../../workbench/laid-out.ts';
import { complain } from './complaint.ts';
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

  /** Said beside the button, where no reading of what else lies here takes its place. */
  function refuse(told: string | undefined): void {
    complain(one('[data-file]'), told);
  }

  function begin(source: string, name = '', edits?: string): void {
    refuse(undefined);
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
        refuse(say('tooLarge', { size: (file.size / 1024 / 1024).toFixed(1) }));
        return;
      }
      const decoded = await engine()
        .then(async ({ decode }) => decode(await file.arrayBuffer()))
        .catch(() => undefined);
      if (!decoded) state.tellMissing();
      else if ('refusal' in decoded) refuse(say('unreadable', { why: decoded.refusal }));
      else {
        const text = decoded.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
        lay(laidOut(text) ?? text, file.name);
      }
    },
    putBack() {
      const before = work.putBack();
      if (!before) return;
      refuse(undefined);
      begun();
      field().set(before.wish.source);
      showBack();
    },
    forgetAll() {
      work.forgetAll();
      refuse(undefined);
      field().set('');
      forgotten();
      showBack();
      state.tell(say('forgotten'));
    },
  };
}
