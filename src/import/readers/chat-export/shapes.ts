/** All shapes, and which of them a text is written in. */
import { BARE_NAME } from './bare-name.ts';
import { IRC } from './irc.ts';
import { LINE_SPACED } from './line-spaced.ts';
import { LINKED_HEAD } from './linked-head.ts';
import { NAME_OVER_TIME } from './name-over-time.ts';
import { NAME_THEN_DATE, NAME_THEN_TIME } from './name-then-time.ts';
import { NAME_THEN_DAY } from './name-then-day.ts';
import { SAID_SO } from './said.ts';
import type { Shape } from './shape.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isBlank } from '../talk/text.ts';
import { isBareStamp, isNotice } from './system.ts';
import { BOXED_STAMP, DASHED_STAMP, PLAIN_STAMP, STAMP_BEHIND } from './stamped-line.ts';
import { TIME_BELOW } from './time-below.ts';
import { BOXED_TIME_THEN_NAME, DATE_THEN_NAME } from './time-then-name.ts';

/** Of two that explain as much of a text the earlier is taken: a shape with more signs of its own stands before a barer one. */
const SHAPES: readonly Shape[] = [
  DASHED_STAMP,
  BOXED_STAMP,
  LINKED_HEAD,
  IRC,
  LINE_SPACED,
  PLAIN_STAMP,
  STAMP_BEHIND,
  TIME_BELOW,
  NAME_OVER_TIME,
  NAME_THEN_DATE,
  DATE_THEN_NAME,
  BOXED_TIME_THEN_NAME,
  NAME_THEN_TIME,
  SAID_SO,
  NAME_THEN_DAY,
  BARE_NAME,
];

/** Lines that are looked at to choose. */
const SAMPLE = 1200;
/** A longer message counts as this many lines: what stands far below a head is hardly the message's. */
const LONG = 14;

export interface Fit {
  readonly shape: Shape;
  /** 0 to 1. */
  readonly score: number;
  readonly heads: number;
  /** How often each name heads a message. */
  readonly names: ReadonlyMap<string, number>;
  /** The minute of the day of the first head, and whether any head tells a day. */
  readonly first: number | undefined;
  readonly isDated: boolean;
  /** Lowercase text of the heads is not kept: only whether times ever go back. */
  readonly onlyRises: boolean;
}

/** The shape that explains most of the lines. */
export function fitShape(lines: readonly string[]): Fit | undefined {
  const sample = lines.slice(0, SAMPLE);
  const fits = SHAPES.map((shape) => measure(shape, sample)).filter(({ score }) => score > 0);
  return fits.reduce<Fit | undefined>((best, fit) => (!best || fit.score > best.score + 1e-9 ? fit : best), undefined);
}

function measure(shape: Shape, lines: readonly string[]): Fit {
  const names = new Map<string, number>();
  let heads = 0;
  let covered = 0;
  let run = LONG;
  let filled = 0;
  let empty = 0;
  let first: number | undefined;
  let last = -1;
  let onlyRises = true;
  let isDated = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    filled++;
    const head = shape.head(lines, at);
    if (head?.name) {
      heads++;
      const name = (lines[at + head.name.line] ?? '').slice(head.name.from, head.name.to);
      names.set(name, (names.get(name) ?? 0) + 1);
      if (!shape.isInline && run === 0) empty++;
      first ??= head.when?.minutes;
      isDated ||= head.when?.date !== undefined || head.when?.word !== undefined;
      if (head.when?.minutes !== undefined) {
        onlyRises &&= head.when.minutes >= last;
        last = head.when.minutes;
      }
      const more = head.lines - 1;
      at += more;
      filled += more;
      covered += 1 + more;
      run = 0;
    } else if (isBareStamp(line) || isNotice(line)) filled--;
    else if (run < LONG) {
      run++;
      covered++;
    }
  }
  const score = scoreOf({ shape, heads, names, filled, covered, empty, isDated });
  return { shape, heads, names, first, isDated, onlyRises, score };
}

interface Measured extends Pick<Fit, 'shape' | 'heads' | 'names' | 'isDated'> {
  /** Lines with words. */
  readonly filled: number;
  /** Lines that belong to a message. */
  readonly covered: number;
  /** Heads with nothing below them. */
  readonly empty: number;
}

function scoreOf({ shape, heads, names, filled, covered, empty, isDated }: Measured): number {
  if (heads < 2) {
    const [name = ''] = names.keys();
    // One message alone, with its day and words behind it: nothing else looks so.
    const isClear = shape.weight > 0.95 || (shape.weight >= 0.95 && isDated && shape.isInline && !isNoSpeaker(name));
    return heads === 1 && isClear && covered / filled > 0.5 ? 0.4 : 0;
  }
  const most = Math.max(...names.values());
  // Names that never come again are rather headings, unless the talk is very short.
  const again = most > 1 || heads <= 4 ? 1 : 0.6;
  const many = heads >= 4 ? 1 : heads === 3 ? 0.97 : 0.93;
  // A nick or a name without a time is too little to go by where most lines bear none.
  const share = shape === IRC || shape === BARE_NAME ? heads / filled / 0.4 : 1;
  const spread = Math.min(1, covered / filled / 0.7, share);
  // Heads with nothing below them are lists of something else.
  const said = shape.isInline ? 1 : 1 - Math.min(1, Math.max(0, empty / heads - 0.3));
  return shape.weight * again * many * spread * said;
}
