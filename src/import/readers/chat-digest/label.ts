/** One line → the label at its start: who or what speaks from here on. */
import { ANSWER_PHRASES, EXPLANATIONS, isAnswerLabel } from '../talk/answer-words.ts';
import { isAuthorLine } from '../talk/ending.ts';
import type { ReadShaped } from '../talk/label-shapes.ts';
import { TWIN } from '../talk/twin-label.ts';
import { MEMBERS, speakerKind } from '../talk/parts.ts';

export interface Label {
  /** `note`: the words of whoever made the digest. */
  readonly kind: 'question' | 'answer' | 'discussion' | 'follow' | 'person' | 'author' | 'mention' | 'note';
  /** `研究员1`, `F2`, `论文作者`, or a person's name. */
  readonly name: string;
  /** As it stands, without its colon. */
  readonly written: string;
  /** Length of the label with its colon and the white space around; 0 for a word that belongs to what it announces. */
  readonly length: number;
  /** A turn that asks: it opens an item, or goes on in one. */
  readonly asks?: 'anew' | 'further' | undefined;
  /** Whether `name` is somebody's name or handle. */
  readonly isPerson: boolean;
  /** Whom it answers, where it says so. */
  readonly to?: string | undefined;
  /** Nothing but its place tells that this is a label. */
  readonly isDoubtful?: boolean | undefined;
}

const BOLD = String.raw`(?:\*\*|__)?`;
/** `https:` ends no label. */
const COLON = String.raw`\s*${BOLD}\s*(?:：|:(?!\/\/))\s*${BOLD}\s*`;
/** Where somebody works, behind the name: `Ines (academia)`. */
const FROM = String.raw`(?:\s?[(（][^()（）：:\n]{1,24}[)）])?`;

/** The number a question bears in a list: `4、Q：`. */
const COUNTED = String.raw`(?:\d{1,3}\s?[.、)）．]\s*|[(（]\d{1,3}[)）]\s*)?`;

/** Letters and words for the parts of a talk, with a number and an explanation in brackets: `F1(Follow)：`, `F2-1：`. */
const PART = new RegExp(
  String.raw`^(\s*(?:[-*+•]\s+)?${BOLD}${COUNTED}${BOLD})((${ANSWER_PHRASES}|${EXPLANATIONS}|Q|A|D|F|问题?|問題?|答案?|回答|解答|提问|提問|Question|Answers?|Discussion|Follow-?up|Follow|讨论|討論|跟帖|跟进|追问|追問)${TWIN}(\s?\d{1,3}(?:[-–.]\d{1,2})?|[一二三四五六七八九十]{1,2})?\s?(?:[(（][^()（）]{1,20}[)）])?)${COLON}`,
  'iu',
);

/** The same words alone on a line: what follows on the next lines is meant. */
const PART_ALONE = new RegExp(
  String.raw`^(\s*(?:#{3,6}\s+)?(?:\*\*|__))((${ANSWER_PHRASES}|${EXPLANATIONS}|问题|問題|提问|提問|回答|答案|解答|Question|Answers?|讨论|討論)(\s?\d{1,3})?)(?:\*\*|__)\s*$`,
  'iu',
);

/** `【参考答案】…`, with no colon. */
const BOXED_ANSWER = new RegExp(
  String.raw`^(\s*${BOLD}[【\[〔])(${ANSWER_PHRASES}|${EXPLANATIONS}|答案|解答)[】\]〕]${BOLD}\s*[:：]?\s*${BOLD}\s*`,
  'iu',
);

/** People who have no names: a role and a number or letter. */
const ROLE = new RegExp(
  String.raw`^(\s*(?:[-*+•]\s+)?${BOLD})((?:${MEMBERS}|回复|回覆|Researcher|Member|User|Participant|Commenter|Admin|Moderator|Reply|R|P|r(?=\d))\s?(?:[0-9]{1,3}|[A-Z](?![A-Za-z])|[一二三四五六七八九十甲乙丙丁戊己庚辛]{1,2})?)${FROM}${COLON}`,
  'u',
);

/** `研究员1；…`: the colon is mistyped. A list of them goes on with the next one. */
const ROLE_MISTYPED = new RegExp(
  String.raw`^(\s*(?:[-*+•]\s+)?${BOLD})((?:${MEMBERS}|Researcher)\s?[0-9]{1,3})\s*${BOLD}\s*[；;]\s*${BOLD}\s*(?=\S)(?!(?:${MEMBERS}|Researcher)\s?[0-9])`,
  'u',
);

const AUTHOR = new RegExp(
  String.raw`^(\s*${BOLD})((?:论文|論文)?作者(?:回答|回复|回覆|答复|答覆|答)?|Authors?(?:['’]s?)?(?:\s(?:reply|response|answer)s?)?)${COLON}`,
  'iu',
);

/** `@某某 提问：…`, `@name asks: …`. */
const MENTION = new RegExp(
  String.raw`^(\s*(?:>\s?)?${BOLD}@)([^\s@：:，,。]{1,30}?)\s*${BOLD}\s*((?:追问|追問|又问|又問|继续问)|(?:提问|提問|问道?|問道?|asks?|asked)|(?:回答|回复|回覆|答道?|补充|補充|说|說|replies|replied|answers|answered|says|said|adds))?\s*${BOLD}\s*([：:]|$)\s*${BOLD}\s*`,
  'iu',
);

const NOTE = new RegExp(
  String.raw`^(\s*${BOLD})((?:整理者?|编者|編者|编|編|小编|小編|编辑|編輯|群主)[注註按]|Editor(?:['’]s note)?|Curator)${COLON}`,
  'iu',
);
/** Words that announce what came out of it, and stay with it. */
const OUTCOME =
  /^\s*(?:\*\*|__)?(?:[【[](?:结论|結論|小结|小結|总结|總結|共识|共識|编者按|編者按|Conclusion|Summary|TL;DR|Takeaway)[】\]]|(?:结论|結論|小结|小結|总结|總結|Conclusion|Summary|TL;DR)(?:\*\*|__)?\s*[：:])/iu;

/** `*E:* …` → ` E:  …`, as long as before. */
function withoutItalics(line: string): string {
  return line.replace(
    /^(\s*(?:[-*+•]\s+)?)([*_])(?![*_\s])([^*_：:\n]{1,30}[：:])\2(?![*_])/u,
    (_, lead: string, __, words: string) => `${lead} ${words} `,
  );
}

/** `r2 (to r1)`, `Ann (follow-up)`: whom it answers, or that it asks further. */
function aside(written: string): Pick<Label, 'to' | 'asks'> {
  const inner = /[(（]([^()（）]{1,24})[)）]\s*[*_]*\s*[：:][*_\s]*$/u.exec(written)?.[1]?.trim() ?? '';
  const to = /^(?:to\s|re:?\s|in reply to\s|replying to\s|回[复復覆]|回|→|@)\s*@?(\S.*)$/iu.exec(inner)?.[1];
  if (to !== undefined) return { to };
  return /^(?:follow-?\s?up|追[问問]|再[问問]|[继繼][续續][问問])$/iu.test(inner) ? { asks: 'further' } : {};
}

/** `**Thread A: what of weight decay?**`: bold to its end, it names what stands below. */
function isBoldTitle(line: string): boolean {
  return /^\s*(?:\*\*[^*]+\*\*|__[^_]+__)\s*$/u.test(line) && /[：:]\s*[^\s*_]/u.test(line);
}

export function readLabel(all: string): Label | undefined {
  const line = withoutItalics(all);
  const author = isAuthorLine(line) ? null : AUTHOR.exec(line);
  if (author) return label('author', '论文作者', author);
  const note = NOTE.exec(line);
  if (note) return label('note', '', note);
  if (OUTCOME.test(line)) return { kind: 'note', name: '', written: '', length: 0, isPerson: false };
  const part = PART.exec(line) ?? PART_ALONE.exec(line);
  if (part) {
    const kind = kindOfPart((part[3] ?? '').toLowerCase());
    const number = (part[4] ?? '').trim();
    return {
      ...label(kind, kind === 'follow' ? `F${number}` : (part[2] ?? '').trim(), part),
      ...((kind === 'question' || kind === 'discussion') && { asks: 'anew' }),
      ...(/^(?:追[问問]|follow-?up)$/iu.test(part[3] ?? '') && { asks: 'further' }),
    };
  }
  const boxed = BOXED_ANSWER.exec(line);
  if (boxed) return label('answer', boxed[2] ?? '', boxed);
  const role = ROLE.exec(line) ?? ROLE_MISTYPED.exec(line);
  if (role && role[2] !== 'R' && role[2] !== 'P')
    return { ...label('person', (role[2] ?? '').replace(/\s+/gu, ''), role), ...aside(role[0]) };
  const mention = MENTION.exec(line);
  // `> @Ann: …` without a word for what she does there is what another answers to.
  if (mention && (mention[3] !== undefined || (mention[4] !== '' && !/^\s*>/u.test(line)))) {
    const word = mention[3] ?? '';
    const asks = /追|又|继续/u.test(word) ? 'further' : /提|问|問|ask/iu.test(word) ? 'anew' : undefined;
    return { ...label('mention', mention[2] ?? '', mention), asks, isPerson: true };
  }
  return undefined;
}

/** A label that is known for one of a person by the lines around it: `老王：`, `老王 回复 小李：`, or in the shape all lines have together. */
export function readNameLabel(all: string, shaped?: ReadShaped): Label | undefined {
  const line = withoutItalics(all);
  if (isBoldTitle(line)) return undefined;
  const other = shaped?.(line);
  if (other) {
    const name = line.slice(...other.name).trim();
    const person = { kind: 'person', name, written: name, length: other.text } as const;
    return { ...person, isPerson: speakerKind(name) === 'name', ...(other.to !== undefined && { to: other.to }) };
  }
  const match = NAMED.exec(line);
  const name = match?.[2]?.trim();
  if (!match || name === undefined) return undefined;
  return {
    ...label('person', name, match),
    written: name,
    isPerson: speakerKind(name) === 'name',
    ...aside(match[0]),
    ...(match[3] !== undefined && { to: match[3] }),
  };
}

const NAME = String.raw`[^\s：:，。、！？,.!?*_()（）\[\]<>|/\\#"“”'《》=$@·-][^：:，。、！？,!?*_()（）\[\]<>|/\\"“”《》=$@\n]{0,19}?`;
const NAMED = new RegExp(
  String.raw`^(\s*(?:[-*+•└├─]+\s*)?(?:\p{Extended_Pictographic}\uFE0F?\s*)?${BOLD}@?(?:\[\d[^\]\n]{3,18}\]\s*)?)(${NAME})(?:\s*(?:回复|回覆|→|->)\s*@?(${NAME}))?${FROM}${COLON}`,
  'u',
);

function kindOfPart(word: string): 'question' | 'discussion' | 'follow' | 'answer' {
  if (isAnswerLabel(word)) return 'answer';
  if (/^(?:q|问|問|提)/u.test(word)) return 'question';
  if (/^(?:d|讨|討)/u.test(word)) return 'discussion';
  if (/^(?:f|跟|追)/u.test(word)) return 'follow';
  return 'answer';
}

function label(kind: Label['kind'], name: string, match: RegExpExecArray): Label {
  return { kind, name, written: (match[2] ?? '').trim(), length: match[0].length, isPerson: false };
}
