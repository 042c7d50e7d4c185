import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askMissing, Stopped } from '../../src/cli/ask-missing.ts';
import { choose, listOf } from '../../src/cli/choose.ts';
import { questionsFor } from '../../src/cli/new-questions.ts';
import { NOTHING_KNOWN } from '../../src/import/files/known.ts';

const KNOWN = {
  ...NOTHING_KNOWN,
  topics: [
    { id: 'attention', title: '注意力', en: 'Attention', aliases: ['self-attention'] },
    { id: 'efficient-attention', title: '高效注意力', en: 'Efficient attention' },
    { id: 'long-context', title: '长上下文', en: 'Long context' },
  ],
  papers: [{ id: '2305.18654', title: 'Faith and Fate' }],
};

/** Types each line once the question before it stands on the screen. */
async function answer(
  kind: string,
  flags: Readonly<Record<string, string | undefined>>,
  lines: readonly string[],
  lang: 'zh' | 'en' = 'en',
) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let screen = '';
  const left = [...lines];
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    // Behind the question the terminal is told where its cursor stands.
    if (/(?:: |：)(?:\p{Cc}\[\d+G)?$/u.test(screen)) {
      const line = left.shift();
      if (line !== undefined) setImmediate(() => input.write(line));
    }
  });
  const questions = () => questionsFor(kind, () => Promise.resolve(KNOWN));
  const outcome = await askMissing(flags, questions, lang, { input, output, isTerminal: true }).catch(
    (error: unknown) => error,
  );
  return { outcome, screen, left };
}

describe('questions at a terminal', () => {
  test('take a number, an id and part of a name for a topic, and leave the rest at its default', async () => {
    const { outcome, screen } = await answer('thread', {}, ['为什么？\n', '\n', '3，self\n', '\n']);
    expect(outcome).toEqual({ title: '为什么？', kind: 'question', topics: 'long-context,attention' });
    expect(screen).toContain('   2  efficient-attention  高效注意力');
  });

  test('take numbers with blanks between them', async () => {
    const { outcome } = await answer('thread', {}, ['为什么？\n', '\n', '1 3\n', '\n']);
    expect(outcome).toMatchObject({ topics: 'attention,long-context' });
  });

  test('are asked again, with what was meant, until the answer fits', async () => {
    const lines = [
      '\n',
      '为什么？\n',
      'shrt\n',
      '3\n',
      'atention\n',
      '注意\n',
      'attention\n',
      '2305.18645\n',
      '2305.18654\n',
    ];
    const { outcome, screen, left } = await answer('thread', {}, lines);
    expect(left).toEqual([]);
    expect(outcome).toEqual({ title: '为什么？', kind: 'short', topics: 'attention', papers: '2305.18654' });
    expect(screen).toContain('Expected one line');
    expect(screen).toContain('There is no shrt; did you mean short?');
    expect(screen).toContain('There is no atention; did you mean attention?');
    expect(screen).toContain('注意 may be attention, efficient-attention');
    expect(screen).toContain('npm run new -- paper ID');
  });

  test('speak Chinese to who wants it', async () => {
    const lines = ['为什么？\n', '\n', 'atention\n', '\n', '2305.18645\n', '\n'];
    const { outcome, screen, left } = await answer('thread', {}, lines, 'zh');
    expect(left).toEqual([]);
    expect(outcome).toEqual({ title: '为什么？', kind: 'question' });
    expect(screen).toContain('一行话的问题：');
    expect(screen).toContain('没有 atention；是不是 attention？');
    expect(screen).toContain('先要有它的记录：npm run new -- paper 编号');
    expect(screen).not.toMatch(/There is|Expected|empty/u);
  });

  test('are only those that no flag has answered', async () => {
    const { outcome, screen } = await answer('analysis', { title: 'x', kind: 'brief', topics: 'attention' }, ['\n']);
    expect(outcome).toEqual({ title: 'x', kind: 'brief', topics: 'attention' });
    expect(screen).not.toContain('Title');
  });

  test.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('end with %s, and nothing comes of what was answered before', async (_, key) => {
    const { outcome } = await answer('thread', {}, ['为什么？\n', key]);
    expect(outcome).toBeInstanceOf(Stopped);
  });
});

describe('choose', () => {
  const choices = KNOWN.topics.map(({ id, title, en }) => ({ id, names: [title, en] }));

  test('prefers a whole name to a part of one, whatever its script and case', () => {
    expect(choose('ATTENTION', choices)).toEqual({ id: 'attention' });
    expect(choose('長上下文', choices)).toEqual({ id: 'long-context' });
  });

  test('offers nothing that is not near', () => {
    expect(choose('cooking', choices)).toEqual({ again: { zh: '没有 cooking', en: 'There is no cooking' } });
    expect(choose('9', choices)).toEqual({ again: { zh: '没有 9', en: 'There is no 9' } });
  });

  test('numbers a list as it takes numbers', () => {
    expect(listOf(choices)[0]).toBe('   1  attention  注意力');
    expect(choose('1', choices)).toEqual({ id: 'attention' });
  });
});
