/** The form of a shape: how one kind of chat export begins a message. Lines → where the name, the time and the words stand. */
import { DAY_ALONE, readWhen, type When } from '../talk/stamp.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';

export interface Shape {
  readonly name: string;
  /** How sure a text is a chat when its messages begin like this, 0 to 1. */
  readonly weight: number;
  /** Whether the words follow on the line of the head; else they stand below it. */
  readonly isInline: boolean;
  /** The head of a message that begins at this line. Looks at this line and at most the four behind it. */
  head(lines: readonly string[], at: number): Head | undefined;
  /** Whether this line ends a message and is none of its words. */
  ends?(line: string): boolean;
}

export interface Head {
  /** Lines it takes; the words begin on its last one, at `text`, or below when nothing is left there. */
  readonly lines: number;
  /** Where the name stands: which line of the head, from, to. Undefined when who spoke before goes on. */
  readonly name: { readonly line: number; readonly from: number; readonly to: number } | undefined;
  /** Where the words begin on the last line of the head. */
  readonly text: number;
  readonly when: When | undefined;
}

/** A head from a match with the groups `name`, `when` and `text` (all but `name` may be missing), made with the flag `d`. */
export function headFrom(match: RegExpExecArray | null, line: string): Head | undefined {
  const groups = match?.groups;
  const places = match?.indices?.groups;
  const name = places?.['name'] ?? places?.['mine'];
  if (!groups || !name) return undefined;
  const written = groups['name'] ?? groups['mine'] ?? '';
  // `#3 by nils`: forums number posts.
  const from = name[0] + (/^#\d{1,5}\s+(?:by\s+)?(?=\S)/iu.exec(written)?.[0].length ?? 0);
  const to = name[0] + withoutStatus(written).length;
  return {
    lines: 1,
    name: { line: 0, from, to },
    text: places?.['text']?.[0] ?? line.length,
    when: groups['when'] === undefined ? undefined : readWhen(groups['when']),
  };
}

/** `Jonas :palm_tree:` and `jonas 🎧` of Slack: how somebody is just now is no part of the name. */
export function withoutStatus(name: string): string {
  const bare = name.replace(/(?:\s*:[a-z0-9_+-]{2,40}:|\s+\p{Extended_Pictographic}\uFE0F?)+\s*$/u, '').trimEnd();
  return bare === '' ? name.trimEnd() : bare;
}

/** Marks that some programs put before a line and nobody sees. */
export const HIDDEN = '[\\u200e\\u200f\\u202a-\\u202e\\ufeff]*';

/** A list may have been made of the messages. */
export const BULLET = String.raw`(?:[-*+•·]\s+)?`;

/** A name in a head: no sentence, and not only a number. */
export function isName(text: string): boolean {
  const name = text.trim();
  return (
    name.length > 0 &&
    name.length <= 48 &&
    /[\p{L}\p{N}\p{Extended_Pictographic}~～_.*-]/u.test(name) &&
    !/[。？！；?!;，]|https?:|\t|,$|(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/u.test(name) &&
    !/^\d{1,4}(?:[\s:：/.-]+\d{1,4})+$/u.test(name) &&
    !DATE.test(name) &&
    !HALF_OF_DAY.test(name) &&
    !TOLD.test(name) &&
    !isField(name)
  );
}

/** `发布时间：2024年03月05日` before a time tells of an article. */
function isField(name: string): boolean {
  const label = /^([^:：]{1,16})[:：]/u.exec(name)?.[1];
  return label !== undefined && isNoSpeaker(label);
}

/** `2023年12月3日` before a time is no name. */
const DATE = new RegExp(`^[-—–=\\s]*(?:${DAY_ALONE})[-—–=\\s]*$`, 'u');

/** What a pattern that read `3:10` of `3:10 PM` leaves over. */
const HALF_OF_DAY = /^[ap]\.?\s?m\.?(?:\s*\((?:edited|已编辑)\))?$/iu;

/** `Date:` and `Posted on` before a time are no names either. */
const TOLD =
  /[:：]$|^(?:(?:last )?(?:posted|updated|edited|created|sent|modified|published|asked|answered|joined|seen|written)(?: (?:on|at))?|on|at|by|发表于|发布于|發表於|更新于|编辑于|编辑於|回复于|创建于)$/iu;
