/** Addresses that let whoever has them write into a group: what of them is the key. */
import type { Form } from '../personal-data.ts';
import { isMixed } from './made.ts';

/** Where each service has them, and what of the address nobody should know. */
const PLACES = [
  String.raw`hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/(?<value>[A-Za-z0-9/_-]{20,200})`,
  String.raw`discord(?:app)?\.com/api(?:/v\d{1,2})?/webhooks/(?<value>\d{15,20}/[A-Za-z0-9_-]{20,100})`,
  String.raw`open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/(?:v2/)?hook/(?<value>[A-Za-z0-9-]{16,64})`,
  String.raw`(?:feishu\.cn|larksuite\.com)/flow/api/trigger-webhook/(?<value>[A-Za-z0-9-]{16,64})`,
  String.raw`qyapi\.weixin\.qq\.com/cgi-bin/webhook/[a-z_]{1,20}\?key=(?<value>[A-Za-z0-9-]{16,64})`,
  String.raw`\.webhook\.office\.com/webhookb2/(?<value>[A-Za-z0-9@/-]{40,300}(?:IncomingWebhook[A-Za-z0-9/-]{1,200})?)`,
  String.raw`hooks\.zapier\.com/hooks/catch/(?<value>\d{3,12}/[A-Za-z0-9]{5,20})`,
  String.raw`maker\.ifttt\.com/trigger/[\w-]{1,60}/(?:json/)?with/key/(?<value>[A-Za-z0-9_-]{16,60})`,
  String.raw`sctapi\.ftqq\.com/(?<value>SCT[A-Za-z0-9]{16,60})`,
];

export const WEBHOOKS: readonly Form[] = PLACES.map((place) => ({
  kind: 'key',
  pattern: new RegExp(place, 'gu'),
  holds: /hook|with\/key|ftqq/u,
  isReal: isMixed,
  everywhere: true,
}));
