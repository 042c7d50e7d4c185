/** On every page: notices the wish to search, or words to mark here, and fetches the rest only then. */
import '../offline/register.ts';

const BOXES = 'form[role="search"] input';

const rest = () => import('./on-demand.ts');
const box = () => document.querySelector<HTMLInputElement>(BOXES);

/** The field has the focus meanwhile: what is typed before the dialog is there goes with it, and without a dialog the form works. */
function wish(): void {
  const origin = document.activeElement;
  const field = box();
  field?.focus({ preventScroll: true });
  if (field?.form?.dataset['own'] !== undefined) {
    field.select();
    field.scrollIntoView({ block: 'nearest' });
    return;
  }
  let isComposing = false;
  field?.addEventListener('compositionstart', () => (isComposing = true), { once: true });
  rest().then(
    ({ openPalette }) => {
      tell('');
      if (isComposing) return;
      openPalette(origin, field?.value ?? '');
      if (field) field.value = '';
    },
    () => {
      tell(navigator.onLine ? 'unloaded' : 'offline');
      if (!navigator.onLine)
        addEventListener('online', () => document.activeElement === field && wish(), { once: true });
    },
  );
}

/** Below the field, in the words that stand ready there: why nothing opened. Speaks again when it is asked again. */
function tell(what: '' | 'unloaded' | 'offline'): void {
  const note = document.querySelector<HTMLElement>('.search-unready');
  note?.replaceChildren(note.dataset[what] ?? '');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !isTyping(target);
  const isLetter = (key === 'k' || key === 'K') && (ctrlKey || metaKey) && !event.shiftKey;
  if ((!isSlash && !isLetter) || altKey || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  wish();
});

document.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(BOXES) && target.form?.dataset['own'] === undefined) wish();
});

// The same place in the other edition: posts and sentences are called the same there.
document.addEventListener('click', ({ target }) => {
  const edition = target instanceof Element ? target.closest<HTMLAnchorElement>('.editions a') : undefined;
  if (edition) edition.hash = location.hash;
});

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.matches(BOXES))
    rest().then(
      ({ warm }) => warm(),
      () => undefined,
    );
});

const region = document.querySelector<HTMLElement>('[data-search-state]');
if (region)
  rest().then(
    ({ openSearchPage }) => openSearchPage(),
    () => {
      region.dataset['searchState'] = 'failed';
      region.querySelector('[role="status"]')?.replaceChildren(region.dataset['failed'] ?? '');
    },
  );

try {
  if (localStorage.getItem('wenqu-marks')?.includes(`"${location.pathname}"`))
    void rest().then(
      ({ markPage }) => {
        markPage();
      },
      // Without it the page is read as any other.
      () => undefined,
    );
} catch {
  // storage is forbidden: nothing was handed over
}

const card = document.querySelector<HTMLElement>('[data-forward]');
if (card) void import('../card/open-card.ts').then(({ openCard }) => openCard(card));

const bench = document.querySelector<HTMLElement>('[data-bench]');
// The search goes along: a second place that fetched it would cost every page a file more.
if (bench) void import('../workbench/wait.ts').then(({ waitAtBench }) => waitAtBench(bench, rest));
