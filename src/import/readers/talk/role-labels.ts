/**
 * Labels that say what part somebody takes and who it is: `【提问】小顾：`, `**答1**（老周）：`, `Reply — Tomasz:`, `小黑 问：`, `🙋 小满：`,
 * `Asked by @minh:`. Any one of them is a common way to write something else too, so all lines together tell. Lines → the label of each.
 */
import { isOrdinaryWord } from '../../people/ordinary-words.ts';
import { inCode } from './fences.ts';
import { looksLikePerson, mayBeName } from './names.ts';
import { isPart } from './parts.ts';
import { isNarratedSpeaker } from './narration.ts';

export interface RoleLabel {
  readonly takes: 'asks' | 'asks further' | 'answers';
  /** Where the name stands. */
  readonly name: readonly [number, number];
  /** Where the words begin. */
  readonly text: number;
}

type ReadRoleLabel = (line: string) => RoleLabel | undefined;

const ASKS =
  '提问者?|提問者?|发问|發問|请教|請教|求助|发起人?|發起人?|开题|開題|抛砖|拋磚|疑问|疑問|问题|問題|问|問|Questions?|Asks?|Asked|Asker|Query|Q';
const FURTHER =
  '追问|追問|又问|又問|再问|再問|继续问|繼續問|补问|補問|Follow(?:s|ed)?[- ]?\\s?up(?: question)?|Asks again|Asks further|FQ';
const ANSWERS =
  '回答者?|答复|答覆|回复|回覆|回应|回應|解答|应答|應答|追答|答|Answers?|Answered|Repl(?:y|ies|ied)|Respon(?:se|ds|ded)|Ans|A';
const ADDS =
  '补充|補充|附议|附議|接话|接話|插话|插話|跟进|跟進|反驳|反駁|质疑|質疑|点评|點評|评论|評論|同意|Comments?|Commented|Adds?|Added|Addendum|Disagrees?|Agrees?|Objects?|Notes?';
const PART = String.raw`(?<part>${[FURTHER, ASKS, ANSWERS, ADDS].join('|')})(?:\s?[#＃]?(?:\d{1,2}(?:[-.]\d{1,2})?|[一二三四五六七八九十]{1,2}))?(?<more>[- ](?:f|fu|follow-?up|追问|追問))?`;
const LEAD = String.raw`^\s*(?:>\s?)?(?:[-*+•]\s+)?(?:\d{1,2}[.、)]\s+|#\d{1,2}\s+)?(?:(?:\p{Extended_Pictographic}|\p{EMod}|[\u200d\uFE0F♀♂])+\s*)?`;
const B = String.raw`(?:\*{1,3}|__?)?`;
const WHO = String.raw`@?(?<who>[\p{L}\p{N}][^\s：:，。、！？；,!?;*()（）\[\]【】<>|｜/\\#"“”'《》=$—–→]{0,19}(?:[ ·.][^\s：:，。、！？；,!?;*()（）\[\]【】<>|｜/\\#"“”《》=$—–→]{1,15}){0,2}?)`;
const FROM = String.raw`(?:\s?[(（][^()（）：:\n]{1,24}[)）])?`;
const COLON = String.raw`\s*${B}\s*(?:：|:(?!\/\/|\d))\s*${B}\s*`;
const END = String.raw`(?:${COLON}|\s*${B}\s*$)`;
const SIGN = String.raw`\s*(?:—{1,2}|–|｜|\||·|•|／|@(?=[\p{L}\p{N}])|\s-\s|\s(?:by|from|来自|來自)\s|→)\s*`;

/** `isSure`: hardly anything else looks so, whatever the name is. */
const SHAPES: readonly { readonly pattern: RegExp; readonly isSure: boolean }[] = [
  // 【提问】小顾： and [Q] Ann:
  [String.raw`${LEAD}${B}[【\[〔「『]\s*${PART}\s*[】\]〕」』]${B}\s*${B}${WHO}${FROM}${COLON}`, true],
  // 【提问·小顾】 and 【小顾 提问】
  [String.raw`${LEAD}${B}[【\[〔]\s*${PART}\s*(?:[·｜|:：—–@-]|\s)\s*${WHO}\s*[】\]〕]${B}\s*[:：]?\s*`, true],
  [String.raw`${LEAD}${B}[【\[〔]\s*${WHO}\s*(?:[·｜|:：—–-]|\s)\s*${PART}\s*[】\]〕]${B}\s*[:：]?\s*`, true],
  // Reply — Tomasz: and Asked by @minh:
  [String.raw`${LEAD}${B}${PART}${B}${SIGN}${B}${WHO}${FROM}${END}`, true],
  // 答1（老周）：
  [String.raw`${LEAD}${B}${PART}${B}\s*[(（\[]\s*(?:(?:by|from)\s|来自|來自)?${WHO}\s*[)）\]]${COLON}`, false],
  // Ann (asker): and 小顾（提问）：
  [String.raw`${LEAD}${B}${WHO}${B}\s*[(（\[]\s*${PART}\s*[)）\]]${COLON}`, false],
  // **Rita** 答：
  [String.raw`${LEAD}(?:\*\*|__)${WHO}(?:\*\*|__)\s*${PART}${COLON}`, true],
  [String.raw`${LEAD}@${WHO}\s+${PART}${END}`, true],
  // 小黑 问： and Ann asks:
  [String.raw`${LEAD}${B}${WHO}\s+${PART}${COLON}`, false],
  // 提问人：小田, above the words
  [String.raw`${LEAD}${B}(?<part>(?:提问|提問)[人者]|Asked by|Asker)${COLON}${WHO}${FROM}\s*$`, true],
  [
    String.raw`${LEAD}${B}(?<part>(?:发起|發起|回答|解答|答复|答覆|作答)[人者]|Answered by|Question by|Answer by)${COLON}${WHO}\s*$`,
    false,
  ],
].map(([source, isSure]) => ({ pattern: new RegExp(source as string, 'diu'), isSure: isSure as boolean }));

const SIGNS = new RegExp(
  String.raw`^\s*(?:>\s?)?(?:[-*+•]\s+)?(?:(?<asks>🙋\p{EMod}?(?:\u200d[♀♂]\uFE0F?)?|❓|❔|🤔|🙏)|💡|✅|💬|👉|📝|🗨|➡|🅰)\uFE0F?\s*${B}${WHO}${FROM}${COLON}`,
  'du',
);

const ASKER_ALONE = withFlags(String.raw`${LEAD}${B}(?:(?:提问|提問)[人者]|Asked by|Asker)${COLON}${WHO}${FROM}\s*$`);

function withFlags(source: string): RegExp {
  return new RegExp(source, 'iu');
}

/** Words in brackets that tell of the answer and not who gives it. */
const EXPLAINS =
  /^(?:简|簡|详|詳|短|长|長|仅|僅|参考|參考|原文|译|譯|选做|選做|必做|中文|英文|续|續|待|略|更新|完整|部分|上|下|新|旧|舊|第|可选|可選|optional|short|long|brief|full|partial|cont|draft|easy|hard|medium|part|update|see|edited|translated|open|new|old|follow|question|answer|discussion|reply)/iu;

const SAMPLE = 1500;

/** @param hasHeadings questions stand above: then nobody need ask in a label */
export function openRoleLabels(all: readonly string[], hasHeadings = false): ReadRoleLabel {
  const lines = all.slice(0, SAMPLE);
  const code = inCode(lines);
  let [asking, people] = [0, 0];
  const labels: Taken[] = [];
  for (const [at, line] of lines.entries()) {
    const label = code[at] ? undefined : read(line, true);
    if (!label) continue;
    const who = line.slice(...label.name).trim();
    labels.push({ takes: label.takes, who });
    if (label.takes !== 'answers') asking++;
    if (isSomebody(who)) people++;
  }
  // `提问者：小顾` once, as a digest of one matter has it, can be nothing else.
  if (labels.length === 1 && asking === 1 && people === 1)
    return (line) => (ASKER_ALONE.test(line.slice(0, 160)) ? read(line, true) : undefined);
  if (labels.length < 2 || (asking === 0 && !hasHeadings)) return () => undefined;
  // Words in brackets are names where some of them plainly are.
  const areNames = (people > 0 && people * 3 >= labels.length) || comeBackToAsk(labels);
  return (line) => read(line, areNames);
}

interface Taken extends Pick<RoleLabel, 'takes'> {
  readonly who: string;
}

/** `Q (maya)`, `A (kestrel)`, `Follow-up (maya)`: who asks further has asked before, and somebody else has answered. A topic would stand behind all three. */
function comeBackToAsk(labels: readonly Taken[]): boolean {
  let asker: string | undefined;
  let isAnswered = false;
  let times = 0;
  for (const { takes, who } of labels) {
    if (isOrdinaryWord(who)) return false;
    if (takes === 'asks') {
      asker = who;
      isAnswered = false;
    } else if (takes === 'asks further') {
      if (isAnswered && who === asker) times++;
    } else if (asker !== undefined && who !== asker) isAnswered = true;
    // Who answers the very question they ask: what stands there is rather a topic.
    else if (asker !== undefined && !isAnswered) return false;
  }
  return times > 0;
}

function isSomebody(name: string): boolean {
  return looksLikePerson(name) || isPart(name);
}

function read(line: string, areNames: boolean): RoleLabel | undefined {
  const head = line.slice(0, 160);
  const sign = SIGNS.exec(head);
  if (sign) {
    const takes = sign.groups?.['asks'] === undefined ? 'answers' : 'asks';
    return areNames ? make(takes, sign) : undefined;
  }
  for (const { pattern, isSure } of SHAPES) {
    const match = pattern.exec(head);
    const part = match?.groups?.['part'];
    if (!match || part === undefined || (!isSure && !areNames)) continue;
    // Of single letters only large ones are parts.
    if (/^[qa]$/u.test(part)) continue;
    const label = make(match.groups?.['more'] === undefined ? takenBy(part) : 'asks further', match);
    if (label) return label;
  }
  return undefined;
}

function make(takes: RoleLabel['takes'], match: RegExpExecArray): RoleLabel | undefined {
  const name = match.indices?.groups?.['who'];
  if (!name || !mayTakePart(match.groups?.['who'] ?? '')) return undefined;
  return { takes, name, text: match[0].length };
}

/** Whether it may be the name of who asks or answers: no explanation, and no words of a story. */
export function mayTakePart(who: string): boolean {
  return /^[\p{L}]|^\d{3,}/u.test(who) && !EXPLAINS.test(who) && mayBeName(who) && !isNarratedSpeaker(who);
}

const FURTHER_WORDS = new RegExp(`^(?:${FURTHER})$`, 'iu');
const ASKS_WORDS = new RegExp(`^(?:${ASKS}|提问人|提問人|发起人|發起人|Asked by|Asker|Question by)$`, 'iu');

function takenBy(part: string): RoleLabel['takes'] {
  if (FURTHER_WORDS.test(part)) return 'asks further';
  return ASKS_WORDS.test(part) ? 'asks' : 'answers';
}
