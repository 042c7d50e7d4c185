/** Messages in which nobody says anything → apart: stickers, emoji alone, and the word a copy keeps for a picture. None of them is an answer. */
import { both, type Text } from '../../../format/problem.ts';
import type { Question } from '../../repairs/rule.ts';
import type { Tracked } from '../../tracked.ts';
import { textOf, trimLines } from '../talk/text.ts';
import { isLostMedia, LEFT_OUT, lost } from './lost-media.ts';
import type { Message } from './messages.ts';

interface Parted {
  readonly messages: readonly Message[];
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
  readonly doubts: readonly (Question & { readonly at: Tracked })[];
}

export function partSpeechless(all: readonly Message[]): Parted {
  const messages: Message[] = [];
  const dropped: Parted['dropped'][number][] = [];
  const doubts: Parted['doubts'][number][] = [];
  const drop = ({ moved, body }: Message, reason: Text) =>
    dropped.push(...[...moved, ...body].filter(({ text }) => text.trim() !== '').map((text) => ({ text, reason })));
  for (const message of all) {
    const [first] = message.body;
    if (!first) drop(message, EMPTY);
    else if (isSign(textOf(message.body))) drop(message, SIGN);
    else if (message.body.every(({ text }) => text.trim() === '' || isLostMedia(text))) {
      drop(message, PICTURE);
      doubts.push({ at: first, ...lost(first.text.trim(), LEFT_OUT) });
    } else messages.push(withoutStickers(message, dropped));
  }
  return { messages, dropped, doubts };
}

/** A sticker below somebody's words goes, too; a face may belong to them. */
function withoutStickers(message: Message, dropped: Parted['dropped'][number][]): Message {
  if (!message.body.some(({ text }) => STICKERS.test(text.trim()))) return message;
  const words = message.body.filter((line) => {
    const isSticker = STICKERS.test(line.text.trim());
    if (isSticker) dropped.push({ text: line, reason: SIGN });
    return !isSticker;
  });
  return { ...message, body: trimLines(words) };
}

const EMPTY = both('只有名字和时间，没有话', 'a name and a time without any words');
const SIGN = both('只有表情或贴图，没有话', 'stickers or emoji alone, and no words');
const PICTURE = both('只剩图片或文件的占位，没有话', 'the word for a picture or a file alone');

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{EMod}|\u200d|\ufe0f|\s)+$/u;
const CODED = /^(?::[a-z0-9_+-]{2,40}:\s*)+$/u;
const STICKERS =
  /^[[【(（<]\s*(?:(?:\p{Extended_Pictographic}|\p{EMod}|\u200d|\ufe0f)+\s*)?(?:Stickers?|GIF|Animated sticker|Emoji|贴图|貼圖|贴纸|貼紙|表情包?(?:[:：][^[\]]{1,12})?|动画表情|動畫表情|スタンプ|스티커|OK|Doge|Facepalm|ThumbsUp|Smile|Grin|Laugh|Salute|Sob|Rose|Fist)\s*[\])】）>]$|^(?:sticker|GIF) omitted$|^(?:已)?(?:傳送|发送)了?(?:貼圖|贴图)$|^スタンプを送信しました$|^(?:貼圖|贴图|貼紙|贴纸)已(?:略去|省略)$/iu;
/** `[强]`, `[捂脸]`: other words in brackets name a picture, or what is still to come. */
const FACE = /^[[【]\p{Script=Han}{1,3}[\]】]$/u;
const NO_FACES =
  /图|圖|照|相片|截|视|視|影|语|語|音|文件|檔|链|鏈|連結|位置|名片|记录|記錄|红包|紅包|转账|轉帳|待|缺|略|无|無|空|未|已|公式|代码|代碼/u;

/** `[ Sticker ]`, `👍👍`, `:+1:`, `[强][强]` */
function isSign(text: string): boolean {
  const said = text.replaceAll(/[\u200e\u200f]/gu, '').trim();
  if (said === '' || said.length > 80) return false;
  if (EMOJI.test(said) || CODED.test(said)) return true;
  const parts = said.match(/[[【(（<][^[\]【】()（）<>]{1,20}[\])】）>]|[^\s[【(（<]+(?: omitted)?/gu) ?? [];
  return parts.length > 0 && parts.every((part) => STICKERS.test(part) || (FACE.test(part) && !NO_FACES.test(part)));
}
