/** What an import writes itself stands in the language and script of the text around it, and is read again in all of them. */
import { expect, test } from 'vitest';
import { countToWrite, toWrite } from '../../src/format/to-write.ts';
import { importBytes } from '../../src/import/import.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { knownOf } from './draft-by-hand.ts';

function filesOf(source: string): string {
  const imported = importBytes(new TextEncoder().encode(source), { name: 'a.txt', sha256: '' });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  return makeFiles(imported.draft, knownOf({}), { today: '2025-01-02' })
    .files.filter(({ kind }) => kind !== 'topic')
    .map(({ text }) => text)
    .join('\n');
}

test('in traditional text', () => {
  const said = filesOf(
    '## 這個模型要怎麼訓練比較好？\n研究員1：先把學習率調小，圖在下面。有問題打 0912-345-678。\n研究員2：我們試過，還是會發散。\n\n## 為什麼會這樣呢？\n\n## 那要等多久？\n研究員1：一天。\n',
  );
  expect(said).toContain('〔待寫：2 則回覆得出了什麼，一兩句話〕');
  expect(said).toContain('〔電話〕');
  expect(said).toContain('還沒有人回答。');
  expect(said).not.toMatch(/[写么还没两话则电]/u);
});

test('in English', () => {
  const said = filesOf(
    '## How should this model be trained?\nResearcher 1: Use a smaller rate. Call me at +1 617-555-0142.\nResearcher 2: We tried that, and it still diverges.\n\n## Why does that happen at all?\n\n## And how long will it take?\nResearcher 1: A day.\n',
  );
  expect(said).toContain('〔to write: what 2 replies came to');
  expect(said).toContain('〔phone number〕');
  expect(said).not.toMatch(/\p{Script=Han}/u);
});

test('on a line in the other script', () => {
  const said = filesOf(
    '问：这个模型怎么训练？\n答：先把学习率调小，我们试过的，后面说明。\n\n问：为什么会发散？\n答：這個問題請打 0912-345-678，我來說明給你聽。\n',
  );
  expect(said).toContain('請打 〔電話〕');
});

test('all forms of what is still to be written are found', () => {
  const forms = (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => toWrite('x', language));
  expect(new Set(forms).size).toBe(3);
  expect(countToWrite(forms.join(' '))).toBe(3);
});
