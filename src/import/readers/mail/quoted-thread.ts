/** A mail that quotes the mails it answers → one thread: the oldest asks, and each answers the one it quotes. */
import type { Text } from '../../../format/problem.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import type { Found, FoundPost } from '../reader.ts';
import { looksLikePerson } from '../talk/names.ts';
import { Days } from '../talk/days.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import { CUT, SIGNATURE, signs } from './body.ts';
import { quotedMails, type Quoted } from './chain.ts';

interface Mail extends Quoted {
  readonly said: readonly Tracked[];
}

const CLOSING =
  /^\s*(?:Best(?: regards| wishes)?|(?:Kind|Warm)(?:est)? regards|Regards|Cheers|Thanks(?: again| a lot)?|Many thanks|Thank you|Sincerely(?: yours)?|Yours(?: sincerely)?|祝好|此致|敬礼|敬禮|祝商祺|顺祝商祺|谢谢|謝謝|多谢|致礼)\s*[,，.。!！~]?\s*$/iu;

export function readQuotedMails(lines: readonly Tracked[]): Found {
  const dropped: { text: Tracked; reason: Text }[] = [];
  const all = quotedMails(lines);
  const names = all.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  const mails = all.map((mail): Mail => ({ ...mail, said: trimLines(mail.body) }));
  const days = new Days();
  // The newest stands first: read from the oldest on, so that a day without its year has one.
  const times = new Map(mails.toReversed().map((mail) => [mail, mail.when ? days.read(mail.when) : undefined]));
  const dayOf = days.settle();
  const spoken = mails.map((mail) => {
    const { said, moved, speaker } = unsigned(mail, names, dropped);
    const time = times.get(mail);
    return { mail, said, moved, speaker, on: time && dayOf(time) };
  });
  const order = spoken.toReversed().filter(({ said }) => said.length > 0);
  const moved = spoken.filter(({ said }) => said.length === 0).flatMap((empty) => empty.moved);
  const posts = order.map(({ mail, said, moved: marks, speaker, on }, index): FoundPost => {
    const answered = order.findIndex(({ mail: { quotedIn } }) => quotedIn === mails.indexOf(mail));
    return {
      role: index === 0 ? 'question' : 'reply',
      ...(speaker && { speaker, speakerIs: 'name' }),
      ...(index > 0 && { parent: answered >= 0 && answered < index ? answered : 0 }),
      body: said,
      moved: marks,
      ...(on !== undefined && { on }),
    };
  });
  const title = order[0]?.mail.subject ?? mails.find(({ subject }) => subject)?.subject;
  return { items: [{ kind: 'thread', title, posts, body: [] }], doubts: [], dropped, moved };
}

/** Without greeting and name at its end; the name tells who writes where nothing else does. */
function unsigned(
  mail: Mail,
  names: readonly Tracked[],
  dropped: Found['dropped'][number][],
): { readonly said: readonly Tracked[]; readonly moved: readonly Tracked[]; readonly speaker: Tracked | undefined } {
  let { said, speaker } = mail;
  const moved = [...mail.moved];
  const drop = (from: number) => {
    for (const line of said.slice(from)) if (!isBlank(line.text)) dropped.push({ text: line, reason: SIGNATURE });
    said = trimLines(said.slice(0, from));
  };
  const cut = said.findIndex(({ text }) => CUT.test(text));
  if (cut >= 0) drop(cut);
  const last = said.at(-1);
  const greets =
    said.length > 1 &&
    CLOSING.test(said.findLast(({ text }, at) => at < said.length - 1 && !isBlank(text))?.text ?? '');
  if (last && said.length > 1) {
    const signed = nameAtEnd(last, speaker, names, greets || isBlank(said.at(-2)?.text ?? ''));
    if (signed) {
      speaker ??= signed;
      moved.push(last);
      said = trimLines(said.slice(0, -1));
    }
  }
  if (said.length > 1 && CLOSING.test(said.at(-1)?.text ?? '')) drop(said.length - 1);
  return { said, moved, speaker };
}

function nameAtEnd(
  line: Tracked,
  speaker: Tracked | undefined,
  names: readonly Tracked[],
  isApart: boolean,
): Tracked | undefined {
  if (speaker) return signs(line.text, speaker.text) ? speaker : undefined;
  const known = names.find(({ text }) => signs(line.text, text));
  if (known) return known;
  const bare = trim(slice(line, 0));
  return isApart && bare.text.length <= 24 && looksLikePerson(bare.text) ? bare : undefined;
}
