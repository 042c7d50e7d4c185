/** Lists with labels, `Q：…` `A：…`: lines → one item per question. Here is told what each line is; `gathering.ts` finds its place. */
import { trim, type Tracked } from '../../tracked.ts';
import { headingOf, levelOf } from '../markdown-lines.ts';
import type { Found } from '../reader.ts';
import { opensClosing } from '../talk/closing.ts';
import { OVER_SEVERAL, partChapters, type Chapters, type Opens } from '../chapters.ts';
import { inCode } from '../talk/fences.ts';
import { isBlank } from '../talk/text.ts';
import { Gathering } from './gathering.ts';
import type { Label } from './labels.ts';
import { holdsOneEach, labelsOf, nextLabel, partLines, unquoted } from './lines.ts';
import { settle } from './settle.ts';

export function readLabelled(all: readonly Tracked[]): Found {
  const { lines: bare, marks } = unquoted(all);
  const { lines, chapters, frames } = chaptersAmong(partLines(bare));
  const texts = lines.map(({ text }) => text);
  const code = inCode(texts);
  const labels = labelsOf(texts, code);
  const gathering = new Gathering(holdsOneEach(labels, texts, code));
  for (const [at, line] of lines.entries()) {
    const label = labels[at];
    const heading = code[at] ? undefined : headingOf(line);
    if (label) gathering.take(label, line);
    else if (chapters.has(at)) gathering.part(trim(line), line);
    else if (heading && !gathering.isWithin(levelOf(line.text), leadsToLabel(labels, texts, at)))
      gathering.heading(heading, line, nextLabel(labels, texts, at));
    else if (!code[at] && gathering.items.length > 0 && opensClosing(line.text, texts[at - 1]))
      gathering.part(trim(line), line);
    else if (code[at] || !gathering.voice(line)) gathering.text(line);
  }
  const hasAnswers = labels.some((label) => label?.kind === 'answer');
  const named = lines.filter((_, at) => chapters.get(at) === true);
  const found = settle(gathering.close(), hasAnswers);
  return {
    ...found,
    moved: [...(found.moved ?? []), ...marks, ...frames],
    dropped: [...found.dropped, ...named.map((text) => ({ text, reason: OVER_SEVERAL }))],
  };
}

function chaptersAmong(lines: readonly Tracked[]): Chapters {
  const texts = lines.map(({ text }) => text);
  const code = inCode(texts);
  const labels = labelsOf(texts, code);
  const opens = labels.map((label): Opens => (label?.kind === 'answer' ? 'answer' : label && 'question'));
  return partChapters(
    lines,
    code,
    opens,
    labels.some((label) => label?.kind === 'answer'),
  );
}

/** Whether the next line with words bears a label. */
function leadsToLabel(labels: readonly (Label | undefined)[], texts: readonly string[], at: number): boolean {
  let next = at + 1;
  while (next < texts.length && isBlank(texts[next] ?? '')) next++;
  return labels[next] !== undefined;
}
