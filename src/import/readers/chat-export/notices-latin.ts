/** Words of chat programs in English, by of what they tell: a pattern, for `system.ts` to weigh. */

const any = (...patterns: readonly string[]) => patterns.join('|');

/** Of messages, and of what protects them. */
const TAKEN_BACK_LATIN = [
  String.raw`recalled a message`,
  String.raw`unsent a message`,
  String.raw`deleted this message`,
  String.raw`message was deleted`,
  String.raw`end-to-end encrypted`,
];

/** Who made a group, came and left. */
const CAME_LATIN = [
  String.raw`created (?:this )?group`,
  String.raw`created group`,
  String.raw`added you`,
  String.raw`(?:was|were) added(?: to (?:the|this) (?:group|channel|conversation))?`,
  String.raw`was added to #`,
  String.raw`joined (?:the (?:chat|group|channel|server|conversation|meeting)|using this group's invite link|#|via )`,
  String.raw`has joined`,
  String.raw`has left`,
  String.raw`has quit`,
  String.raw`left (?:the (?:chat|group|channel|conversation)|#[\w-]{1,80})\.?$`,
  String.raw`joined (?:the )?group (?:by|via) `,
  String.raw`invited .{1,60} to (?:the|this) (?:group|chat|channel|conversation)\.?$`,
];

/** What was changed, pinned, renamed. */
const CHANGED_LATIN = [
  // Channels and groups have dimensions, too.
  String.raw`changed the (?:(?:subject|group|topic|channel|chat)(?: (?:name|description|announcement|icon|photo|picture|avatar|title|purpose|settings?))?)(?:[:.“"']|\s+(?:to|from|of)\b|$)`,
  String.raw`changed (?:the )?group (?:photo|picture|name|icon)\.?$`,
  String.raw`updated the (?:group|chat) (?:name|announcement|description|avatar|photo)\b`,
  String.raw`archived the channel\.?$`,
  String.raw`added an integration to this channel`,
  String.raw`changed (?:this|their|the) (?:group|phone|icon)`,
  String.raw`changed (?:this group's icon|the group description)`,
  String.raw`security code (?:with .{1,40} )?changed`,
  String.raw`pinned a message`,
  String.raw`set the channel (?:topic|purpose|description)`,
  String.raw`turned (?:on|off) (?:disappearing|admin)`,
  String.raw`is now known as`,
  String.raw`renamed the (?:channel|group)`,
];

/** Calls, topics that were moved, modes. */
const HAPPENED_LATIN = [
  String.raw`started a (?:call|huddle|(?:video|voice) (?:call|meeting|chat))`,
  String.raw`started a thread: .{1,100}\. See all threads\.?$`,
  String.raw`just boosted the server`,
  String.raw`used /[\w-]{1,32}$`,
  String.raw`a huddle (?:happened|started)`,
  String.raw`marked this topic as (?:un)?resolved`,
  String.raw`this topic was moved (?:here )?(?:from|by|to) `,
  String.raw`moved (?:this topic|\d{1,4} messages?) (?:here )?(?:from|to) `,
  String.raw`sets mode`,
  String.raw`set the topic`,
  String.raw`removed .{1,40} from (?:the|this) (?:group|conversation|channel)`,
];

/** As Discord greets: the words about who came change by chance. */
const GREETED = String.raw`^[^\s:：,]{1,32}(?: [^\s:：,]{1,20})? (?:just (?:landed|showed up|joined|arrived|slid into the server)|hopped into the server|joined the party)[.!]?$`;
/** Somebody else did, whom the line names first. */
const DONE_TO = String.raw`^(?!(?:I|We|They|You|He|She)\b)[^:：]{1,40}? (?:added .{1,60}? to the (?:chat|team|group)(?: and shared .{1,40})?|removed .{1,40}? from the chat)\.?$`;
const LEFT = String.raw`^[^\s:：]{1,30}(?: [^\s:：]{1,20})? left\.?$`;
/** As Teams tells in a chat. */
const MET = String.raw`^(?:meeting|call|recording|transcription)(?: has)? (?:started|stopped|ended)(?::? (?:\d{1,3}\s?[hms]\s?){1,3})?\.?$`;
const TOLD_LATIN = any(...TAKEN_BACK_LATIN, ...CAME_LATIN, ...CHANGED_LATIN, ...HAPPENED_LATIN);
/** WhatsApp, Slack, Discord, Telegram, Zulip, IRC. */
export const NOTICES_LATIN = new RegExp(
  String.raw`${LEFT}|${MET}|${GREETED}|${DONE_TO}|^.{0,60}\b(?:${TOLD_LATIN})`,
  'iu',
);
