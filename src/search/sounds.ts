/** Which Han characters sound alike, so that 量华 may be 量化: made at build, asked for only when a search is to be mended. */
import { foldText } from '../format/fold.ts';
import { readingsOf } from '../format/pinyin.ts';

/** Characters that sound alike, each group in one string; of the 3,755 characters of the first level of GB 2312, which are those of everyday Chinese. */
export function soundGroups(): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const character of everydayCharacters())
    for (const sound of new Set(readingsOf(character).slice(0, MOST_READINGS).map(looseSound)))
      groups.set(sound, (groups.get(sound) ?? new Set()).add(foldText(character)));
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group].join(''));
}

/** What a character is called beyond that stands in old books and in names. */
const MOST_READINGS = 2;

/** Without what many speakers do not tell apart and keyboards let pass: zh and z, ing and in. */
function looseSound(syllable: string): string {
  return syllable.replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n');
}

function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.push(decoder.decode(new Uint8Array([row, cell])));
  // The last row ends before its last cell; what is not set is decoded to private characters.
  return found.filter((character) => /^\p{Script=Han}$/u.test(character));
}
