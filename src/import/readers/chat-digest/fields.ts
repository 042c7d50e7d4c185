/** Digests made of fields: `- **提问者**：小顾`, `- **问题**：…`, `- **回答**：` over a list of who says what, `- **结论**：…`. Lines → what those fields tell. */
import { isPlainlyPerson, mayBeName } from '../talk/names.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { readNameLabel, type Label } from './label.ts';

const LISTED = String.raw`^(?<lead>\s*[-*+•]\s+)(?:\*\*|__)?`;
const END = String.raw`(?:\*\*|__)?\s*[:：]`;
const ASKED = new RegExp(
  `${LISTED}(?:提[问問][者人]?|[发發]起[者人]|[问問][题題]|Asker|Asked by|Question)${END}`,
  'iu',
);
const OUTCOME = new RegExp(
  `${LISTED}(?:(?:AI\\s?)?(?:[结結][论論]|小[结結]|[总總][结結]|共[识識])|Conclusions?|Summary|Takeaways?|Outcome|Consensus|TL;DR)${END}`,
  'iu',
);

const MARKS = String.raw`^\s*(?:[-*+•]\s+)?(?:\*\*|__)?`;
const ASKER = new RegExp(`${MARKS}(?:提[问問][者人]|Asker|Asked by)${END}`, 'iu');
const ANSWERS = new RegExp(
  `${MARKS}(?:回答|回[复覆復]|解答|[讨討][论論]|Answers?|Repl(?:y|ies)|Responses?|Discussion)${END}`,
  'iu',
);

/** Again and again who asks, and answers before the next who does. */
export function areFields(lines: readonly string[]): boolean {
  let isAsked = false;
  let times = 0;
  for (const line of lines)
    if (ASKER.test(line)) isAsked = true;
    else if (isAsked && ANSWERS.test(line)) {
      times++;
      isAsked = false;
    }
  return times >= 2 || (times === 1 && lines.some((line) => ASKED.test(line) && !ASKER.test(line)));
}

const RANKING =
  /(?:发言|發言|活[跃躍]|水群|聊天|消息|訊息)\S{0,4}(?:排行|排名|榜|[统統][计計])|[龙龍]王|\b(?:top (?:speakers|contributors|posters|talkers|chatters)|most active|message counts?|activity (?:ranking|stats)|leaderboard)\b/iu;

/** A heading over who has written how many messages, in a table or a list: how many of the lines below it tell that. */
export function rankingBelow(title: string, body: readonly string[]): number {
  if (title.length > 40 || !RANKING.test(title)) return 0;
  const rest = body.findIndex((line) => line.trim() !== '' && !COUNTS.test(line));
  return body.slice(0, rest < 0 ? undefined : rest).every((line) => line.trim() === '')
    ? 0
    : rest < 0
      ? body.length
      : rest;
}

const COUNTS = /^(?:\s*\|.{1,120}\|\s*|\s*(?:[-*+•]|\d{1,2}[.、)]|🥇|🥈|🥉)\s*.{1,40}\d.{0,12})$/u;

/** What came out of it stands in the list of the question, no deeper, and is said by nobody. */
export function listedOutcome(lines: readonly string[]): (line: string) => Label | undefined {
  const leads = new Set(lines.flatMap((line) => ASKED.exec(line)?.groups?.['lead'] ?? []));
  return (line) => {
    const lead = leads.size === 0 ? undefined : OUTCOME.exec(line)?.groups?.['lead'];
    if (lead === undefined || !leads.has(lead)) return undefined;
    return { kind: 'note', name: '', written: '', length: lead.length, isPerson: false };
  };
}

/** Who stands before a colon right below `回答：` with nothing behind it, and in the lines that follow, answers. Below `A：` only whoever is plainly a person does. */
export function namesBelowAnswers(lines: readonly string[], readPlain: (line: string) => Label | undefined): string[] {
  const names: string[] = [];
  let below: Label | undefined;
  let isFirst = false;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const plain = readPlain(line);
    if (plain || /^\s{0,3}#{1,6}\s/u.test(line)) {
      below = plain?.kind === 'answer' && line.slice(plain.length).trim() === '' ? plain : undefined;
      isFirst = below !== undefined;
      continue;
    }
    const named = below && readNameLabel(line);
    if (named && mayAnswer(named.name, below?.name ?? '', line.slice(named.length))) names.push(named.name);
    // Words of nobody come first: what stands below is one answer.
    else if (isFirst) below = undefined;
    isFirst = false;
  }
  return names;
}

function mayAnswer(name: string, label: string, words: string): boolean {
  if (isPlainlyPerson(name)) return true;
  return name.length <= 20 && mayBeName(name) && !isNoSpeaker(name) && !isAddress(words) && !/^(?:A|答)$/iu.test(label);
}

/** `PRM800K：https://…`: what stands before a bare address is what it leads to, more often than who says nothing else. */
export function isAddress(words: string): boolean {
  return /^\s*<?https?:\/\/[^\s<>]+>?\s*[。.；;，,]?\s*$/u.test(words);
}
