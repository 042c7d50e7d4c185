/** Small questions about what somebody says: does it ask, does it thank, is there anything at all. */
import { slice, type Tracked } from '../../tracked.ts';

const ASKING_HAN =
  /请问|请教|想问|问一下|问下|问问|求助|求推荐|求问|有没有|为什么|为啥|怎么|怎样|如何|是否|哪个|哪些|哪里|在哪|哪儿|在哪裡|哪裡|哪篇|多大|多久|哪位|什么|多少|能不能|可不可以|是不是|會不會|會否|會嗎|請問|請教|為什麼|為何|為啥|怎麼|怎樣|有沒有|哪個|什麼|是不是|是否|谁知道|誰知道|有人知道|有谁|有誰|[吗嗎]\s*$/u;
const ASKING_LATIN =
  /^(?:(?:hi|hey|hello|ok|so|and|but|btw|also|guys|all|quick question)[\s,:!.-]+){0,3}(?:how|what|why|when|where|which|who|is|are|does|do|did|can|could|should|would|will|has|have|any(?:one|body)?)\b|\b(?:any(?:one|body) (?:know|tried|have|has|here)|does any|wondering (?:if|how|why|whether|what)|any (?:ideas?|thoughts|suggestions|recommendations|pointers))\b/iu;
const OPENING =
  /请问|请教|想问|问一下|问下|问个|问一个|求助|求推荐|求问|有没有(?:人|大佬|同学|朋友|哪位|谁|推荐)|有大佬|大佬们|大家|各位|群友|哪位|谁知道|有人(?:知道|用过|试过|了解|遇到|复现|做过)|有谁|@所有人|請問|請教|想問|問一下|問個|各位|有沒有人|有人知道|誰知道|\b(?:any(?:one|body)|hi all|hey all|hi everyone|hey everyone|hi folks|hey folks|quick question|new question|question for|@here|@channel|@everyone|does any)\b/iu;

/** Whether it asks something: a question mark, or words that ask. A mark within a link or a quotation counts for nothing. */
export function asks(text: string): boolean {
  const plain = text.replace(/https?:\/\/\S+/gu, ' ');
  return (
    /[?？][\s"'”’)）（【\]】」~～!！。.…\p{Extended_Pictographic}\uFE0F]*(?:$|\n|\s|[\p{L}@])/u.test(plain) ||
    asksInWords(plain)
  );
}

/** Words that ask, in a sentence that is short enough to be nothing else. */
function asksInWords(plain: string): boolean {
  const text = plain.trim();
  if (text.length > 200) return /请问|请教|想问|請問|請教|想問/u.test(text);
  if (/^(?:不知道为什么|没什么|什么都|怎么都|无论|不管|沒什麼)/u.test(text)) return false;
  return (
    /(?:请问|请教|想问|求助|求推荐|求问|問個|請問|請教|想問|(?<![去再帮幫头頭])[问問]一下|问个|有人知道|谁知道|有没有(?:人|大佬|推荐)|[吗嗎]\s*$)/u.test(
      text,
    ) ||
    (ASKING_LATIN.test(text) &&
      /\b(?:any(?:one|body)|wondering|any (?:ideas?|thoughts|suggestions|recommendations|pointers))\b/iu.test(text))
  );
}

/** Whether it asks, mark or no mark: for what stands under a label that says it is a question. */
export function mayAsk(text: string): boolean {
  return asks(text) || ASKING_HAN.test(text) || ASKING_LATIN.test(text);
}

/** Whether it turns to all who are there, as who opens a matter does. */
export function turnsToAll(text: string): boolean {
  return OPENING.test(text);
}

/** Whether it names everybody, and does not only ask politely. */
export function turnsToEverybody(text: string): boolean {
  return /大家|各位|大佬|群友|有没有(?:人|谁)|有人(?:知道|用过|试过|了解|遇到|复现|做过)|谁知道|@所有人|(?:另|换)一?个问题|有沒有人|誰知道|\b(?:any(?:one|body)|hi all|hey all|everyone|folks|@here|@channel|another question|new question)\b/iu.test(
    text,
  );
}

const THANKS =
  /^(?:@\S+\s+|[\w|^-]{2,20}[:,] )?(?:好的|嗯嗯?|哦哦?|明白了?|懂了|了解|收到|ok(?:ay)?|great|got it|cool|nice|perfect)?[\s,，。.!！~～]*(?:@\S+\s+)?(?:非常|十分|太|万分|多)?(?:谢谢|感谢|多谢|谢啦|谢了|谢过|感恩|謝謝|感謝|多謝|thanks?|thank you|thx|ty|cheers|much appreciated)/iu;

/** Short and thankful. */
export function thanks(text: string): boolean {
  return text.length <= 60 && THANKS.test(text.trim()) && !asks(text);
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Without blank lines at both ends. */
export function trimLines(lines: readonly Tracked[]): Tracked[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isBlank(lines[from]?.text ?? '')) from++;
  while (to > from && isBlank(lines[to - 1]?.text ?? '')) to--;
  return lines.slice(from, to);
}

/**
 * Without the indentation that all lines share, or all but the first where that one stood behind a label. Four spaces would be code.
 */
export function dedent(lines: readonly Tracked[]): Tracked[] {
  const indent = (from: number) =>
    lines
      .slice(from)
      .reduce(
        (least, { text }) => (isBlank(text) ? least : Math.min(least, text.length - text.trimStart().length)),
        99,
      );
  const [all, rest] = [indent(0), indent(1)];
  return lines.map((line, at) => slice(line, Math.min(at === 0 ? all : rest, line.text.length)));
}

export function textOf(lines: readonly Tracked[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .trim();
}
