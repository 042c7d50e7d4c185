/** What somebody answers, above or before their words and without `>`: `Per Lind` over words of his (Teams), `<@per:server "His words"> …` (Element). Lines → the reference. */
import { slice, type Tracked } from '../../tracked.ts';
import { STAMP } from '../talk/stamp.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import type { Reference } from './quotation.ts';
import type { Heard } from './said-quotation.ts';

const NAME_ALONE = new RegExp(String.raw`^\s*(?<who>\S[^\n]{0,60}?)(?:[\s,，]+[\[(（]?(?:${STAMP})[\])）]?)?\s*$`, 'u');

/** The name of who spoke before on a line of its own, then the very words, then what is said to them. */
export function namedQuotation(body: readonly Tracked[], { knows, holds }: Heard): Reference | undefined {
  const first = body[0]?.text ?? '';
  if (body.length < 3 || first.length > 90) return undefined;
  const who = [first.trim(), NAME_ALONE.exec(first)?.groups?.['who'] ?? ''].find((name) => name !== '' && knows(name));
  if (who === undefined) return undefined;
  const at = isBlank(body[1]?.text ?? '') ? 2 : 1;
  let to = at;
  // His words may fill several lines; what answers them is not among them.
  while (to < body.length - 1 && holds(who, body[to]?.text ?? '')) to++;
  const rest = trimLines(body.slice(to));
  if (to === at || rest.length === 0) return undefined;
  const quoted = body.slice(at, to).map(({ text }) => text);
  return { who, quoted: quoted.join('\n'), lines: body.slice(0, to), rest };
}

/** An account of Matrix, or the name of somebody here; the words are cut after some thirty signs. */
const IN_ANGLES =
  /^\s*<(?:(?<account>@(?<local>[^\s:"<>]{1,60}):[^\s"<>]{1,80})|(?<name>[^\s"<>@][^"<>]{0,40}?))(?:\s+"(?<quoted>[^\n]{1,400}?)")?>\s+(?=\S)/u;

export function quotationInAngles(body: readonly Tracked[], { knows, said }: Heard): Reference | undefined {
  const first = body[0];
  const match = first && IN_ANGLES.exec(first.text);
  if (!match) return undefined;
  const { account, local, name, quoted } = match.groups ?? {};
  const called = local ?? name ?? '';
  const isKnown = knows(called);
  if (!isKnown && (account === undefined || quoted === undefined)) return undefined;
  if (account === undefined && quoted === undefined) return undefined;
  // Accounts are often called otherwise than the people they belong to: then the words tell.
  const who = isKnown ? called : quoted !== undefined && said(quoted) ? undefined : account;
  const from = match[0].length;
  return { who, quoted, lines: [slice(first, 0, from)], rest: [slice(first, from), ...body.slice(1)] };
}
