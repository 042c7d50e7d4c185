/** Words that a hit marks, handed to the page it leads to; through storage, so that addresses stay clean and new tabs have them too. */

/** `start.ts` looks for this name before it fetches anything. */
const KEY = 'wenqu-marks';

/** Milliseconds: as long as a slow page may take. */
const LASTS = 120_000;

/** So many hits may be opened in tabs one after another. */
const MOST = 8;

interface Handed {
  readonly path: string;
  readonly words: readonly string[];
  readonly at: number;
}

/** Storage that is full or forbidden must not stop the reader: then nothing is marked. */
export function handOver(path: string, words: readonly string[]): void {
  const others = handedOver().filter((handed) => handed.path !== path);
  keep([...others, { path, words, at: Date.now() }].slice(-MOST));
}

/** Words for this page, once. */
export function takeWords(path: string): readonly string[] {
  const handed = handedOver();
  keep(handed.filter((one) => one.path !== path));
  return handed.find((one) => one.path === path)?.words ?? [];
}

/** What is not ours or too old counts as nothing. */
function handedOver(): Handed[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isHanded) : [];
  } catch {
    return [];
  }
}

function isHanded(value: unknown): value is Handed {
  const { path, words, at } = (value ?? {}) as Partial<Record<string, unknown>>;
  const age = typeof at === 'number' ? Date.now() - at : LASTS;
  const isText = (word: unknown) => typeof word === 'string';
  return isText(path) && Array.isArray(words) && words.every(isText) && age >= 0 && age < LASTS;
}

function keep(handed: readonly Handed[]): void {
  try {
    if (handed.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(handed));
  } catch {
    // nothing is marked
  }
}
