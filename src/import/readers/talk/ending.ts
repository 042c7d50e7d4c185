/** Lines at the end of a text that nobody in the talk has said: who edited it, when it was held, whom to write to. Text → what they are. */
import { isOrdinaryWord } from '../../people/ordinary-words.ts';
import { apartIn, bannerIn } from './banners.ts';
import { isPlainlyPerson } from './names.ts';
import {
  ABOUT,
  ASKED_OF_READERS,
  AUTHOR_LINE,
  BYLINE,
  CLOSING_LABEL,
  END_APART,
  END_MARK,
  FAREWELL,
  INVITATION,
  TELLS_OF_ITSELF,
} from './ending-words.ts';

/**
 * `mark`: it may go. `words`: of whoever made the text, they stay, apart. `farewell`: somebody in the talk may have said so as well, so it
 * is the end only beside one of the others.
 */
export type Ending = 'mark' | 'words' | 'farewell';

const LONGEST = 300;
const LONGEST_BYLINE = 80;

/** @returns what a line is that only stands at an end; undefined where somebody may have said it */
export function endingOf(line: string): Ending | undefined {
  const text = line.trim();
  if (text.length > LONGEST) return undefined;
  if (isEndMark(line)) return 'mark';
  if (NEWS.test(text) || (ASKED_OF_READERS.test(text) && isBare(text))) return 'mark';
  // `（完）下期预告：…`: what stands behind the mark is the editor's.
  if (MARK_BEFORE.test(text)) {
    const behind = text.replace(MARK_BEFORE, '');
    return INVITATION.test(behind) && isBare(behind) ? 'mark' : 'words';
  }
  const frame = FRAME.exec(text)?.groups;
  const drawn = bannerIn(text);
  const words = (frame?.['inner'] ?? frame?.['slant'] ?? (drawn ? text.slice(...drawn) : text))
    .replace(/^(?![©®™])\p{Extended_Pictographic}\uFE0F?/u, '')
    .trim();
  const isFramed = frame !== undefined;
  if (!/[?？]/u.test(words) && (isByline(words) || INVITATION.test(words))) return isBare(words) ? 'mark' : 'words';
  const isWords = (isFramed && ABOUT.test(words)) || TELLS_OF_ITSELF.test(text) || CLOSING_LABEL.test(unslanted(text));
  // `（本文经受访者审阅）` tells nobody anything.
  if (isFramed && words.length <= 16 && SAYS_ONLY.test(words)) return 'mark';
  // `（本文首发于公众号，转载请联系后台）`: each part of it is such a one.
  if (isFramed && isBare(words) && words.split(/[，,；;。]/u).every((part) => part === '' || isOfPublisher(part)))
    return 'mark';
  if (isWords) return 'words';
  return FAREWELL.test(words) ? 'farewell' : undefined;
}

function isOfPublisher(part: string): boolean {
  return SAYS_ONLY.test(part) || INVITATION.test(part) || FIRST_SHOWN.test(part);
}

/** Without its name: a place that has one is worth keeping. */
const FIRST_SHOWN =
  /^(?:本文|本[访訪][谈談])?(?:首[发發]|原[载載]|[发發]表|[转轉][载載]自|同步)(?:[于於在自])?(?:本|我[们們]的?)?(?:微信)?(?:公[众眾][号號]|官[网網]|[专專][栏欄]|博客)$/u;
const SAYS_ONLY =
  /^(?:本文|全文|本[访訪][谈談]|以上(?:[内內]容)?)(?:已)?[经經由]?(?:受[访訪]者|本人|[编編][辑輯]|作者|嘉[宾賓])?(?:本人)?[审審]?(?:[阅閱]|[确確][认認]|[删刪][减減]|整理|[编編][辑輯])$/u;
/** `▍相關報導：…`: what else a magazine has. */
const NEWS = /^[▍▎▌■●◆►▶☞]?\s*相[关關](?:[报報][道導]|新[闻聞])\s*[:：]/u;
const MARK_BEFORE =
  /^(?:[（(【[](?:全文|正文|本文|本期|本篇)?(?:完|完结|完結|终|終)[）)】\]][。.]?|(?:全文|本文|本期|本篇)(?:完|完结|完結|终|終)[。.！!])\s*(?=\S)/u;
const FRAME =
  /^(?:[（(【[]\s*(?<inner>[^（(]*(?:[（(][^）)]*[）)][^（(]*)*?)\s*[）)】\]][。.]?|(?<mark>[*_]{1,2})(?!\s)(?<slant>.+?)\k<mark>)$/u;

/** An address is not to be lost. */
function isBare(words: string): boolean {
  return !words.includes('://');
}

function unslanted(text: string): string {
  return text.replace(/^[*_]{1,2}/u, '');
}

/** `（全文完）`, `—— 会议结束 ——`: what stands behind it is no talk any more. */
export function isEndMark(line: string): boolean {
  const place = apartIn(line);
  if (place && END_APART.test(line.slice(...place))) return true;
  const words = FRAME.exec(line.trim())?.groups?.['inner'] ?? line.trim();
  const isFramed = words !== line.trim();
  return words.length <= 60 && (END_MARK.test(words.trim()) || (isFramed && END_APART.test(words.trim())));
}

/** `整理：小曹`, `Edited by Ann`: who made the text. */
export function isByline(line: string): boolean {
  return line.length <= LONGEST_BYLINE && (BYLINE.test(line.trim()) || isAuthorLine(line)) && !/[?？]/u.test(line);
}

/** `作者：林育萱` below a text: who made it. An answer of an author's has more to say than a name. */
export function isAuthorLine(line: string): boolean {
  const name = AUTHOR_LINE.exec(line.trim())?.groups?.['name'];
  if (name === undefined || isOrdinaryWord(name)) return false;
  return /^\p{Script=Han}/u.test(name) ? isPlainlyPerson(name) && (name.length > 2 || /^[小老阿]/u.test(name)) : true;
}

/** Whether a line tells of the text and not of the matter, where a rule parts it from what people say. */
export function isAboutText(line: string): boolean {
  const text = line.trim().replace(/^[*_>（(]+/u, '');
  return endingOf(line) !== undefined || BYLINE.test(text) || ABOUT.test(text);
}
