/** Accounts at places where people chat and show themselves, told where somebody says how to reach them: `加我微信聊吧 …`, `钉钉：…`, `my Skype is …`. */
import type { Around, Form } from '../personal-data.ts';
import { isOfAttention } from './contact.ts';
import { isName } from './handle.ts';

const HAN = '微信|钉钉|釘釘|飞书|飛書|抖音|快手|小红书|小紅書|企鹅|企鵝';
const LATIN = 'wechat|weixin|telegram|tg|skype|discord|instagram|whatsapp';
const APP = String.raw`(?:${HAN}|(?<![A-Za-z])(?:${LATIN}|qq|vx|wx)(?![A-Za-z]))`;
const GAP = String.raw`[^\S\n]{0,2}`;
const ID = String.raw`(?<value>[A-Za-z][A-Za-z0-9_.-]{3,30}[A-Za-z0-9]|[1-9]\d{6,11})(?![A-Za-z0-9_@-]|\.\d)`;
const CALLED = String.raw`(?:号码?|號碼?|账号|帳號|帐号|名|[^\S\n]?(?:id|ID|Id))?`;
/** Behind the id the clause ends, or says that one may write there. */
const ENDS = String.raw`(?=[^\S\n]*(?:[，。；;、,!！？?）)\]\n]|\.(?:\s|$)|$|也行|也可|就行|都行|都可|同号|同號|找我|联系|聯繫|或))`;
const ME = String.raw`(?:我的?|我这边的?|本人的?|my(?: own)?)`;
const TALKS = String.raw`(?:(?:私|细|細|详|詳)?聊{1,2}(?:一下|天)?|私信)(?:吧|哈|啊|呀|哦|下)?`;
const TURNS = String.raw`(?:加|找|联系|聯繫|添加|私信|私聊|＋|\+|敲|滴)(?:我|个|個|一下|下)?(?:的|好友)?`;

const FOR_ONE: readonly string[] = [
  // `加我微信聊吧 …`, `加个微信聊：…`, `微信私聊 …`
  String.raw`${TURNS}${GAP}${APP}?${CALLED}上?${GAP}${TALKS}${GAP}[:：，,]?${GAP}`,
  String.raw`${APP}(?:上)?${GAP}(?:私|细|細|详|詳)聊(?:我)?(?:吧)?${GAP}[:：]?${GAP}`,
  // `加我钉钉 …`, `我的抖音：…`, `my Skype is …`
  String.raw`(?:${TURNS}|${ME}|(?:add|reach|ping|dm|message) me (?:on|via|at))${GAP}${APP}${CALLED}${GAP}(?:是|为|為|is|[:：=])?${GAP}@?`,
  // `私聊我，…`, `有事钉我 …`
  String.raw`(?:私聊|私信|联系|聯繫|钉|釘|dd|滴滴)我${GAP}[:：，,]?${GAP}`,
];

const LABELLED: readonly string[] = [
  String.raw`(?:钉钉|釘釘|飞书|飛書|抖音|快手|小红书|小紅書|(?<![A-Za-z])(?:tg|skype|discord|instagram))${CALLED}${GAP}(?:是|为|為|[:：=])${GAP}@?`,
  String.raw`(?:抖音|快手|小红书|小紅書|钉钉|釘釘|飞书|飛書)(?:号码?|號碼?)${GAP}`,
  String.raw`(?:抖音|快手|小红书|小紅書|钉钉|釘釘|飞书|飛書|(?<![A-Za-z])(?:skype|instagram))${GAP}@`,
  String.raw`(?<![A-Za-z])(?:tg|skype|discord)[^\S\n]{1,2}id${GAP}`,
  String.raw`(?:抖音|快手|小红书|小紅書)(?:上)?(?:搜|搜索|关注)(?:我|一下)?${GAP}[:：]?${GAP}@?`,
];

const HOLDS = new RegExp(String.raw`${APP}|[聊钉釘]|私信|联系我|聯繫我|滴我|dd我`, 'iu');

function told(before: readonly string[]): Form {
  return {
    kind: 'account',
    pattern: new RegExp(String.raw`(?:${before.join('|')})${ID}${ENDS}`, 'giu'),
    holds: HOLDS,
    isReal: isIdOfOne,
  };
}

export const APPS: readonly Form[] = [
  told(FOR_ONE),
  told(LABELLED),
  {
    kind: 'account',
    pattern: /(?<![A-Za-z])skype[^\n]{0,8}?(?<value>live:[A-Za-z0-9][A-Za-z0-9._-]{3,31}[A-Za-z0-9])(?![A-Za-z0-9])/giu,
    holds: /live:/u,
  },
];

/** No word, no file, no part of a program, and not the name of the place itself. */
function isIdOfOne(value: string, around: Around): boolean {
  if (!isName(value) || isOfAttention(around) || PLACES.test(value) || FILES.test(value)) return false;
  return /\d/u.test(value) ? !/^[a-z]+-?\d{1,2}[bkm]?$/iu.test(value) || value.length > 8 : /[_.]/u.test(value);
}

const PLACES = new RegExp(LATIN.replace('|tg|', '|'), 'iu');
const FILES = /\.(?:py|js|ts|rs|go|sh|md|txt|json|ya?ml|com|cn|org|net|io|ai|pdf|ipynb|cpp|pt|bin)$/iu;
