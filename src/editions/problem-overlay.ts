/** What is wrong in the content just now → HTML that a preview lays over its pages, in both languages of our words. No script: the button is the browser's own. */
import { escapeHtml } from '../render/escape.ts';
import { prefixOf } from '../ui/editions.ts';

interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A problem as a preview's reading of the content leaves it. */
export interface ShownProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: Text;
  readonly help?: Text | undefined;
  /** Absent where the line is empty or cannot be read. */
  readonly excerpt?: { readonly before: string; readonly fault: string; readonly after: string } | undefined;
}

/** As many as a person mends before looking again. */
const MOST = 20;

/** @param path the page's, from the site's root: problems of its own file come first */
export function problemOverlay(problems: readonly ShownProblem[], path: string, base: string): string {
  if (problems.length === 0) return '';
  const slug = /([^/]+)\/$/u.exec(path)?.[1];
  const isOwn = ({ file }: ShownProblem) => file.replace(/\.\w+$/u, '').endsWith(`/${slug ?? ''}`);
  const sorted = [...problems.filter(isOwn), ...problems.filter((problem) => !isOwn(problem))];
  const files = new Set(problems.map(({ file }) => file)).size;
  const title = {
    zh: `${files} 个文件里有 ${problems.length} 个问题`,
    en: `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`,
  };
  const left = sorted.length - MOST;
  return `<style>${STYLE}</style><dialog open class="preview-problems" aria-labelledby="preview-problems"><form method="dialog"><h2 id="preview-problems">${each(title)}</h2><button>${each(LOOK)}</button></form><p>${each(MEND)}</p><ol>${sorted
    .slice(0, MOST)
    .map((problem) => itemOf(problem, base))
    .join('')}</ol>${left > 0 ? `<p>${each({ zh: `还有 ${left} 个`, en: `${left} more` })}</p>` : ''}</dialog>`;
}

function itemOf({ file, line, column, rule, message, help, excerpt }: ShownProblem, base: string): string {
  const page = (language: 'zh-Hans' | 'zh-Hant' | 'en') =>
    `<a data-edition="${language}" href="${escapeHtml(`${base}${prefixOf(language)}/contribute/rules/${rule}/`)}"><code>${escapeHtml(rule)}</code></a>`;
  const shown =
    excerpt === undefined
      ? ''
      : `<pre tabindex="0" translate="no"><span>${line}</span>${escapeHtml(excerpt.before)}<mark>${escapeHtml(excerpt.fault)}</mark>${escapeHtml(excerpt.after)}</pre>`;
  return `<li><p><code translate="no">${escapeHtml(file)}:${line}:${column}</code> ${page('zh-Hans')}${page('zh-Hant')}${page('en')}</p><p>${each(message)}</p>${shown}${help ? `<p class="help">${each(help)}</p>` : ''}</li>`;
}

const LOOK: Text = { zh: '先看页面', en: 'Look at the page' };
const MEND: Text = {
  zh: '改好保存，页面会自己回来。下面是它上一次好的样子；从来没有好过的，还没有页面。',
  en: 'Fix and save: the page reloads. Below is the last version without problems; new files have no page yet.',
};

function each({ zh, en }: Text): string {
  return `<span data-edition="zh-Hans zh-Hant">${withCode(zh)}</span><span data-edition="en">${withCode(en)}</span>`;
}

function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/gu, '<code translate="no">$1</code>');
}

const STYLE = `
.preview-problems{position:fixed;z-index:9;inset:0;box-sizing:border-box;inline-size:min(60rem,100vw - 2rem);max-block-size:calc(100vh - 2rem);margin:1rem auto auto;padding:1rem 1.25rem;overflow:auto;border:1px solid var(--color-curator);border-radius:6px;background:var(--color-page);color:var(--color-text);box-shadow:0 0 0 100vmax color-mix(in srgb,var(--color-page) 70%,transparent)}
.preview-problems form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:baseline;justify-content:space-between}
.preview-problems button{padding:.3rem .8rem;border:1px solid currentColor;border-radius:4px;background:none;color:inherit}
.preview-problems ol{padding:0;list-style:none}
.preview-problems li{margin-block-start:1.25rem;padding-inline-start:.9rem;border-inline-start:3px solid var(--color-curator)}
.preview-problems code{overflow-wrap:anywhere}
.preview-problems pre{margin-block:.5rem;padding:.5rem .75rem;background:var(--color-sunk);line-height:1.6;overflow-wrap:anywhere;white-space:pre-wrap}
.preview-problems pre span{margin-inline-end:1em;color:var(--color-faint)}
.preview-problems mark{display:inline-block;position:relative;min-inline-size:1ch;margin-block-end:.8em;line-height:1.3}
.preview-problems mark::after{position:absolute;inset-block-start:100%;inset-inline:0;overflow:hidden;block-size:1em;white-space:nowrap;color:var(--color-curator);content:'${'^'.repeat(100)}'/'';font-weight:700;line-height:1}
.preview-problems .help{color:var(--color-quiet)}`;
