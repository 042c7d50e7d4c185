/** A line below a heading such as 讨论区 → who asks, answers or puts in a word there: `問：`, `**Us:**`, `答（作者）：`, `Author (M.H.):`, `組員甲：`, `译者注：`. */
import { isPart } from './talk/parts.ts';
import { mayAsk } from './talk/text.ts';

const HEADING_WORDS = [
  '(?:[读讀]者|[组組]内|[组組]會?内?|現場|现场|[会會][后後])?(?:[讨討][论論](?:[区區]|[与與和](?:答疑|[问問]答))?|[问問]答|答疑|提[问問])(?:[环環][节節]|部分)?',
  '[评評][论論][区區](?:[问問]答)?',
  '(?:[问問]+|提[问問]|[请請]教)(?:[给給])?(?:[论論]文)?作者(?:的[问問][题題])?',
  '[给給向](?:[论論]文)?作者(?:的)?(?:提[问問]|[问問][题題])',
  '(?:[和与與跟])?作者(?:在[线線])?(?:的)?(?:[问問]答|答疑|[讨討][论論]|交流|[对對][话話]|[回答][复復覆]|[回][应應]|解答)',
  'Q ?(?:&|and|&amp;) ?A(?: (?:session|with|from) .{1,30})?',
  '(?:Open |Live |Group )?Discussions?(?: \\(Q&A\\)| with (?:the )?authors?)?',
  '(?:Reader |Our |Audience |Group )?Questions?(?: and answers)?(?: (?:to|for) (?:the )?authors?)?',
  'Ask(?:ing|ed)? the authors?',
  "Authors?(?:’s|'s|s’|s')? (?:Q ?& ?A|responses?|repl(?:y|ies)|answers?|discussion)",
  'Comments from readers',
];
const HEADING = new RegExp(
  String.raw`^#{1,6}[ \t]+(?:(?:\d[\d.]*|[一二三四五六七八九十]{1,3}|[IVX]{1,4})[.、)）]?[ \t]*|\p{Extended_Pictographic}\uFE0F?[ \t]*)?(?:${HEADING_WORDS.join('|')})[ \t]*(?:[(（][^()（）]{1,20}[)）])?[ \t]*[:：]?[ \t]*$`,
  'iu',
);

/** Signs of lists, and a bold that closes before or behind the colon. */
const LEAD = String.raw`^[ \t]*(?:[-*+>][ \t]+)?(?:\*\*|__)?[ \t]*`;
const NAMED = String.raw`(?:[ \t]?[(（\[](?<who>[^()（）\[\]\n]{1,20})[)）\]])?`;
const END = String.raw`[ \t]*(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*|__)?[ \t]*`;
const NUMBER = String.raw`[ \t]?[#＃]?(?:\d{1,2}|[一二三四五六七八九十](?![\p{Script=Han}]))?`;
const ASKERS = String.raw`Q(?:uestion)?|[问問](?:[题題])?|提[问問]|追[问問]|[读讀]者提[问問]|我[们們]?(?:[问問])?|[组組][内員员]?[问問]|Us|We|Me|Asked|Follow-?up`;
/** They ask mostly, and answer each other now and then. */
const READERS = String.raw`[读讀]者|[网網]友|[听聽][众眾]|[观觀][众眾]|[组組][员員]|[学學][员員]|Readers?|Audience|Commenter`;
const WRITERS = String.raw`(?:[论論]文)?(?:第?[一二三]作|通[讯訊](?:作者)?|作者)(?:本人|[们們])?(?:的)?(?:回答|回[复復覆]|答[复復覆]|答|[说說]|解[释釋]|回[应應])?|(?:The )?(?:First |Lead |Co-?)?Authors?(?:’s|'s|s’|s'|['’])?(?: (?:reply|response|answer|replied|answered))?`;
const ANSWERS = String.raw`A|答(?:案)?|回答|回[复復覆]|回[应應]|Answer|Reply|Response`;

const QUESTION = labelled(ASKERS);
const READER = new RegExp(
  String.raw`${LEAD}(?<name>(?:${READERS})[ \t]?(?:\d{1,2}|[A-Z甲乙丙丁](?![a-z]))?)${NAMED}${END}`,
  'diu',
);
const WRITER = labelled(WRITERS);
const ANSWER = labelled(ANSWERS);
const REMARK =
  /^[ \t]*(?:[-*+>][ \t]+)?[(（【[]?(?:[译譯]者?[注註]|[编編]者?[注註按]|[记記][录錄][者员員]?[注註]|[笔筆]者?[注註按]|[按注註]|[Tt]ranslator['’]s note|[Ee]d(?:itor)?['’]?s? note|[Nn]ote)[ \t]*[:：]/u;
const OTHER = new RegExp(
  String.raw`${LEAD}(?<name>[^\s:：*_>#|\[\]（）()。，？！][^:：*_\n。，？！]{0,15}?)${END}`,
  'du',
);

export interface Voice {
  readonly takes: 'asks' | 'answers' | 'remarks';
  readonly isAuthor: boolean;
  /** `读者`, `Reader`: one of those the note was read by. */
  readonly isReader?: boolean | undefined;
  /** Where the words begin. */
  readonly text: number;
  /** Where the name stands, and whether it is a label already. */
  readonly name?: readonly [number, number] | undefined;
  readonly nameIs?: 'label' | 'name' | undefined;
}

export function startsDiscussion(line: string): boolean {
  return line.length < 80 && HEADING.test(line);
}

/** Whether lines are a note on a paper whose authors answer in one of its sections, and no list of questions alone. */
export function isNoteWithAuthors(lines: readonly string[]): boolean {
  let isWithin = false;
  let [answered, prose, talk] = [false, 0, 0];
  let sections = 0;
  for (const line of lines) {
    if (/^#{1,6}[ \t]/u.test(line)) {
      if (!isWithin && prose > 0 && talk === 0 && /^#{2,6}/u.test(line)) sections++;
      isWithin = startsDiscussion(line);
      [prose, talk] = [0, 0];
    } else if (line.trim() !== '') {
      const voice = voiceOf(line);
      if (voice) talk++;
      else prose++;
      answered ||= isWithin && voice?.isAuthor === true;
    }
  }
  if (!isWithin && prose > 0 && talk === 0) sections++;
  return answered && sections > 1;
}

export function voiceOf(line: string): Voice | undefined {
  const head = line.slice(0, 120);
  if (REMARK.test(head)) return { takes: 'remarks', isAuthor: false, text: 0 };
  const writer = WRITER.exec(head);
  if (writer) return { takes: 'answers', isAuthor: true, text: writer[0].length, ...whoIn(writer) };
  const question = QUESTION.exec(head);
  // `Us: thanks!` asks nothing.
  if (question) {
    const isPlain = /^[^\p{L}]*(?:us|we|me|我)/iu.test(question[0]);
    const takes = !isPlain || mayAsk(line.slice(question[0].length)) ? 'asks' : 'answers';
    const we = isPlain ? /us|we|me|我[们們]?/diu.exec(question[0])?.indices?.[0] : undefined;
    const named = we ? { name: we, nameIs: 'label' as const } : whoIn(question);
    return { takes, isAuthor: false, text: question[0].length, ...named };
  }
  const answer = ANSWER.exec(head);
  if (answer) {
    const isAuthor = /作者|一作|author/iu.test(answer.groups?.['who'] ?? '');
    return { takes: 'answers', isAuthor, text: answer[0].length, ...whoIn(answer) };
  }
  const reader = READER.exec(head);
  if (reader) return { ...spoken(line, reader), isReader: true };
  const other = OTHER.exec(head);
  return other && isPart(other.groups?.['name'] ?? '') ? spoken(line, other) : undefined;
}

function spoken(line: string, match: RegExpExecArray): Voice {
  const name = match.indices?.groups?.['name'];
  const isNumbered = !new RegExp(`^(?:${READERS})$`, 'iu').test(match.groups?.['name'] ?? '');
  return {
    takes: mayAsk(line.slice(match[0].length)) ? 'asks' : 'answers',
    isAuthor: false,
    text: match[0].length,
    ...(name && isNumbered ? { name, nameIs: 'label' as const } : {}),
  };
}

/** A name in brackets, unless it only says that the author speaks, or when. */
function whoIn(match: RegExpExecArray): Pick<Voice, 'name' | 'nameIs'> {
  const who = match.groups?.['who'];
  const place = match.indices?.groups?.['who'];
  if (
    who === undefined ||
    !place ||
    !/^\p{L}/u.test(who) ||
    /作者|一作|author|第|page|[译譯]|英文|中文|[图圖]/iu.test(who)
  )
    return {};
  return { name: place, nameIs: isPart(who) ? 'label' : 'name' };
}

function labelled(words: string): RegExp {
  return new RegExp(`${LEAD}(?:${words})${NUMBER}${NAMED}${END}`, 'diu');
}
