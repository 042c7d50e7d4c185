/** Files → the forge, the clipboard or the disk. */
import type { Made, MadeFile } from '../../workbench/made.ts';
import { patchOf } from '../../workbench/patch.ts';
import { element, type Parts } from './dom.ts';

/** Forges refuse longer addresses. */
const MOST_ADDRESS = 7500;
const BRANCH = 'main';

export interface Handing {
  /** Path of a file that stands already and is to be changed. */
  readonly edits?: string | undefined;
}

export interface HandIn {
  show(made: Made): void;
  request(made: Made | undefined, handing: Handing): Promise<void>;
  copy(made: Made | undefined): Promise<void>;
  download(made: Made | undefined): void;
}

export function openHandIn({ one, say }: Parts, repository: string | undefined): HandIn {
  const tell = (text: string) => (one('[data-handed]').textContent = text);

  async function put(text: string, told: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      tell(told);
    } catch {
      tell(say('notCopied'));
      for (const details of one('[data-files]').querySelectorAll('details')) details.open = true;
    }
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
    show({ files, items }) {
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
      tell(waiting > 0 ? say('toWrite', { n: waiting }) : '');
      const place = one<HTMLInputElement>('[data-common="place"]');
      const rights = one<HTMLSelectElement>('[data-common="rights"]');
      const said = first && items.length > 0 ? /^source:\n {2}name: (.*)$/mu.exec(first.text)?.[1] : undefined;
      if (document.activeElement !== place && said !== undefined) place.value = said.replace(/^(["'])(.*)\1$/u, '$2');
      const right = /^ {2}rights: (\S+)$/mu.exec(first?.text ?? '')?.[1];
      if (document.activeElement !== rights && right !== undefined) rights.value = right;
    },
    async request(made, { edits }) {
      const [first, ...more] = made?.files ?? [];
      if (!made || !first || repository === undefined) return;
      if (edits !== undefined) {
        open(`${repository}/edit/${BRANCH}/content/${edits}`);
        await put(first.text, say('pasteFile'));
        return;
      }
      if (more.length > 0) {
        // A forge's page takes one file; its form takes the patch, and what reads the form makes the request.
        open(`${repository}/issues/new?template=1-discussion.yml`);
        await put(patchOf(made.files), say('pastePatch'));
        return;
      }
      const page = `${repository}/new/${BRANCH}?filename=${encodeURIComponent(`content/${first.path}`)}`;
      const whole = `${page}&value=${encodeURIComponent(first.text)}`;
      open(whole.length <= MOST_ADDRESS ? whole : page);
      if (whole.length > MOST_ADDRESS) await put(first.text, say('pasteFile'));
    },
    async copy(made) {
      const [first, ...more] = made?.files ?? [];
      if (!made || !first) return;
      if (more.length === 0) await put(first.text, say('copied', { what: first.path }));
      else await put(patchOf(made.files), say('copied', { what: say('thePatch') }));
    },
    download(made) {
      const [first, ...more] = made?.files ?? [];
      if (!made || !first) return;
      const name = first.path.replace(/^.*\//u, '');
      if (more.length === 0) save(first.text, name);
      else save(patchOf(made.files), `${name.replace(/\.\w+$/u, '')}.patch`);
    },
  };
}

function open(address: string): void {
  window.open(address, '_blank', 'noopener');
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
