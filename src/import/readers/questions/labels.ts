/** One line → the label of a question or an answer that it begins with: `Q：`, `问题1：`, `**A1.**`, `【答】`, `❓`, `Answer (Bob):`. */
import { ANSWER_PHRASES, EXPLANATIONS } from '../talk/answer-words.ts';
import { numberOf } from '../talk/numbers.ts';
import { mayTakePart } from '../talk/role-labels.ts';
import { TWIN } from '../talk/twin-label.ts';
import type { Role } from '../../draft.ts';

export interface Label {
  readonly kind: 'question' | 'answer' | 'further';
  /** `1` of `Q1`; Han numbers are read. */
  readonly number: number | undefined;
  /** Where the words begin, and where they end (before the closing `**` of a bold line). */
  readonly from: number;
  readonly to: number;
  /** Where the name of who answers stands: `答（张三）：`, `张三答：`. */
  readonly speaker: readonly [number, number] | undefined;
  readonly role: Role;
  /** Spaces and signs of lists before it: a question that stands deeper than the one above it asks further. */
  readonly depth: number;
  /** `Q2` or `A` with nothing but a space behind it: a quarter of a year, an article; `—` may open an item of a list. */
  readonly isLoose: boolean;
  /** `Comment 1.2:`, `意见 1：`, `W1:`: a question where responses stand below, else a heading or a note. */
  readonly isRemark: boolean;
  /** `Q1.1` and `Q1-1`: below `Q1` it asks further. */
  readonly isSub: boolean;
  /** Whether it stands alone for a heading, as on StackExchange: `Question`, `3 Answers`. */
  readonly isHeading: boolean;
}

const START = String.raw`^(?<lead>\s*(?:>\s*)*(?:[-*+•▪●◆◇■□▶►·]\s+|#{1,6}\s+)?(?:\d{1,3}[.、)）]\s*(?=\*{0,2}(?:Q|问|Question)))?)(?<bold>\*\*|__|<b>|<strong>)?\s*`;
const NUMBER = String.raw`\s?[#＃]?(?<number>\d{1,6}|[一二三四五六七八九十]{1,3})?(?:\s?[-.]\s?(?<sub>\d{1,2}|f(?:u|ollow-?up)?|追问|追問))?`;
const WHO = String.raw`(?:\s*[(（\[]\s*(?:(?:from|by|来自)\s+)?(?<who>[^()（）\[\]\n]{1,24}?)\s*[)）\]])?`;
/** A colon, or a full stop or bracket that something follows; the bold may close before or behind it. */
const END = String.raw`(?<close>\*\*|__|</b>|</strong>)?\s*(?:[:：]|(?<=\d|[QAqaＱＡ])\s*[.．、)）](?=\s|\*|[\p{Script=Han}])|(?<=[QＱAＡ]\d{1,6})(?=\s))\s*(?<close2>\*\*|__|</b>|</strong>)?\s*`;

const QUESTION =
  'Q(?:uestion)?|Ｑ|問題|问题|提问|提問|疑问|疑問|请问|问|問|讨论问题|用户提问|读者提问|正面|Front|Question from the audience|Audience question';
const ANSWER = `${ANSWER_PHRASES}|${EXPLANATIONS}|A(?:nswer|ns)?|Ａ|答案|答复|答覆|回答|解答|回复|回覆|回应|回應|我们的回复|我们的回应|答|追答|(?:Our |The )?(?:Reply|Response|Rebuttal)|背面|反面|Back|Solution`;
const REMARK =
  '(?:审稿|審稿|评审|評審|修改)?(?:意见|意見|建议|建議|评论|評論)|质疑|質疑|疑虑|缺点|不足|(?:Major |Minor |General |Specific )?(?:Comment|Concern|Weakness|Criticism|Remark|Point)|W';
const FURTHER = '追问|追問|继续问|再问|再問|续问|Follow-?\\s?up(?: question)?|FQ';
/** Where an answer begins behind its question on the same line: `Q：…？ A：…`. */
export function answerBehind(line: string): number | undefined {
  const label = labelOf(line);
  if (label?.kind !== 'question') return undefined;
  const behind = /(?<=[?？。.!！\s])(?:\*\*)?(?:A|Ａ|答|Answer)\d{0,3}\s*(?:[:：]|\.(?=\s))/u.exec(
    line.slice(label.from),
  );
  return behind ? label.from + behind.index : undefined;
}

const AUTHOR =
  "作者(?:回答|回复|回覆|答复|答|解答|回应)?|Authors?(?:’s|'s)? (?:reply|response|answer)|Author reply|Response from (?:the )?authors?";

const LABELS: readonly (readonly [Label['kind'], Role, RegExp])[] = [
  ['further', 'followup', labelled(FURTHER)],
  ['question', 'question', labelled(QUESTION)],
  ['answer', 'author', labelled(AUTHOR)],
  ['answer', 'reply', labelled(ANSWER)],
];
const REMARKS = [labelled(REMARK), boxed(REMARK)];
/** `审稿人2：`, `Reviewer 1, Comment 3:`, `R1.2:`. */
const REVIEWER = new RegExp(
  String.raw`${START}(?:(?<who>(?:审稿人|審稿人|审稿专家|评审专家?|評審|Reviewer|Referee)\s?#?(?:\d{1,2}|[一二三四五A-Z](?![a-z])))(?:\s*[,，.–-]?\s*(?:意见|意見|Comment|Concern|Point|Weakness|Question|Q|W)?\s?#?\d{0,2}(?:\.\d)?)|(?<who2>R\d)\s?[.,–-]?\s?(?:Q|W|C|Comment )?\d{1,2})${END}`,
  'diu',
);
const BOXED: readonly (readonly [Label['kind'], Role, RegExp])[] = [
  ['further', 'followup', boxed(FURTHER)],
  ['question', 'question', boxed(QUESTION)],
  ['answer', 'author', boxed(AUTHOR)],
  ['answer', 'reply', boxed(ANSWER)],
];
const NAMED_ANSWER = new RegExp(
  String.raw`${START}(?<who>[\p{Script=Han}A-Za-z][\p{Script=Han}\w·. ]{0,15}?)\s*(?:回答|答复|答|回复|answers?|answered|replies|replied)(?<close>\*\*)?\s*[:：]\s*(?<close2>\*\*)?\s*`,
  'du',
);
const NAMED_QUESTION = new RegExp(
  String.raw`${START}(?<who>[\p{Script=Han}A-Za-z][\p{Script=Han}\w·. ]{0,15}?)\s*(?:提问|问|asks|asked)(?<close>\*\*)?\s*[:：]\s*(?<close2>\*\*)?\s*`,
  'du',
);
const SIGNS: readonly (readonly [Label['kind'], RegExp])[] = [
  [
    'question',
    /^(?<lead>\s*(?:>\s*)*(?:[-*+]\s+|#{1,6}\s+)?)(?<bold>\*\*)?(?:❓|❔|🙋\p{EMod}?(?:\u200d[♀♂]\ufe0f?)?|🤔|🅠)\ufe0f?\s*/du,
  ],
  ['answer', /^(?<lead>\s*(?:>\s*)*(?:[-*+]\s+|#{1,6}\s+)?)(?<bold>\*\*)?(?:💡|✅|💬|🅰|🅐|👉|📝)\ufe0f?\s*/du],
];
/** Signs of which only all lines together tell that they part a label from words: `Q> …`, `问｜…`, `Q - …`, `A …`, `—— …`. */
const LOOSE: readonly (readonly [Label['kind'], RegExp])[] = [
  ['question', /^(?<lead>\s*)(?:Q|问|問)(?<number>\d{1,3})?(?:\s*[>|｜]\s*|\s+[-–—]+\s+|\s+(?=\S))/du],
  ['answer', /^(?<lead>\s*)(?:A|答)(?<number>\d{1,3})?(?:\s*[>|｜]\s*|\s+[-–—]+\s+|\s+(?=\S))/du],
  ['question', /^(?<lead>\s*)(?:——|—)\s?(?=\S.*[?？]\s*$)/du],
  ['answer', /^(?<lead>\s*)(?:——|—)\s?(?=\S)/du],
];
const HEADINGS: readonly (readonly [Label['kind'], RegExp])[] = [
  ['question', alone('Q|Question|问题?|問題?')],
  ['answer', alone('A|Answer|答案?|回答')],
  [
    'question',
    /^(?<lead>\s*(?:#{1,6}\s+)?)(?<bold>\*\*)?(?:Question|问题|問題|问题描述|提问|Ask(?:ed)?)(?<close>\*\*)?\s*#*\s*$/du,
  ],
  [
    'answer',
    /^(?<lead>\s*(?:#{1,6}\s+)?)(?<bold>\*\*)?(?:(?:\d{1,3}\s+)?Answers?|(?:Accepted|Best|Top) Answer|Answer\s+(?<number>\d{1,2})|(?:最佳|精选|高赞)?(?:回答|答案|解答)(?:\s?(?<han>\d{1,2}))?|\d{1,3}\s?[个個条]\s?回答)(?:\s*\(.{1,30}\))?(?<close>\*\*)?\s*#*\s*$/diu,
  ],
];

export function labelOf(line: string): Label | undefined {
  if (
    line.length > 4000 ||
    !/[QAF[【QAＱＡ问問答追提请疑回解作最正背反参讨用读续继再❓❔🙋🤔💡✅💬🅰🅐🅠👉📝BRSWT:：]/iu.test(line.slice(0, 48))
  )
    return undefined;
  for (const [kind, pattern] of HEADINGS) {
    const label = make(kind, kind === 'question' ? 'question' : 'reply', pattern.exec(line), line, true);
    if (label) return { ...label, from: line.length, to: line.length };
  }
  for (const [kind, role, pattern] of [...LABELS, ...BOXED]) {
    const label = make(kind, role, pattern.exec(line), line);
    // `作者：张三` names who wrote; `作者：…` with a sentence answers.
    if (label && !(role === 'author' && isByline(line, label.from))) return label;
  }
  for (const [kind, pattern] of SIGNS) {
    const label = make(kind, kind === 'question' ? 'question' : 'reply', pattern.exec(line), line);
    if (label) return label;
  }
  for (const pattern of [...REMARKS, REVIEWER]) {
    const label = make('question', 'question', pattern.exec(line), line);
    if (label) return { ...label, isRemark: true };
  }
  const named =
    make('answer', 'reply', NAMED_ANSWER.exec(line), line) ??
    make('question', 'question', NAMED_QUESTION.exec(line), line);
  // `她笑着答：“…”` is told in a story. A narrator has no place of a speaker, see `mayTakePart`.
  return !named?.speaker || /^[“「『"‘]/u.test(line.slice(named.from)) ? undefined : named;
}

/** A label that only all lines together show to be one. */
export function looseLabelOf(line: string): Label | undefined {
  if (line.length > 4000) return undefined;
  for (const [kind, pattern] of LOOSE) {
    const label = make(kind, kind === 'question' ? 'question' : 'reply', pattern.exec(line), line);
    if (label) return { ...label, isLoose: true };
  }
  return undefined;
}

function isByline(line: string, from: number): boolean {
  const rest = line.slice(from).trim();
  return (
    /(?:作者|Authors?)\s*[:：]\s*$/iu.test(line.slice(0, from)) &&
    rest.length <= 24 &&
    !/[，。？！,.?!]/u.test(rest.slice(0, -1))
  );
}

function labelled(words: string): RegExp {
  return new RegExp(String.raw`${START}(?:${words})${TWIN}${NUMBER}${WHO}${END}`, 'diu');
}

/** `Q1` on a line of its own. */
function alone(words: string): RegExp {
  return new RegExp(
    String.raw`^(?<lead>\s*(?:#{1,6}\s+)?)(?<bold>\*\*)?(?:${words})\s?(?<number>\d{1,6})(?<close>\*\*)?\s*[:：]?\s*$`,
    'diu',
  );
}

function boxed(words: string): RegExp {
  return new RegExp(
    String.raw`${START}[【\[〔](?:${words})${NUMBER}[】\]〕](?<close>\*\*)?\s*[:：]?\s*(?<close2>\*\*)?\s*`,
    'diu',
  );
}

function make(
  kind: Label['kind'],
  role: Role,
  match: RegExpExecArray | null,
  line: string,
  isHeading = false,
): Label | undefined {
  if (!match) return undefined;
  const groups = match.groups ?? {};
  const from = match[0].length;
  const isOpen = groups['bold'] !== undefined && groups['close'] === undefined && groups['close2'] === undefined;
  const closing = isOpen ? /\s*(?:\*\*|__|<\/b>|<\/strong>)\s*$/u.exec(line.slice(from)) : null;
  const number = groups['number'] ?? groups['han'];
  return {
    kind: kind === 'question' && groups['sub'] !== undefined ? 'further' : kind,
    number: number === undefined ? undefined : numberOf(number),
    from,
    to: closing ? from + closing.index : line.length,
    speaker: mayTakePart(groups['who'] ?? groups['who2'] ?? '')
      ? (match.indices?.groups?.['who'] ?? match.indices?.groups?.['who2'])
      : undefined,
    role: kind === 'question' && groups['sub'] !== undefined ? 'followup' : role,
    depth: /^[\s>]*/u.exec(groups['lead'] ?? '')?.[0].replaceAll('\t', '    ').length ?? 0,
    isLoose: /[QＱAＡ]\d{1,6}\s+$/u.test(match[0]),
    isRemark: false,
    isSub: kind === 'question' && groups['sub'] !== undefined,
    isHeading,
  };
}
