/** Subtitles (WebVTT, SRT) → turns: cues of one speaker, or of none, one behind another are one turn. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import { mayBeName } from '../talk/names.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { speakerKind } from '../talk/parts.ts';
import { isBlank } from '../talk/text.ts';
import type { Turn } from './turn.ts';

const TIMES = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-{1,2}>\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;
const VOICE = /^<v(?:\.[^\s>]*)?\s+(?<name>[^>]{1,60})>\s*(?<text>.*?)\s*(?:<\/v>)?\s*$/du;
const NAMED =
  /^(?:[-–>]{1,2}\s*)?(?<name>[^:：\n]{1,32}?)\s*[:：]\s+(?<text>\S.*)$|^(?:[-–>]{1,2}\s*)?(?<name2>[^:：\n]{1,32}?)：\s*(?<text2>.*)$/du;

/** How many cues the text holds. */
export function countCues(lines: readonly string[]): number {
  return lines.filter((line) => TIMES.test(line)).length;
}

interface Cues {
  readonly turns: readonly Turn[];
  readonly before: readonly Tracked[];
  readonly moved: readonly Tracked[];
}

export function readCues(lines: readonly Tracked[]): Cues {
  const before: Tracked[] = [];
  const moved: Tracked[] = [];
  const turns: { speaker: Tracked | undefined; kind: 'label' | 'name'; moved: Tracked[]; body: Tracked[] }[] = [];
  const known = recurringNames(lines);
  let started = false;
  let inNote = false;
  let inCue = false;
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    if (TIMES.test(text)) {
      started = true;
      inCue = true;
      (turns.at(-1)?.moved ?? moved).push(line);
    } else if (isBlank(text)) {
      inNote = false;
      inCue = false;
    } else if (/^\s*\ufeff?(?:WEBVTT|NOTE|STYLE|REGION)\b/u.test(text) && !inCue) {
      inNote = !/WEBVTT/u.test(text);
      moved.push(line);
    } else if (
      inNote ||
      (!inCue && TIMES.test(lines[at + 1]?.text ?? '') && text.trim().length < 60) ||
      /^\s*(?:Kind|Language|X-TIMESTAMP-MAP)\s*[:=]/u.test(text)
    ) {
      (started ? (turns.at(-1)?.moved ?? moved) : moved).push(line);
    } else if (!started) before.push(line);
    else take(line);
  }
  return { turns, before, moved };

  function take(line: Tracked): void {
    const voice = VOICE.exec(line.text);
    const named = voice ?? NAMED.exec(line.text);
    const name = named?.indices?.groups?.['name'] ?? named?.indices?.groups?.['name2'];
    const words = named?.indices?.groups?.['text'] ?? named?.indices?.groups?.['text2'];
    const speaker = name && trim(slice(line, ...name));
    const last = turns.at(-1);
    if (speaker && words && (voice || known.has(speaker.text))) {
      const marks = [slice(line, 0, words[0]), slice(line, words[1])].filter(({ text }) => text !== '');
      if (last?.speaker?.text === speaker.text) {
        last.moved.push(...marks);
        last.body.push(slice(line, ...words));
      } else turns.push({ speaker, kind: speakerKind(speaker.text), moved: marks, body: [slice(line, ...words)] });
    } else if (last) last.body.push(line);
    else turns.push({ speaker: undefined, kind: 'name', moved: [], body: [line] });
  }
}

function recurringNames(lines: readonly Tracked[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const groups = NAMED.exec(text)?.groups;
    const name = (groups?.['name'] ?? groups?.['name2'])?.trim();
    if (name !== undefined && mayBeName(name) && !isNoSpeaker(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const total = countCues(lines.map(({ text }) => text));
  const all = [...counts.values()].reduce((a, b) => a + b, 0);
  return new Set([...counts].filter(([, count]) => count > 1 || all > total / 3).map(([name]) => name));
}
