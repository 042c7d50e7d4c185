/** A list of questions → the lines between them that name chapters with no number. A short answer looks the same, so the whole list must tell. */
import type { Opens } from '../chapters.ts';
import { isBlank } from '../talk/text.ts';
import { isTitle } from './forms.ts';

const LONGEST = 24;
const MOST_WORDS = 4;
const ANSWERS = [
  "yes|no|not|none|never|always|maybe|perhaps|sure|often|both|neither|either|it|it['’]s|depends|same|see|tb[ad]|todo|unknown|open",
  '是|否|不|没|沒|有|无|無|可以|能|会|會|对|對|好|同|见|見|待|暂|暫|都|看|未|应该|大概|也许',
].join('|');
/** With such a word an answer begins. */
const IS_ANSWER = new RegExp(`^(?:${ANSWERS})(?![a-z])`, 'iu');

interface Block {
  readonly at: number;
  readonly to: number;
}

/**
 * Every block between blank lines is a question with its answer right below, or such a line above a question. One line at the top is
 * of that kind too; among the questions two are, or the one there is stands below a question that nobody has answered.
 */
export function bareChapters(
  texts: readonly string[],
  code: readonly boolean[],
  opens: readonly Opens[],
): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (code.some(Boolean)) return none;
  const blocks = blocksOf(texts);
  const first = blocks.findIndex(({ at }) => opens[at] === 'question');
  const found: number[] = [];
  let [answered, belowOpen] = [0, 0];
  let isOpen = false;
  for (const [index, { at, to }] of blocks.entries()) {
    const next = blocks[index + 1];
    if (opens[at] === 'question') {
      isOpen = to === at + 1 && opens[next?.at ?? -1] !== 'answer';
      if (!isOpen) answered++;
    } else if (opens[at] !== 'answer') {
      const isName = isBareTitle(texts[at] ?? '') && to === at + 1 && opens[next?.at ?? -1] === 'question';
      if (isName) {
        found.push(at);
        if (isOpen && index > first) belowOpen++;
      } else if (index >= first) return none;
    }
  }
  const within = found.filter((at) => at > (blocks[first]?.at ?? 0)).length;
  const hasTop = found.length > within;
  const isClear = within >= 2 ? belowOpen <= within / 2 : within === 1 && belowOpen === 1;
  return hasTop && answered >= 2 && isClear ? new Set(found) : none;
}

function isBareTitle(line: string): boolean {
  const text = line.trim();
  if (!isTitle(text) || IS_ANSWER.test(text) || text.length > LONGEST) return false;
  return /\p{Script=Han}/u.test(text)
    ? text.length <= 12
    : /^\p{Lu}/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS;
}

function blocksOf(texts: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < texts.length; at++) {
    if (isBlank(texts[at] ?? '')) continue;
    let to = at + 1;
    while (to < texts.length && !isBlank(texts[to] ?? '')) to++;
    blocks.push({ at, to });
    at = to;
  }
  return blocks;
}
