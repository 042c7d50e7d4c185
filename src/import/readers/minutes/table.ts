/** A talk in a table, `| 发言人 | 内容 |`: lines → where it stands, and its rows as turns. */
import { trim, type Tracked } from '../../tracked.ts';
import type { Found, FoundItem } from '../reader.ts';
import { barsOf, cellsOf, headsAt } from '../table-lines.ts';
import { mayBeName } from '../talk/names.ts';
import { isPart, speakerKind } from '../talk/parts.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import { headingOf } from '../markdown-lines.ts';
import { itemOf } from './topics.ts';
import { voicesOf } from './voices.ts';
import type { Turn } from './turn.ts';

const WHO = /^\**\s*(?:发言人|發言人|发言者|發言者|说话人|說話人|谁|誰|人物|姓名|Who|Speaker|Name)\s*\**$/iu;
const SAID =
  /^\**\s*(?:发言|發言|发言内容|發言內容|内容|內容|说了什么|說了什麼|原话|原話|What(?: (?:was|they) said)?|Said|Says|Words|Text|Utterance|Remarks?)\s*\**$/iu;

export interface TalkTable {
  /** Line of the head. */
  readonly at: number;
  readonly who: number;
  readonly said: number;
  /** Behind its last row. */
  readonly end: number;
}

/** A table with a column for who speaks and one for the words, in which somebody speaks again. */
export function talkTableIn(lines: readonly string[]): TalkTable | undefined {
  for (const at of lines.keys()) {
    const heads = headsAt(lines, at);
    const who = heads?.findIndex((head) => WHO.test(head)) ?? -1;
    const said = heads?.findIndex((head) => SAID.test(head)) ?? -1;
    if (who < 0 || said < 0) continue;
    let end = at + 2;
    while (lines[end]?.includes('|')) end++;
    const names = lines.slice(at + 2, end).flatMap((text) => {
      const name = cellsOf({ text, origins: new Int32Array(text.length) })[who]?.text.trim() ?? '';
      return name === '' ? [] : [name];
    });
    const isTalk = names.length >= 3 && names.every((name) => mayBeName(name) || isPart(name));
    const different = new Set(names).size;
    if (isTalk && different >= 2 && different < names.length) return { at, who, said, end };
  }
  return undefined;
}

export function readTalkTable(lines: readonly Tracked[], { at, who, said, end }: TalkTable): Found {
  const turns: { speaker: Tracked; kind: Turn['kind']; moved: Tracked[]; body: Tracked[] }[] = [];
  const moved = lines.slice(at, at + 2);
  for (const line of lines.slice(at + 2, end)) {
    const row = cellsOf(line);
    const [name, words] = [row[who], row[said]];
    const others = [...row.filter((_, cell) => cell !== who && cell !== said), ...barsOf(line)];
    const last = turns.at(-1);
    if (name && !isBlank(name.text)) {
      const speaker = trim(name);
      turns.push({
        speaker,
        kind: speakerKind(speaker.text),
        moved: [name, ...others],
        body: words ? [trim(words)] : [],
      });
    } else if (last) {
      // Who spoke before goes on.
      last.moved.push(...others);
      if (words) last.body.push(trim(words));
    } else moved.push(line);
  }
  const before = trimLines(lines.slice(0, at));
  const title = before[0] && headingOf(before[0]);
  const intro = trimLines(title ? before.slice(1) : before);
  const prose = (body: readonly Tracked[]): FoundItem[] =>
    body.length > 0 ? [{ kind: 'brief', posts: [], body }] : [];
  const item = itemOf(
    {
      title,
      moved: title ? [...moved, ...before.slice(0, 1)] : moved,
      parts: turns.map((turn) => ({ turn })),
    },
    voicesOf(turns, new Map()),
  );
  return {
    title,
    items: [...prose(intro), ...(item ? [item] : []), ...prose(trimLines(lines.slice(end)))],
    doubts: [],
    dropped: [],
  };
}
