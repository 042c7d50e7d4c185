/**
 * Dated things → where each stands beside one line of time. Across in percent, so that the chart fits any width and its signs
 * and letters keep their size; up and down in pixels. Above the line what was said here, below it what was published.
 */
export interface Dated {
  readonly kind: 'thread' | 'analysis' | 'paper' | 'claim';
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

export interface TimeChart<T extends Dated> {
  /** In pixels. */
  readonly height: number;
  /** Where the line of time runs. */
  readonly line: number;
  readonly dots: readonly { readonly event: T; readonly x: number; readonly y: number }[];
  /** Where a pile is too high to be drawn: how many more there are. */
  readonly more: readonly { readonly count: number; readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly label: string; readonly x: number }[];
}

/** So many piles stand side by side on a phone without touching. */
const MOST_COLUMNS = 22;
const MOST_IN_PILE = 6;
const STEP = 14;

export function timeChart<T extends Dated>(events: readonly T[]): TimeChart<T> | undefined {
  if (events.length === 0) return undefined;
  const months = events.map(({ date }) => monthOf(date));
  const first = Math.min(...months);
  const last = Math.max(...months);
  const perColumn = Math.ceil((last - first + 1) / MOST_COLUMNS);
  const columns = Math.floor((last - first) / perColumn) + 1;
  const across = (month: number) => percent((Math.floor((month - first) / perColumn) + 0.5) / columns);

  const piles = new Map<string, T[]>();
  for (const [index, event] of events.entries()) {
    const key = `${event.kind === 'paper' ? 'below' : 'above'} ${across(months[index] ?? first)}`;
    piles.set(key, [...(piles.get(key) ?? []), event]);
  }
  const highest = (side: string) =>
    Math.max(0, ...[...piles].filter(([key]) => key.startsWith(side)).map(([, { length }]) => stepsOf(length)));
  const line = STEP * (highest('above') + 1);
  const dots: { event: T; x: number; y: number }[] = [];
  const more: { count: number; x: number; y: number }[] = [];
  for (const [key, pile] of piles) {
    const [side, at] = key.split(' ');
    const x = Number(at);
    const up = (i: number) => line + (side === 'above' ? -STEP : STEP) * (i + 1);
    const shown = pile.length > MOST_IN_PILE ? pile.slice(0, MOST_IN_PILE - 1) : pile;
    const sorted = [...shown].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
    for (const [i, event] of sorted.entries()) dots.push({ event, x, y: up(i) });
    if (shown.length < pile.length) more.push({ count: pile.length - shown.length, x, y: up(shown.length) });
  }
  const order = new Map(events.map((event, index) => [event, index]));
  dots.sort((a, b) => (order.get(a.event) ?? 0) - (order.get(b.event) ?? 0));
  return { height: line + STEP * (highest('below') + 1) + 18, line, dots, more, ticks: ticksOf(first, last, across) };
}

/** Januaries, so many that their years do not touch; where there are not two of them, the first month and the last. */
function ticksOf(first: number, last: number, across: (month: number) => number): TimeChart<Dated>['ticks'] {
  const years: number[] = [];
  for (let month = Math.ceil(first / 12) * 12; month <= last; month += 12) years.push(month);
  const every = Math.ceil(years.length / 6);
  if (years.length >= 2)
    return years.filter((_, i) => i % every === 0).map((month) => ({ label: String(month / 12), x: across(month) }));
  return [...new Set([first, last])].map((month) => ({
    label: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    x: across(month),
  }));
}

/** Nearest to the line first. */
const KINDS: readonly Dated['kind'][] = ['thread', 'analysis', 'claim', 'paper'];

function stepsOf(length: number): number {
  return Math.min(length, MOST_IN_PILE);
}

/** Months since the year 0; a year alone stands in its middle. */
function monthOf(date: string): number {
  const [year = '', month = '07'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
