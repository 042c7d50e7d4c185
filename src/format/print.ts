/** Document → text in the one normal form. `parse(print(d))` is `d` again. */
import { Document as YamlDocument, isScalar, visit } from 'yaml';
import type { Document } from './document.ts';
import { printBlocks } from './print-blocks.ts';
import { schemas } from './schema/index.ts';
import { elementOf, shapeOf, unwrap } from './schema/walk.ts';

export function print(document: Document): string {
  return printAround(document, printBlocks(document.body));
}

/** The same, where the body has been printed already. */
export function printAround(document: Document, body: string): string {
  const yaml = printYaml(inSchemaOrder(document.data, schemas[document.kind]));
  if (document.kind === 'paper' || document.kind === 'glossary') return yaml;
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Block style, no folding; short lists of names stay on one line. */
function printYaml(value: unknown): string {
  const yaml = new YamlDocument(value);
  visit(yaml, {
    Seq(_key, list) {
      const names = list.items.map((item) =>
        isScalar(item) && typeof item.value === 'string' && /^[a-z0-9#./-]+$/u.test(item.value)
          ? item.value
          : undefined,
      );
      if (names.every((name) => name !== undefined) && names.join(', ').length <= 100) list.flow = true;
    },
  });
  return yaml.toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: false });
}

/** Keys stand in the order in which the schema names them. */
function inSchemaOrder(value: unknown, schema: unknown): unknown {
  const type = unwrap(schema);
  if (Array.isArray(value)) {
    const element = elementOf(type);
    return value.map((item) => inSchemaOrder(item, element));
  }
  const shape = shapeOf(type);
  if (typeof value !== 'object' || value === null || !shape) return value;
  const entries = Object.keys(shape)
    .filter((key) => Object.hasOwn(value, key) && Reflect.get(value, key) !== undefined)
    .map((key) => [key, inSchemaOrder(Reflect.get(value, key), shape[key])] as const);
  return Object.fromEntries(entries);
}
