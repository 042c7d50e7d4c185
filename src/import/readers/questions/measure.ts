/** Lines and a style of question → how many there are, and how much stands below them: whether this is a list of questions. */
import { levelOf } from '../markdown-lines.ts';
import { inCode } from '../talk/fences.ts';
import { isBlank } from '../talk/text.ts';
import { runOf } from './run.ts';
import { leadsToQuestion, nameOfAll, opensHere } from './places.ts';
import { opensPart, questionIn, type Style } from './styles.ts';

export interface Measure {
  readonly style: Style;
  readonly questions: number;
  /** Lines of this style that ask nothing. */
  readonly others: number;
  readonly answered: number;
  /** Share of the lines that stand below a question. */
  readonly covered: number;
  /** Lines to a question, on average. */
  readonly spacing: number;
  /** Characters of an answer, on average. */
  readonly length: number;
}

export function measure(lines: readonly string[], style: Style): Measure {
  const code = inCode(lines);
  const name = nameOfAll(lines, code, style);
  const run = runOf(lines, code, style, name);
  const level = style === 'heading' ? levelOfQuestions(lines, code, name) : 6;
  let prose = 0;
  let [questions, others, answered, below, filled] = [0, 0, 0, 0, 0];
  let open = false;
  let fresh = false;
  let isFirst = true;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    filled++;
    const isQuestion = run.has(at) || questionIn(line, style) !== undefined;
    const asked = !code[at] && opensHere(lines, at, style) && at !== name && isQuestion;
    if (asked) {
      questions++;
      open = true;
      fresh = true;
      below++;
    } else if (!code[at] && opensPart(line, style) && levelOf(line) <= level && !(isFirst && /^#\s/u.test(line))) {
      if (style !== 'heading' || !leadsToQuestion(lines, at, style)) others++;
      if (style === 'heading') open = false;
      else if (open) below++;
    } else if (open) {
      if (fresh) answered++;
      fresh = false;
      below++;
      prose += line.length;
    }
    isFirst = false;
  }
  return {
    style,
    questions,
    others,
    answered,
    covered: filled === 0 ? 0 : below / filled,
    spacing: filled / Math.max(1, questions),
    length: prose / Math.max(1, questions),
  };
}

/** Depth of the first heading that asks: deeper ones belong to its answer. */
function levelOfQuestions(lines: readonly string[], code: readonly boolean[], name: number): number {
  return levelOf(
    lines.find((line, at) => !code[at] && at !== name && questionIn(line, 'heading') !== undefined) ?? '######',
  );
}
