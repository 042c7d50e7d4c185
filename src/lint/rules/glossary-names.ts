/** The glossary is in the order of its ids, and each name stands in one group. */
import { fold } from '../../format/fold.ts';
import { both, type Fault, quote } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';

export const glossaryNames: FileRule = {
  id: 'glossary-names',
  check({ parsed }) {
    const terms: unknown = parsed.draft.data;
    if (parsed.kind !== 'glossary' || !Array.isArray(terms)) return [];
    const faults: Fault[] = [];
    const owner = new Map<string, { readonly index: number; readonly id: string }>();
    let before = '';
    for (const [index, term] of terms.entries()) {
      const id = textAt(term, 'id') ?? '';
      if (id !== '' && id < before)
        faults.push({
          ...pointOf(parsed.place([index, 'id'])),
          rule: 'glossary-names',
          message: both(
            `\`${id}\` 应排在 \`${before}\` 前面：词条按 id 的字母顺序排`,
            `Unexpected \`${id}\` after \`${before}\`, expected the alphabetical order of ids`,
          ),
        });
      else before = id;
      for (const { name, path } of namesOf(term)) {
        const key = fold(name).text;
        const other = owner.get(key);
        if (!other) owner.set(key, { index, id });
        else if (other.index !== index)
          faults.push({
            ...pointOf(parsed.place([index, ...path])),
            rule: 'glossary-names',
            message: both(
              `${quote(name)} 在 \`${other.id}\` 里已经有了：一个名字只归一个词条`,
              `Unexpected second ${quote(name)}, expected each name in one entry: \`${other.id}\` has it already`,
            ),
          });
      }
    }
    return faults;
  },
};

function namesOf(term: unknown): { readonly name: string; readonly path: readonly (string | number)[] }[] {
  const aliases: unknown = Reflect.get(Object(term), 'aliases');
  return [
    ...['zh', 'en', 'abbr'].map((key) => ({ name: textAt(term, key), path: [key] })),
    ...(Array.isArray(aliases) ? aliases : []).map((name: unknown, index) => ({ name, path: ['aliases', index] })),
  ].flatMap(({ name, path }) => (typeof name === 'string' && name !== '' ? [{ name, path }] : []));
}

function textAt(value: unknown, key: string): string | undefined {
  const found: unknown = Reflect.get(Object(value), key);
  return typeof found === 'string' ? found : undefined;
}

function pointOf({ line, column }: { readonly line: number; readonly column: number }) {
  return { line, column };
}
