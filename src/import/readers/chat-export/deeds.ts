/** `老方 移除了 小岛`, `Ann removed Ben`: what a program tells of somebody who speaks in the chat, in words that others may say of anybody. Line → yes or no. */

const HAN =
  /^(?:已经?)?(?:(?:邀请|邀請|戳|拍)了(?:戳|拍|一?下)?\s?[^，。？！；,:：]{1,30}|(?:创建|建立|開啟|开启)了(?:新?话题|新話題|话题群)|(?:发布|發布|設定|更新|修改|删除)了新?的?(?:公告|头像|頭像)|(?:更换|修改)了(?:自己的)?(?:头像|昵称|暱稱|名片).{0,30}|(?:置顶|置頂)了.{0,40}|加入|退出|离开|離開|上线|下线)[。.]?$/u;
/** People leave out layers and terms, too: whom it was must have spoken. */
const REMOVED = /^(?:移除|移出|踢出|添加)了\s?["“]?(?<whom>[^"“”]{1,40}?)["”]?[。.]?$/u;
const LATIN =
  /^(?:added|removed|invited) \p{Lu}[\p{L}’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,2}\.?$|^pinned (?:[«"“].{1,100}[»"”]|a (?:photo|video|file|poll|link))\.?$|^(?:joined|left)\.?$|^changed (?:his|her|their) (?:name|nickname|profile).{0,60}$/u;
/** Discord and Slack welcome whom they name last. */
const WELCOME =
  /^(?:(?:Everyone )?[Ww]elcome,? |Good to see you, |Glad you're here, )(?<name>[^,.!]{1,40})(?:[.!](?: Say hi!)?)$/u;

/** @param speakers their names in lowercase */
export function isDeed(text: string, speakers: ReadonlySet<string>): boolean {
  const line = text.trim();
  if (line.length > 120) return false;
  const welcomed = WELCOME.exec(line)?.groups?.['name'];
  if (welcomed !== undefined) return speakers.has(welcomed.trim().toLowerCase());
  const bare = line.replace(/^["“]([^"“”]{1,40})["”]/u, '$1');
  const last = Math.min(bare.length - 1, LONGEST_NAME);
  for (let to = last; to > 0; to--) {
    if (!speakers.has(bare.slice(0, to).trim().toLowerCase())) continue;
    const rest = bare.slice(to).trimStart();
    if (
      HAN.test(rest) ||
      speakers.has(REMOVED.exec(rest)?.groups?.['whom']?.toLowerCase() ?? '') ||
      (/^\s/u.test(bare.slice(to)) && LATIN.test(rest))
    )
      return true;
  }
  return false;
}

const LONGEST_NAME = 40;
