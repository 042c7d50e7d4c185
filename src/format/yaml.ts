/** Strict YAML text → a plain value, or faults; and the place of every value in it. */
import { isScalar, parseDocument, Scalar, Schema, visit } from 'yaml';
import { HIDDEN_HELP, hiddenIn, hiddenMessage, hidesByEscape } from './hidden.ts';
import { placesIn } from './places.ts';
import { both, type Fault, type Point, type Text } from './problem.ts';
import { placesOf, type YamlPlaces } from './yaml-places.ts';
import { refuseTokens } from './yaml-tokens.ts';
import { yamlWords } from './yaml-words.ts';

export interface Yaml extends YamlPlaces {
  readonly value: unknown;
  readonly faults: Fault[];
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/** Made once: by name it would be put together anew for each file. */
const CORE = new Schema({ schema: 'core', merge: false, resolveKnownTags: true });

/** One document, core schema, no anchors, aliases, tags, merges, comments or doubled keys. */
export function readYaml(text: string, firstLine: number): Yaml {
  const faults: Fault[] = [];
  const tokens = refuseTokens(text);
  // Depth would exhaust the stack of what builds the document.
  const isTooDeep = tokens.some((token) => token.tooDeep);
  const doc = parseDocument(isTooDeep ? '' : text, {
    version: '1.2',
    schema: CORE,
    prettyErrors: false,
    strict: true,
    stringKeys: true,
    // Its own way to find doubled keys compares each with each: see below.
    uniqueKeys: false,
  });
  const place = placesIn(text, firstLine);
  const at = (offset: number): Point => place(Math.min(offset, text.length));
  const refuse = (offset: number, message: Text, help?: Text) =>
    faults.push({ ...at(offset), rule: 'yaml', message, help });

  for (const { offset, message, help } of tokens) refuse(offset, message, help);
  const told = new Set(faults.map((fault) => fault.line));
  const spread = doc.errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  for (const error of [...doc.errors, ...doc.warnings]) {
    // One mistake in YAML makes several errors: the first of a line is the one to mend.
    const { line } = at(error.pos[0]);
    if (told.has(line) || error.code === 'MULTIPLE_DOCS') continue;
    told.add(line);
    // A value that runs on into a line like a field is told first of what it would be within one line.
    const whole = spread.find((other) => other.pos[0] - error.pos[0] <= 1 && other.pos[0] >= error.pos[0]) ?? error;
    const { message, help } = yamlWords(whole.code, whole.message.split('\n')[0] ?? '', lineAt(text, whole.pos[0]));
    refuse(error.pos[0], message, help);
  }
  visit(doc, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          refuse(
            key.range?.[0] ?? 0,
            both(
              `字段 \`${String(key.value)}\` 写了两次`,
              `Unexpected second \`${String(key.value)}\`, expected each field once`,
            ),
          );
        seen.add(key.value);
      }
    },
    Scalar(_key, { value, range }) {
      const [start, end] = range ?? [0, 0];
      if (typeof value !== 'string' || !hidesByEscape(value, text.slice(start, end))) return;
      const index = hiddenIn(value)[0] ?? 0;
      faults.push({ ...at(start), rule: 'hidden-character', message: hiddenMessage(value, index), help: HIDDEN_HELP });
    },
  });

  // Where the form is refused but the text could be read, the fields are judged too; an alias stands for nothing, and is not followed.
  visit(doc, { Alias: () => new Scalar(null) });
  const isRead = doc.errors.length === 0 && !isTooDeep;
  const value: unknown = isRead ? doc.toJS() : undefined;
  return {
    value,
    faults,
    ...placesOf(doc.contents, text, at),
  };
}
