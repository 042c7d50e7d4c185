/** Files → the forge, the clipboard or the disk. */
import type { Made, MadeFile } from '../../workbench/made.ts';
import { lengthInForm, MOST_IN_FORM, patchOf } from '../../workbench/patch.ts';
import { element, type Parts } from './dom.ts';
import { joined } from './standing.ts';

/** Forges refuse longer addresses. */
const MOST_ADDRESS = 7500;
const BRANCH = 'main';

export interface HandIn {
  /** @param edits path of a file of the site that is changed */
  show(made: Made, edits: string | undefined): void;
  request(made: Made | undefined, edits: string | undefined): Promise<void>;
  copy(made: Made | undefined): Promise<void>;
  download(made: Made | undefined): void;
}

export function openHandIn({ one, say }: Parts, repository: string | undefined): HandIn {
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
    show({ files, items, problems }, edits) {
      const open = new Set(
        [...one('[data-files]').querySelectorAll('details[open] summary')].map(({ textContent }) => textContent),
      );
      const rows = files.map(fileRow);
      for (const row of rows)
        if (row instanceof HTMLDetailsElement && open.has(row.querySelector('summary')?.textContent ?? ''))
          row.open = true;
      one('[data-files]').replaceChildren(...rows);
      const [first] = files;
      const waiting = files.reduce((sum, { text }) => sum + text.split('〔待写').length - 1, 0);
      tell(
        joined(
          problems.length > 0 && say('fixFirst', { n: problems.length }),
          waiting > 0 && say('toWrite', { n: waiting }),
        ),
      );
      const way = wayOf(files, edits);
      one('[data-way]').textContent = way === 'wayTooLong' ? tooLong(files) : say(way);
      const place = one<HTMLInputElement>('[data-common="place"]');
      const rights = one<HTMLSelectElement>('[data-common="rights"]');
      const said = first && items.length > 0 ? /^source:\n {2}name: (.*)$/mu.exec(first.text)?.[1] : undefined;
      if (document.activeElement !== place && said !== undefined) place.value = said.replace(/^(["'])(.*)\1$/u, '$2');
      const right = /^ {2}rights: (\S+)$/mu.exec(first?.text ?? '')?.[1];
      if (document.activeElement !== rights && right !== undefined) rights.value = right;
    },
    async request(made, edits) {
      const [first] = made?.files ?? [];
      if (!made || !first || repository === undefined) return;
      const way = wayOf(made.files, edits);
      if (way === 'wayTooLong') tellTooLong(made, tooLong(made.files));
      // A forge's page takes one file; its form takes the patch, and what reads the form makes the request.
      else if (way === 'wayForm')
        await lead(`${repository}/issues/new?template=1-discussion.yml`, say('pastePatch'), patchOf(made.files));
      else if (way === 'wayEdit')
        await lead(`${repository}/edit/${BRANCH}/content/${edits ?? ''}`, say('pasteOver'), first.text);
      else {
        const page = `${repository}/new/${BRANCH}?filename=${encodeURIComponent(`content/${first.path}`)}`;
        const whole = `${page}&value=${encodeURIComponent(first.text)}`;
        if (whole.length <= MOST_ADDRESS) await lead(whole, say('prefilled'));
        else await lead(page, say('pasteFile'), first.text);
      }
    },
    async copy(made) {
      const [first, ...more] = made?.files ?? [];
      if (!made || !first) return;
      if (more.length === 0) await put(first.text, say('copied', { what: first.path }));
      else {
        const isLong = wayOf(made.files, undefined) === 'wayTooLong';
        const copied = say('copied', { what: say('thePatch') });
        await put(patchOf(made.files), copied, ...(isLong ? [' ', tooLong(made.files)] : []));
      }
    },
    download,
  };

  function download(made: Made | undefined): void {
    const [first, ...more] = made?.files ?? [];
    if (!made || !first) return;
    const name = first.path.replace(/^.*\//u, '');
    const patch = `${name.replace(/\.\w+$/u, '')}.patch`;
    if (more.length === 0) save(first.text, name);
    else save(patchOf(made.files), patch);
    tell(more.length === 0 ? say('saved', { path: `content/${first.path}` }) : say('savedPatch', { name: patch }));
  }

  function tooLong(files: readonly MadeFile[]): string {
    return say('wayTooLong', { n: lengthInForm(patchOf(files)), most: MOST_IN_FORM });
  }

  function tellTooLong(made: Made, told: string): void {
    const button = element('button', { type: 'button', class: 'bench-link' }, say('downloadPatch'));
    button.addEventListener('click', () => {
      download(made);
    });
    tell(told, ' ', button);
  }
}

/** How these files come to the forge: by a form, where it takes as much, over a file that stands there, or as a new file. */
function wayOf(files: readonly MadeFile[], edits: string | undefined): 'wayForm' | 'wayTooLong' | 'wayEdit' | 'wayNew' {
  if (edits !== undefined) return 'wayEdit';
  if (files.length < 2) return 'wayNew';
  return lengthInForm(patchOf(files)) <= MOST_IN_FORM ? 'wayForm' : 'wayTooLong';
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
