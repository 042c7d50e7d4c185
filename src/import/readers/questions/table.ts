/** A table of questions and answers: `| 问题 | 答案 |`. */
import { trim, type Tracked } from '../../tracked.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { barsOf, cellsOf, headsAt } from '../table-lines.ts';
import { isBlank, trimLines } from '../talk/text.ts';

const QUESTION = /^(?:\**\s*)(?:问题?|問題?|提问|Q|Questions?)(?:\s*\**)$/iu;
const ANSWER = /^(?:\**\s*)(?:答|答案|回答|解答|A|Answers?)(?:\s*\**)$/iu;

export interface Table {
  /** Line of the head. */
  readonly at: number;
  readonly question: number;
  readonly answer: number;
}

export function tableIn(lines: readonly string[]): Table | undefined {
  for (const at of lines.keys()) {
    const heads = headsAt(lines, at);
    if (!heads) continue;
    const question = heads.findIndex((head) => QUESTION.test(head));
    const answer = heads.findIndex((head) => ANSWER.test(head));
    if (question >= 0 && answer >= 0) return { at, question, answer };
  }
  return undefined;
}

export function readTable(lines: readonly Tracked[], { at, question, answer }: Table): Found {
  const items: FoundItem[] = [];
  const moved: Tracked[] = lines.slice(at, at + 2);
  let next = at + 2;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line?.text.includes('|')) break;
    const row = cellsOf(line);
    const [asked, said] = [row[question], row[answer]];
    if (!asked || isBlank(asked.text)) {
      moved.push(line);
      continue;
    }
    const posts: FoundPost[] = [
      { role: 'question', body: [trim(asked)], moved: row.filter((_, cell) => cell !== question && cell !== answer) },
    ];
    if (said && !isBlank(said.text)) posts.push({ role: 'reply', parent: 0, body: [trim(said)], moved: [] });
    items.push({ kind: 'short', posts, body: [], moved: barsOf(line) });
  }
  const before = trimLines(lines.slice(0, at));
  const after = trimLines(lines.slice(next));
  const prose = (body: readonly Tracked[]): FoundItem[] =>
    body.length > 0 ? [{ kind: 'brief', posts: [], body }] : [];
  return { items: [...prose(before), ...items, ...prose(after)], doubts: [], dropped: [], moved };
}
