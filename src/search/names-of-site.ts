/** Items of the site → names of the same thing: what the glossary and the topics call it, and what it is called in other regions. */
import type { DataByKind } from '../format/document.ts';
import type { Entry } from '../format/rendered.ts';
import { COMMON_NAMES } from './common-names.ts';
import type { NameGroup } from './names.ts';
import { NOT_REGIONAL, REGIONAL_NAMES } from './regional-names.ts';

export function namesOfSite(entries: Iterable<Entry>): { names: NameGroup[]; notNames: string[] } {
  const groups: NameGroup[] = [];
  const speakers = new Set<string>();
  for (const entry of entries) {
    for (const { by } of entry.posts) if (by !== undefined && isLabel(by)) speakers.add(by);
    if (entry.kind === 'glossary')
      for (const { zh, en, abbr, aliases } of entry.data as DataByKind['glossary'])
        groups.push(groupOf([zh, en, abbr, ...(aliases ?? [])]));
    if (entry.kind === 'topic') {
      // Its aliases are what belongs to it, not what it is called.
      const { title, en } = entry.data as DataByKind['topic'];
      groups.push(groupOf([title, en]));
    }
  }
  const regional = REGIONAL_NAMES.split('\n').filter((line) => line !== '');
  return {
    names: [
      ...groups,
      ...common(),
      ...[...speakers].sort().map((name) => ({ names: [name], isOneWord: false, isCommon: true as const })),
      ...regional.map((line) => ({ names: line.split(' '), isOneWord: true })),
    ],
    notNames: NOT_REGIONAL.split(' '),
  };
}

/** 研究员3: as a name, see read-post.ts. */
function isLabel(by: string): boolean {
  return /^\p{Script=Han}{2,8} ?\d{1,2}$/u.test(by);
}

function common(): NameGroup[] {
  return COMMON_NAMES.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return { names: [line.slice(0, space), ...line.slice(space + 1).split(',')], isOneWord: false, isCommon: true };
  });
}

function groupOf(names: readonly (string | undefined)[]): NameGroup {
  return {
    names: [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[],
    isOneWord: false,
  };
}
