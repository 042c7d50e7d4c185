/** What lets whoever reads it into a closed group or a meeting, or leads to one person: addresses of invitations, and the word that is asked at the door. */
import type { Form, PersonalKind } from '../personal-data.ts';

const QUERY = String.raw`\?(?:[\w=&-]{1,60}&)?`;

/** Where each service has them, and what of the address is the invitation. Discord and Slack are none: what leads there is mostly open to all. */
const PLACES: readonly (readonly [PersonalKind, string])[] = [
  ['invitation', String.raw`qm\.qq\.com/(?:q/|cgi-bin/qm/qr${QUERY}k=)(?<value>[A-Za-z0-9_-]{6,100})`],
  ['invitation', String.raw`jq\.qq\.com/${QUERY}k=(?<value>[A-Za-z0-9_-]{6,100})`],
  ['invitation', String.raw`qun\.qq\.com/[\w/.]{1,40}${QUERY}(?:id|gc|k|groupUin)=(?<value>[A-Za-z0-9_-]{5,100})`],
  ['invitation', String.raw`weixin\.qq\.com/[gr]/(?<value>[A-Za-z0-9_-]{8,100})`],
  ['invitation', String.raw`work\.weixin\.qq\.com/(?:gm|u|ca|k)/(?<value>[A-Za-z0-9_-]{6,100})`],
  ['account', String.raw`u\.wechat\.com/(?<value>[A-Za-z0-9_-]{8,100})`],
  [
    'invitation',
    String.raw`applink\.(?:feishu\.cn|larksuite\.com)/client/chat/[a-z/_]{1,40}${QUERY}link_token=(?<value>[A-Za-z0-9_-]{8,100})`,
  ],
  ['invitation', String.raw`qr\.dingtalk\.com/[a-z/]{1,40}${QUERY}code=(?<value>[A-Za-z0-9_,%-]{8,100})`],
  ['invitation', String.raw`chat\.whatsapp\.com/(?:invite/)?(?<value>[A-Za-z0-9_-]{16,40})`],
  ['account', String.raw`(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)(?<value>\d{8,15})`],
  ['invitation', String.raw`line\.me/(?:R/)?ti/g2?/(?<value>[A-Za-z0-9_%-]{4,60})`],
  ['account', String.raw`line\.me/(?:R/)?ti/p/(?<value>[~A-Za-z0-9_%-]{4,60})`],
  ['invitation', String.raw`signal\.group/#(?<value>[A-Za-z0-9_/=+-]{8,200})`],
  ['account', String.raw`signal\.me/#(?<value>[A-Za-z0-9_/=+-]{8,200})`],
  ['meeting', String.raw`meeting\.tencent\.com/(?:dm|p|l)/(?<value>[A-Za-z0-9]{6,40})`],
  ['meeting', String.raw`meet\.google\.com/(?<value>[a-z]{3}-[a-z]{4}-[a-z]{3})(?![a-z-])`],
  ['meeting', String.raw`teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/(?<value>[A-Za-z0-9%._/-]{8,300})`],
  ['meeting', String.raw`(?:[a-z0-9-]{1,40}\.)?zoom\.(?:us|com\.cn)/[jw]/(?<value>\d{9,12})(?!\d)`],
];

const HOSTS =
  /(?:qq|wechat|feishu|larksuite|dingtalk|tencent|whatsapp|google|microsoft|live)\.c|zoom\.|line\.me|wa\.me|signal\.[gm]/u;

const WORD_AT_THE_DOOR = String.raw`(?:(?:进|進|入|加)群的?(?:密码|密碼|口令|暗号|暗號|验证码?|驗證碼?|答案)|群(?:密码|密碼|口令|暗号|暗號))[^\S\n]{0,2}`;

export const INVITATIONS: readonly Form[] = [
  ...PLACES.map(([kind, place]): Form => ({
    kind,
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9.-])${place}`, 'gu'),
    holds: HOSTS,
    everywhere: true,
  })),
  {
    kind: 'password',
    pattern: new RegExp(
      String.raw`${WORD_AT_THE_DOOR}(?:(?:是|为|為|[:：])[^\S\n]{0,2})?["'“「]?(?<value>[A-Za-z0-9_@#-]{3,32})(?![A-Za-z0-9])`,
      'gu',
    ),
    holds: /群/u,
  },
  {
    kind: 'password',
    pattern: new RegExp(
      String.raw`${WORD_AT_THE_DOOR}[:：][^\S\n]{0,2}["'“「]?(?<value>\p{Script=Han}{2,16})(?=["'”」]?[^\S\n]{0,2}(?:$|[\n，。；;、！!）)]))`,
      'gmu',
    ),
    holds: /群/u,
    isReal: (value) => !/什么|什麼|多少|哪|私|问|問|联系|聯繫|[看见見无無]|没有/u.test(value),
  },
];
