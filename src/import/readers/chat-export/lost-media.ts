/** Messages → what a person should know of pictures, films, recordings and files that a copy of a chat holds the word for alone. */
import { both, type Text } from '../../../format/problem.ts';
import { quoting, type Question } from '../../repairs/rule.ts';
import { trim, type Tracked } from '../../tracked.ts';
import type { Message } from './messages.ts';

const WORDS =
  /^[\u200e\u200f]*(?:[[【(（<]\s?(?:图片|圖片|照片|相片|截图|截圖|视频|影片|语音|語音|文件|檔案|Image|Photo|Picture|Video|File|Voice|Audio|Voice message|Video message|Document|Location|Contact|Poll|(?:图片|圖片|语音|語音|视频|影片|文件|檔案)(?:消息|訊息))(?:\s?[(（,]\s?\d{1,2}:\d\d\s?[)）]?)?(?:\s?[:：][^[\]<>]{1,120})?\s?[\])】）>](?:\s*\d{1,3}(?:["″”]|'{2}|秒|s))?|(?:image|图片|圖片|微信图片_\w{1,40}|IMG[-_]\w{1,40}|Screenshot[^/<>]{0,60}|Screen Shot[^/<>]{0,60}|截屏[^/<>]{0,40}|螢幕截圖[^/<>]{0,40})(?: ?\(\d{1,3}\))?\.(?:png|jpe?g|gif|webp|heic|mp4|mov)|<(?:Media omitted|Médias omis|Medien ausgeschlossen|Multimedia omitido|Arquivo de mídia oculto|Media omessi|Media weggelaten|省略多媒体文件|已略去媒体文件|媒体已省略|忽略多媒體檔|附件[:：][^<>]{1,120}|attached: [^<>]{1,120})>|(?:image|photo|video|audio|document|Contact card) omitted|(?:图片|圖片|照片|相片|影像|影片|视频|視訊|音频|音訊|语音|語音|文件|檔案|文档)(?:讯息|訊息|消息)?已(?:略去|省略|忽略)|已(?:略去|省略|忽略)(?:图片|圖片|照片|相片|影像|影片|视频|視訊|音频|音訊|语音|語音|文件|檔案|贴图|貼圖)|\[(?:写真|動画|ファイル|ボイスメッセージ|アルバム)\]|(?:写真|動画|ファイル|ボイスメッセージ)を送信しました|(?:已)?(?:傳送|发送)了?(?:照片|圖片|影片|檔案|語音訊息)|[[【]?(?:(?:该|此|这)(?:类型)?消息(?:类型)?)?(?:当前版本)?(?:暂不支持|暂不能|暂无法|不支持|无法)(?:(?:展示|查看|显示)(?:该内容|此消息|该消息|的消息)?|(?:该内容|此消息|该消息))(?:[，,]?请(?:在手机上|升级到最新版本?)(?:查看)?)?[\]】]?|[[【](?:聊天记录|聊天記錄|Chat History)[\]】].{0,60}|[^\s<>]{1,120}\.\w{3,4} \(file attached\))$/iu;

export function lostMedia(messages: readonly Message[]): readonly (Question & { readonly at: Tracked })[] {
  return messages.flatMap(({ body }) =>
    body.flatMap((line) => {
      const said = trim(line);
      return isLostMedia(said.text) ? [{ at: said, ...lost(said.text, STAYS) }] : [];
    }),
  );
}

/** A line that a copy keeps in the place of a picture or a file. */
export function isLostMedia(line: string): boolean {
  return line.length <= 160 && WORDS.test(line.trim());
}

/** Below `{Attachments}`: where Discord kept a file, for those who were in the group and for a day. */
export function isAttachment(line: string): boolean {
  return /^\s*https:\/\/(?:cdn\.discordapp\.com|media\.discordapp\.net)\/(?:ephemeral-)?attachments\/\S+\s*$/u.test(
    line,
  );
}

export const FILE_AWAY = both('附件的地址，外人打不开', 'the address of a file, which nobody outside can open');
export const LEFT_OUT = both('没有写成一条发言；图片请人工补上', 'left out: please add the picture by hand');

const STAYS = both('照原样留作文字；图片请人工补上', 'kept as these words: please add the picture by hand');

/** @param choice what was done with the word */
export function lost(word: string, choice: Text): Question {
  return {
    ...quoting(word, (shown) =>
      both(
        `这里本来有图片或文件，聊天记录里只剩“${shown}”`,
        `there was a picture or a file here; the chat kept only “${shown}”`,
      ),
    ),
    choice,
  };
}
