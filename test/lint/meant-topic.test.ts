import { expect, test } from 'vitest';
import { checkTogether } from '../../src/lint/check.ts';
import { reportFile } from '../../src/lint/report-file.ts';
import { reply, thread, topic } from '../corpus/small-corpus.ts';

test.each([
  ['训练', 'schema', 'a topic is named by its file: did you mean `training`?'],
  ['訓練', 'schema', 'a topic is named by its file: did you mean `training`?'],
  ['Model Training', 'schema', 'a topic is named by its file: did you mean `training`?'],
  ['model-training', 'topic-exists', 'did you mean `training`?'],
  ['推理', 'schema', undefined],
])('a topic that is named %s is told with the file of the one that is called so', (named, rule, help) => {
  const files = {
    'topics/training.mdx': topic('训练').replace(/^en: .*$/mu, 'en: Model training'),
    'threads/2024/x.mdx': thread({ topics: `[${named}]` }, reply('r1', '先说别的。')),
  };
  const reports = Object.entries(files).map(([path, text]) => reportFile(text, path).report);
  const [problem, ...others] = checkTogether(reports, () => undefined, '2026-11-21');
  expect(others).toEqual([]);
  expect({ rule: problem?.rule, help: problem?.help?.en }).toEqual({ rule, help });
});
