/** The parts people play in a talk, and the words for them: `研究员 3`, `主持人`, `Speaker A`. They name nobody. What stands before a colon → yes or no. */

/** One of many, with a number or a letter mostly. */
export const MEMBERS =
  '研究[员員者]|网友|網友|群友|同学|同學|同事|老师|老師|专家|專家|嘉宾|嘉賓|学者|學者|博士生?|成员|成員|用户|用戶|答主|楼主|樓主|层主|層主|[群吧版坛壇]主|群?管理[员員]|匿名(?:用户|用戶|网友|網友|读者|讀者|同学|同學|群友|成员|成員|提问者|提問者|者)?|讨论者|討論者|参与者|參與者|与会者|與會者';
/** Who leads a talk and asks the others. */
const LEADERS = '主持人?|采访者|採訪者|访谈者|訪談者|记者|記者';
const LEADERS_LATIN = 'host|moderator|interviewer|reporter|chair';
/** Who opened the matter. */
const OPENERS = '[楼樓]主|[题題]主|提[问問][者人]|[发發]起[者人]';
const OPENERS_LATIN = 'opener|op|asker|original poster|(?:thread )?starter';
/** Who speaks and answers, whom a text calls by what they do or are. */
const OTHERS = [
  '发言人|發言人|说话人|說話人|讲者|講者|来宾|來賓|特邀嘉宾|与谈人|與談人|点评人|评论员|评论人|对谈人|受访者|受訪者',
  '编辑|編輯|编者|编者按|观众|觀眾|听众|聽眾',
  '回答者|作者|译者|審稿人|审稿人|评审|評審',
  '学弟|學弟|学妹|學妹|学长|學長|学姐|學姐|师兄|師兄|师姐|師姐|师弟|師弟|师妹|師妹',
  '学生|學生|导师|導師|教授|副教授|讲师|研究生|硕士生|本科生|博士后|院士|博导',
  '工程师|工程師|科学家|科學家|数学家|數學家|物理学家|統計學家|统计学家|理论家|实验员|产品经理',
  '负责人|组长|組長|班长|医生|律师|店主|馆长|校长|院长|所长',
  '来客|访客|参会者|助教|助手|客服|甲|乙|丙|丁|男|女|旁白|众人|主席|书记员',
  '被访者|受试者|教师|開發者|开发者|机器人|作者(?:回复|回答|回应|答复)',
].join('|');
const PARTS = new RegExp(
  String.raw`^(?:${MEMBERS}|${LEADERS}|${OPENERS}|${OTHERS})\s?(?:[#＃]?\s?(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十甲乙丙丁]))?$`,
  'iu',
);
const OTHERS_LATIN = [
  'speaker|interviewee|co-?host|guest|panell?ist|participant|respondent',
  'audience(?: member)?|student|professor|teacher|instructor',
  'authors?(?: (?:response|reply))?|editor|reviewer|scribe',
  'user|assistant|system|bot|member|person|unknown(?: speaker)?|unidentified(?: speaker)?|anonymous',
  'researcher|int|res|mod|facilitator|narrator|presenter|questioner|answerer|responder|attendee|commenter|caller|visitor',
  'theorist|practitioner|experimentalist|engineer|scientist|mathematician|physicist|statistician|economist|philosopher|biologist|programmer|developer',
  'postdoc|ph\\.?d\\.? student|grad(?:uate)? student|undergrad(?:uate)?|supervisor|advis[eo]r|mentor',
  'skeptic|sceptic|optimist|pessimist|novice|expert|learner|tutor|lecturer',
  'organi[sz]er|opponent|candidate|examiner|judge|analyst|applicant|client|customer|doctor|patient|lead author|first author',
].join('|');
/** The letter stands apart, or large behind small ones: `Speaker A`, `SpeakerA`; `Students` and `Rest` are words. */
const PARTS_LATIN = new RegExp(
  String.raw`^(?:${LEADERS_LATIN}|${OPENERS_LATIN}|${OTHERS_LATIN})(?:\s?[#＃]?\s?\d{1,3}|\s[#＃]?\s?[a-z])?$`,
  'iu',
);
const LETTERED = /^(?:(?:F|D|R|P|S|A|Q|研究员|學生|学生|同学|嘉宾|老师)\s?\d{1,2}|[A-FQ])$/u;

/** Known as the label of somebody who speaks. */
export function isPart(label: string): boolean {
  const name = label.trim();
  return PARTS.test(name) || PARTS_LATIN.test(/[a-z][A-Z]$/u.test(name) ? name.slice(0, -1) : name);
}

export type SpeakerKind = 'label' | 'name';

/** Whether a label stands for itself, or is somebody's name, which another label must replace. */
export function speakerKind(label: string): SpeakerKind {
  const name = label.trim();
  return isPart(name) || LETTERED.test(name) ? 'label' : 'name';
}

const LEADS = new RegExp(String.raw`^(?:${LEADERS}|${LEADERS_LATIN})\s?\d*$`, 'iu');
const OPENS = new RegExp(`^(?:${OPENERS}|${OPENERS_LATIN})$`, 'iu');
const ASKS = new RegExp(String.raw`^(?:${LEADERS}|${LEADERS_LATIN}|编辑|提问者|int|q|问)\s?\d*$`, 'iu');
const NOBODY = /^(?:无名|無名|佚名|unknown|some(?:one|body)|anyone|某人|某群友|某同学|某同學|有人)$/iu;

export function leads(label: string): boolean {
  return LEADS.test(label);
}

/** Whose turns are questions mostly. */
export function asksMostly(label: string): boolean {
  return ASKS.test(label);
}

export function openedMatter(label: string): boolean {
  return OPENS.test(label);
}

/** What stands for whoever does not want to be named; undefined for anybody else. In a chat a short form may be what one of many is called. */
export function anonymousLabel(label: string, isName: boolean): string | undefined {
  if (!(isName ? ANONYMOUS : ANONYMOUS_OR_SHORT).test(label)) return undefined;
  return /\p{Script=Han}/u.test(label) ? '匿名' : 'Anonymous';
}

const ANONYMOUS = /^(?:匿名(?:用户|用戶|网友|網友|读者|讀者|提问者|提問者)|anonymous user)$/iu;
const ANONYMOUS_OR_SHORT =
  /^(?:匿名(?:者|用户|用戶|网友|網友|同学|同學|读者|讀者|提问者?|提問者?|群友|成员|成員|听众|聽眾|观众|觀眾)?|anon(?:ymous)?(?: (?:user|reader|asker))?)$/iu;

/** `@someone asks:` names nobody. */
export function isNobody(label: string): boolean {
  return NOBODY.test(label);
}
