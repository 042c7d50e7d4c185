/** Files → the forge, the clipboard or the disk. */
import type { Made, MadeFile } from '../../workbench/made.ts';
import { lengthInForm, MOST_IN_FORM, patchOf } from '../../workbench/patch.ts';
import { stillToWrite, type ToWrite } from '../../workbench/still-to-write.ts';
import { element } from './element.ts';
import { type Parts } from './dom.ts';
import { joined } from './standing.ts';
import { pageForNew, pageOfForm, pageToEdit, wayOf } from './ways.ts';

export interface HandIn {
  /** @param edits path of a file of the site that is changed */
  show(made: Made, edits: string | undefined): void;
  request(made: Made | undefined, edits: string | undefined): Promise<void>;
  copy(made: Made | undefined, edits: string | undefined): Promise<void>;
  download(made: Made | undefined, edits: string | undefined): void;
}

/** @param write leads to a field in which something is still to be written */
export function openHandIn(
  { one, say }: Parts,
  repository: string | undefined,
  write: (place: NonNullable<ToWrite['first']>) => void,
): HandIn {
  const tell = (...told: readonly (Node | string)[]) => one('[data-handed]').replaceChildren(...told);

  async function put(text: string, ...told: readonly (Node | string)[]): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      tell(...told);
    } catch {
      tell(say('notCopied'), ...told.slice(1));
      for (const details of one('[data-files]').querySelectorAll('details')) details.open = true;
    }
  }

  /** The page of the forge is opened beside this one; where the browser opens none, a link leads there. */
  async function lead(page: string, told: string, copied?: string): Promise<void> {
    const link = element('a', { href: page, target: '_blank', rel: 'noopener' }, say('notOpened'));
    // A page that is not in front may not copy: first to the clipboard, then away.
    const done = copied === undefined ? tell(told, ' ', link) : put(copied, told, ' ', link);
    window.open(page, '_blank', 'noopener');
    await done;
  }

  function fileRow({ path, text }: MadeFile): HTMLElement {
    const copy = element(
      'button',
      { type: 'button', class: 'bench-link', 'data-key': `copy ${path}` },
      `${say('theFile')} ⧉`,
    );
    copy.addEventListener('click', () => void put(text, say('copied', { what: path })));
    return element(
      'details',
      {},
      element('summary', {}, element('code', {}, `content/${path}`)),
      copy,
      element('pre', { tabindex: '0' }, element('code', {}, text)),
    );
  }

  return {
    show(made, edits) {
      const { files, problems, source } = made;
      const open = new Set(
        [...one('[data-files]').querySelectorAll('details[open] summary')].map(({ textContent }) => textContent),
      );
      const rows = files.map(fileRow);
      for (const row of rows)
        if (row instanceof HTMLDetailsElement && open.has(row.querySelector('summary')?.textContent ?? ''))
          row.open = true;
      one('[data-files]').replaceChildren(...rows);
      tellOpen(problems.length, stillToWrite(made));
      const way = wayOf(files, edits);
      one('[data-way]').replaceChildren(
        way === 'wayTooLong' ? tooLong(files) : say(way),
        ...(way === 'wayEditAndNew' ? files.slice(1).flatMap(linkToNew) : []),
      );
      const place = one<HTMLInputElement>('[data-common="place"]');
      const rights = one<HTMLSelectElement>('[data-common="rights"]');
      if (source && document.activeElement !== place) place.value = source.name;
      if (source && document.activeElement !== rights) rights.value = source.rights;
    },
    async request(made, edits) {
      const [first] = made?.files ?? [];
      if (!made || !first || repository === undefined) return;
      const way = wayOf(made.files, edits);
      if (way === 'wayTooLong') tellTooLong(made, tooLong(made.files));
      // A forge's page takes one file; its form takes the patch, and what reads the form makes the request.
      else if (way === 'wayForm') await lead(pageOfForm(repository), say('pastePatch'), patchOf(made.files));
      else if (way === 'wayNew') {
        const { page, isFilled } = pageForNew(repository, first);
        await lead(page, say(isFilled ? 'prefilled' : 'pasteFile'), isFilled ? undefined : first.text);
      } else await lead(pageToEdit(repository, edits ?? ''), say('pasteOver'), first.text);
    },
    async copy(made, edits) {
      const [first, ...more] = made?.files ?? [];
      if (!made || !first) return;
      if (more.length === 0 || edits !== undefined) await put(first.text, say('copied', { what: first.path }));
      else {
        const isLong = wayOf(made.files, undefined) === 'wayTooLong';
        const copied = say('copied', { what: say('thePatch') });
        await put(patchOf(made.files), copied, ...(isLong ? [' ', tooLong(made.files)] : []));
      }
    },
    download,
  };

  function download(made: Made | undefined, edits: string | undefined): void {
    const [first, ...more] = made?.files ?? [];
    if (!made || !first) return;
    const name = first.path.replace(/^.*\//u, '');
    const patch = `${name.replace(/\.\w+$/u, '')}.patch`;
    // A patch of ours adds files and changes none.
    if (more.length > 0 && edits === undefined) save(patchOf(made.files), patch);
    else for (const file of made.files) save(file.text, file.path.replace(/^.*\//u, ''));
    const paths = made.files.map(({ path }) => `content/${path}`).join(say('and'));
    tell(more.length > 0 && edits === undefined ? say('savedPatch', { name: patch }) : say('saved', { path: paths }));
  }

  function tellOpen(problems: number, { count, first }: ToWrite): void {
    const told = joined(problems > 0 && say('fixFirst', { n: problems }), count > 0 && say('toWrite', { n: count }));
    const go = element('button', { type: 'button', class: 'bench-link' }, say('goWrite'));
    go.addEventListener('click', () => first && write(first));
    tell(told, ...(first ? [' ', go] : []));
  }

  function linkToNew(file: MadeFile): (Node | string)[] {
    const { page } = pageForNew(repository ?? '', file);
    return [' ', element('a', { href: page, target: '_blank', rel: 'noopener' }, `content/${file.path}`)];
  }

  function tooLong(files: readonly MadeFile[]): string {
    return say('wayTooLong', { n: lengthInForm(patchOf(files)), most: MOST_IN_FORM });
  }

  function tellTooLong(made: Made, told: string): void {
    const button = element('button', { type: 'button', class: 'bench-link' }, say('downloadPatch'));
    button.addEventListener('click', () => {
      download(made, undefined);
    });
    tell(told, ' ', button);
  }
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
