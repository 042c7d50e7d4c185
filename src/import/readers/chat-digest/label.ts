/** One line → the label at its start: who or what speaks from here on. */

export interface Label {
  readonly kind: 'question' | 'answer' | 'discussion' | 'follow' | 'person' | 'author' | 'mention';
  /** `研究员1`, `F2`, `作者`; a person's name for a mention. */
  readonly name: string;
  /** As it stands, without its colon. */
  readonly written: string;
  /** Length of the label with its colon and the white space around. */
  readonly length: number;
  /** A mention that asks. */
  readonly asks: boolean;
  /** Whether `name` is somebody's name or handle. */
  readonly isPerson: boolean;
}

/** Letters and words for the parts of a talk, with a number and an explanation in brackets: `F1(Follow)：`. */
const PART =
  /^(\s*(?:\*\*|__)?)((Q|A|D|F|问题?|問題?|答案?|回答|提问|提問|Question|Answer|Discussion|Follow-?up|Follow|讨论|討論|跟帖|跟进|追问|追問)(\s?\d{1,3})?\s?(?:[(（][^()（）]{1,20}[)）])?)\s*(?:\*\*|__)?\s*[：:]\s*(?:\*\*|__)?\s*/iu;

/** People who have no names: a role and a number or letter. */
const ROLE =
  /^(\s*(?:\*\*|__)?)((?:研究员|研究員|研究者|网友|網友|群友|同学|同學|同事|老师|老師|专家|專家|嘉宾|嘉賓|学者|學者|博士生?|成员|成員|用户|用戶|回复|回覆|答主|楼主|樓主|层主|讨论者|討論者|参与者|參與者|与会者|與會者|Researcher|Member|User|Participant|Commenter|Reply)\s?(?:[0-9]{1,3}|[A-Z]|[一二三四五六七八九十甲乙丙丁]{1,2})?)\s*(?:\*\*|__)?\s*[：:]\s*(?:\*\*|__)?\s*/u;

const AUTHOR =
  /^(\s*(?:\*\*|__)?)((?:论文|論文)?作者(?:回答|回复|回覆|答复|答覆|答)?|Authors?(?:['’]s?)?(?:\s(?:reply|response|answer)s?)?)\s*(?:\*\*|__)?\s*[：:]\s*(?:\*\*|__)?\s*/iu;

/** `@某某 提问：…`, `@name asks: …`. */
const MENTION =
  /^(\s*(?:\*\*|__)?@)([^\s@：:，,。]{1,30}?)\s*(?:\*\*|__)?\s*((?:提问|提問|问道?|問道?|asks?|asked)|(?:回答|回复|回覆|答道?|补充|補充|说|說|replies|replied|answers|answered|says|said|adds))?\s*(?:\*\*|__)?\s*([：:]|$)\s*(?:\*\*|__)?\s*/iu;

export function readLabel(line: string): Label | undefined {
  const author = AUTHOR.exec(line);
  if (author) return label('author', '论文作者', author);
  const part = PART.exec(line);
  if (part) {
    const word = (part[3] ?? '').toLowerCase();
    const number = (part[4] ?? '').trim();
    const kind = kindOfPart(word);
    return label(kind, kind === 'follow' ? `F${number}` : (part[2] ?? '').trim(), part);
  }
  const role = ROLE.exec(line);
  if (role) return label('person', (role[2] ?? '').replace(/\s+/gu, ''), role);
  const mention = MENTION.exec(line);
  if (mention && (mention[3] !== undefined || mention[4] !== '')) {
    const asks = /提|问|問|ask/iu.test(mention[3] ?? '');
    return { ...label('mention', mention[2] ?? '', mention), asks, isPerson: true };
  }
  return undefined;
}

function kindOfPart(word: string): Label['kind'] {
  if (/^(?:q|问|問|question|提)/u.test(word)) return 'question';
  if (/^(?:d|讨|討)/u.test(word)) return 'discussion';
  if (/^(?:f|跟|追)/u.test(word)) return 'follow';
  return 'answer';
}

function label(kind: Label['kind'], name: string, match: RegExpExecArray): Label {
  return { kind, name, written: (match[2] ?? '').trim(), length: match[0].length, asks: false, isPerson: false };
}
