/** What stands below a question without a label → its answer, and the turns that follow within it: `追问：…`, `答：…`. */
import { slice, type Tracked } from '../../tracked.ts';
import { around } from '../markdown-lines.ts';
import type { FoundPost } from '../reader.ts';
import { unmarked } from '../talk/bold-turn.ts';
import { inCode } from '../talk/fences.ts';
import { speakerKind } from '../talk/parts.ts';
import { dedent, isBlank, trimLines } from '../talk/text.ts';
import { labelOf, type Label } from './labels.ts';

export interface Within {
  /** What stands before the first turn with a label. */
  readonly answer: readonly Tracked[];
  readonly turns: readonly { readonly label: Label; readonly post: FoundPost }[];
}

/** @returns undefined where the body is one answer, whatever its lines begin with */
export function turnsWithin(body: readonly Tracked[]): Within | undefined {
  const code = inCode(body.map(({ text }) => text));
  const labels = body.map(({ text }, at) => (code[at] ? undefined : turnOf(text)));
  const asked = labels.findIndex((label) => label && label.kind !== 'answer');
  // `Q:` alone may be what somebody is quoted with; one who asks further, or is answered, asks here.
  const isTalk =
    asked >= 0 &&
    (labels[asked]?.kind === 'further' || labels.slice(asked + 1).some((label) => label?.kind === 'answer'));
  if (!isTalk) return undefined;
  const starts = labels.flatMap((label, at) => (label ? [{ label, at }] : []));
  const turns = starts.flatMap(({ label, at }, index) => {
    const line = body[at];
    return line ? [{ label, post: postOf(label, line, body.slice(at + 1, starts[index + 1]?.at)) }] : [];
  });
  return { answer: trimLines(body.slice(0, starts[0]?.at)), turns };
}

function turnOf(text: string): Label | undefined {
  const label = labelOf(text);
  return label === undefined || label.isHeading || label.isRemark || label.isLoose ? undefined : label;
}

function postOf(label: Label, line: Tracked, below: readonly Tracked[]): FoundPost {
  const isWhole = label.to === line.text.length;
  const { words, moved } = isWhole
    ? unmarked(line, label.from)
    : { words: slice(line, label.from, label.to), moved: around(line, label.from, label.to) };
  const speaker = label.speaker && slice(line, ...label.speaker);
  return {
    role: label.kind === 'answer' ? label.role : 'followup',
    body: dedent(trimLines([words, ...below])),
    moved: moved.filter(({ text }) => !isBlank(text)),
    ...(speaker && { speaker, speakerIs: speakerKind(speaker.text) }),
  };
}
