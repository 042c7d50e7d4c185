/** JSON-LD → what the vocabulary of schema.org does not know in it. Google's types of it (schema-dts) are the judge, TypeScript the clerk. */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../src/cli/settings.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Things of one shape are judged once: the vocabulary is large, and each of them takes the compiler some time. */
export function strangersIn(all: readonly Thing[]): string[] {
  const things = [...new Map(all.map((thing) => [shapeOf(thing), thing])).values()];
  const file = join(ROOT, 'test/exports/things-of-the-site.ts');
  const lines = things.map(
    (thing, index) => `export const thing${index}: s.${String(thing['@type'])} = ${JSON.stringify(thing)};`,
  );
  const source = `import type * as s from 'schema-dts';\n${lines.join('\n')}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const line = source.slice(0, start).split('\n').length - 2;
    return `${JSON.stringify(things[line]).slice(0, 80)}: ${ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400)}`;
  });
}

/** The names of all properties and the types below them, of equal elements of a list one; texts do not matter. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${key.startsWith('@type') ? String(inner) : shapeOf(inner)}`)
    .join()}}`;
}
