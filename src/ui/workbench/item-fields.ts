/** The fields of an item: what is right in them goes into its file, and what is wrong is said below and stays to be mended. */
import { faultOf, type Field, FIELDS } from '../../workbench/field-faults.ts';
import type { MadeItem } from '../../workbench/made.ts';
import type { ItemWish } from '../../workbench/wish.ts';
import { complain, isWrong } from './complaint.ts';
import type { Parts } from './dom.ts';

type FieldElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface ItemFields {
  show(item: MadeItem): void;
  /** Another item comes: what was wrong in the fields of this one goes with it. */
  clear(): void;
}

export function openItemFields({ one, say }: Parts, change: (part: ItemWish) => void): ItemFields {
  const fields = FIELDS.map((name) => ({ name, field: one<FieldElement>(`[data-field="${name}"]`) }));
  for (const { name, field } of fields) {
    const told = (value: string) => {
      const fault = faultOf(name, value);
      return fault && say(fault.word, { ...fault });
    };
    // While it is typed a date is wrong all the time: that is said once somebody goes on.
    field.addEventListener('input', () => {
      const value = tidied(field.value);
      if (told(value) !== undefined) return;
      complain(field, undefined);
      change({ [name]: value || undefined });
    });
    field.addEventListener('change', () => complain(field, told(tidied(field.value))));
  }

  return {
    show({ title, kind, file }) {
      const values: Readonly<Record<Field, string | undefined>> = {
        title,
        summary: file?.summary,
        status: file?.status,
        date: file?.date,
      };
      for (const { name, field } of fields) {
        const value = values[name];
        field.closest<HTMLElement>('.bench-field')?.toggleAttribute('hidden', value === undefined);
        if (document.activeElement !== field && !isWrong(field)) field.value = value ?? '';
      }
      const isReading = kind === 'brief' || kind === 'analysis';
      one('label[for="bench_item_summary"]').textContent = say(isReading ? 'verdict' : 'summary');
    },
    clear() {
      for (const { field } of fields) complain(field, undefined);
    },
  };
}

function tidied(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}
