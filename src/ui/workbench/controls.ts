/** What a person presses, chooses and drops on the workbench, whatever lies on it → what is to be done. */
import type { Thread } from '../../format/schema/index.ts';
import type { Dialect } from '../../import/draft.ts';
import type { Wish } from '../../workbench/wish.ts';
import type { Parts } from './dom.ts';

interface Actions {
  change(part: Partial<Wish>): void;
  take(file: File): void;
  /** By the names of the buttons that ask for them. */
  readonly acts: Readonly<Record<string, () => void>>;
}

export function listenToControls(bench: HTMLElement, { one, all }: Parts, { change, take, acts }: Actions): void {
  for (const [name, act] of Object.entries(acts)) one(`[data-act="${name}"]`).addEventListener('click', act);
  one('[data-dialect]').addEventListener('change', ({ currentTarget }) => {
    const dialect = (currentTarget as HTMLSelectElement).value as Dialect | '';
    change({ dialect: dialect === '' ? undefined : dialect, undone: [], bounds: [], items: {} });
  });
  one<HTMLInputElement>('[data-file]').addEventListener('change', ({ currentTarget }) => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) take(file);
    input.value = '';
  });
  bench.addEventListener('dragover', (event) => event.preventDefault());
  bench.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
  // What is still to be written is written over.
  bench.addEventListener('focusin', ({ target }) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isField && /^〔(?:待[写寫]：|to write: )[^〕]*〕$/u.test(target.value)) target.select();
  });
  for (const input of all<HTMLInputElement | HTMLSelectElement>('[data-common]'))
    input.addEventListener('input', () => {
      if (input.dataset['common'] === 'place') change({ place: input.value.trim() || undefined });
      else change({ rights: input.value as Thread['source']['rights'] });
    });
  one<HTMLInputElement>('#bench_name').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    acts['name']?.();
  });
}
