import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/format/blocks.ts';
import type { Piece } from '../../src/format/tag-tree.ts';

/** Tags with their content in brackets, runs as their first words. */
function drawn(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.type === 'markdown' ? piece.text.trim() : `${piece.tag.name}(${drawn(piece.children)})`))
    .join(' ');
}

describe('readBlocks', () => {
  test.each([
    ['<Note kind="gloss">短注</Note>', 'Note(短注)'],
    ['<Note kind="gloss">两行\n短注</Note>\n\n后', 'Note(两行\n短注) 后'],
    ['<Note kind="gloss">\n\n文\n\n</Note>', 'Note(文)'],
    ['<Note\n  kind="gloss">\n\n文\n\n</Note >', 'Note(文)'],
    ['- ```\n  <Note kind="gloss">\n  ```\n- b', '- ```\n  <Note kind="gloss">\n  ```\n- b'],
    ['````\n```\n<Reply>\n```\n````', '````\n```\n<Reply>\n```\n````'],
    ['~~~\n</Note>\n~~~', '~~~\n</Note>\n~~~'],
    ['$$\n<Note>\n$$', '$$\n<Note>\n$$'],
    ['<Note kind="gloss">\n\n写作 \\</Note>\n\n</Note>', 'Note(写作 \\</Note>)'],
    ['前\n<Figure missing alt="图" />\n后', '前 Figure() 后'],
  ])('%j', (body, expected) => {
    const { pieces, faults } = readBlocks(body, 1);
    expect(faults).toEqual([]);
    expect(drawn(pieces)).toBe(expected);
  });

  test('reads on behind a forgotten end tag, so that later faults are told as well', () => {
    const { pieces, faults } = readBlocks('<Question>\n\n问\n\n<Reply id="r1">\n\n答\n\n</Reply>\n', 3);
    expect(drawn(pieces)).toBe('Question(问) Reply(答)');
    expect(faults.map(({ line, column }) => [line, column])).toEqual([[7, 1]]);
  });

  test('tells a tag that is indented once, and reads it as what was meant', () => {
    const told = (body: string) => {
      const { pieces, faults } = readBlocks(body, 1);
      return [drawn(pieces), ...faults.map(({ line, column, message }) => `${line}:${column} ${message.en}`)];
    };
    const said = (tag: string) => `Unexpected blanks before \`${tag}\`, expected it at the start of the line`;
    expect(told('  <Reply id="r1">\n\n  答\n\n  </Reply>\n\n<Reply id="r2" to="r1">\n\n再\n\n </Reply>\n')).toEqual([
      'Reply(答) Reply(再)',
      `1:3 ${said('<Reply>')}`,
      `11:2 ${said('</Reply>')}`,
    ]);
    // Code, and a tag within words, are for Markdown to tell.
    expect(told('    <Reply id="r1">\n')).toEqual(['<Reply id="r1">']);
    expect(told('见 <Note>\n')).toEqual(['见 <Note>']);
  });
});
