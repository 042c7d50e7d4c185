/** A wish to copy → the clipboard, and a sentence on what came of it. Browsers want the clipboard asked within the click, so the text may come later. */

type Failure = 'denied' | 'offline' | 'disk' | 'lost';

const notice = () => document.querySelector<HTMLElement>('.copy-notice');
/** This page, as the reader has it. */
const page = () => location.href.replace(/[?#].*$/u, '');

let withAddress: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the button stands at: a post, a section, the whole. */
export function copyOf(button: HTMLElement): void {
  const what = button.dataset['copy'] ?? '';
  const text = import('./copying.ts').then(({ textOf }) => textOf(what, button, page()));
  void put(text, what);
}

export function copyFormula(element: Element, isLong = false): void {
  const katex = element.closest('.katex') ?? element.querySelector('.katex');
  const tex = katex?.querySelector('annotation')?.textContent;
  if (!katex || tex === undefined || tex === null) return;
  const isDisplay = katex.closest('.math-display') !== null;
  const text = import('./copying.ts').then(({ formulaText }) => {
    const texts = formulaText(katex, tex, isDisplay, page());
    withAddress = texts.long;
    return isLong ? texts.long : texts.short;
  });
  void put(text, 'formula', tex);
}

/** The formula of a moment ago, with its address. */
export function copyAgain(): void {
  if (withAddress !== undefined) void put(Promise.resolve(withAddress), 'formula', withAddress.trim());
}

async function put(text: Promise<string>, what: string, shown = ''): Promise<void> {
  let failure: Failure = 'denied';
  const found = text.catch((error: unknown) => {
    failure = location.protocol === 'file:' ? 'disk' : navigator.onLine ? 'lost' : 'offline';
    throw error;
  });
  try {
    const blob = found.then((words) => new Blob([words], { type: 'text/plain' }));
    blob.catch(() => undefined); // told below
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    await found;
    tell(what, shown);
  } catch {
    // A text that is not to be had is the first reason, whatever the clipboard says.
    await found.catch(() => undefined);
    tell(failure);
  }
}

/** Seen and read aloud, then gone; stays while the pointer or the focus is on it. */
function tell(what: string, shown = ''): void {
  const bar = notice();
  const line = bar?.querySelector('p');
  if (!bar || !line) return;
  line.textContent = '';
  bar.dataset['shown'] = what;
  // The same words twice are read twice only if they were away in between.
  setTimeout(() => {
    line.textContent = (bar.dataset[what] ?? '') + (shown.length > 80 ? `${shown.slice(0, 79)}…` : shown);
  }, 50);
  clearTimeout(timer);
  const hide = (): void => {
    if (bar.matches(':hover, :focus-within')) timer = setTimeout(hide, 2000);
    else {
      delete bar.dataset['shown'];
      line.textContent = '';
    }
  };
  timer = setTimeout(hide, 7000);
}
