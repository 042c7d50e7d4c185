import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownContent } from '../../src/cli/known-content.ts';
import { prepare } from '../../src/cli/prepare.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { importBytes } from '../../src/import/import.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { writeFiles } from '../../src/import/write.ts';
import { knownCopyOf } from '../cli/run-cli.ts';
import { draftOf, type HandDraft, postOf } from './draft-by-hand.ts';

const SHAPES: Readonly<Record<string, HandDraft>> = {
  'a digest of a chat': {
    title: '训练群一周摘要',
    items: [
      {
        kind: 'thread',
        title: '断点续训后 loss 跳了一下，正常吗？',
        papers: [{ arxiv: '2403.00001', version: 2, title: 'A Paper that Nobody Recorded' }],
        posts: [
          postOf('q', 'question', '断点续训后 loss 跳了一下，正常吗？', { by: '研究员1' }),
          postOf('r1', 'reply', '多半是数据顺序没恢复，见 https://arxiv.org/abs/2403.00001v2。', { by: '研究员2' }),
          postOf('a1', 'aside', '顺序怎么恢复？', { parent: 'r1' }),
        ],
      },
      {
        kind: 'discussion',
        title: '关于断点的保存频率',
        posts: [postOf('r1', 'reply', '一小时一次。', { parent: null })],
      },
      {
        kind: 'short',
        title: 'bf16 要不要 loss scaling？',
        posts: [postOf('q', 'question', 'bf16 要不要 loss scaling？'), postOf('r1', 'reply', '不要。')],
      },
      {
        kind: 'brief',
        title: 'Resuming Without Tears',
        text: '推荐。讲清了优化器状态里哪些必须存：$m_t$、$v_t$ 与步数。',
      },
    ],
  },
  'a note on a paper': {
    date: '2024-08-01',
    items: [
      {
        kind: 'analysis',
        title: 'How Checkpoints Forget',
        papers: [{ arxiv: '2404.05405', version: 1 }],
        text: '论文：https://arxiv.org/abs/2404.05405v1\n\n<Figure missing alt="结果图" />\n\n## 4.1 结果\n\n$$\nR(F) \\ge 2\n$$\n\n<Theorem kind="theorem" number="2.1">\n\n容量与参数成正比。\n\n</Theorem>\n\n## 总评\n\n值得一读，实验做得细。',
        posts: [postOf('q', 'question', '代码开源吗？'), postOf('r1', 'author', '下个月。', { by: '论文作者' })],
      },
    ],
  },
  'an article from the web': {
    source: { language: 'en' },
    items: [
      {
        kind: 'analysis',
        title: 'Notes on keeping training runs alive',
        text: 'Nodes fail. A run of a month sees dozens of failures.\n\n| what | how often |\n| - | - |\n| GPU | weekly |\n\n```sh\nnvidia-smi | grep ERR\n```',
      },
    ],
  },
};

test.each(Object.entries(SHAPES))(
  '%s becomes files that pass the check, and comes to the same files again',
  async (_, shape) => {
    const content = knownCopyOf(join(ROOT, 'content'));
    const draft = draftOf(shape);
    const { files } = makeFiles(draft, await knownContent(content), { today: '2026-11-08' });
    expect(writeFiles(content, files)).toEqual({ written: files.map(({ path }) => path), there: [] });
    expect((await prepare(content)).problems).toEqual([]);

    const again = makeFiles(draft, await knownContent(content), { today: '2026-11-08' }).files;
    const outcome = writeFiles(content, again);
    expect(outcome).toMatchObject({ written: [] });
    // What was made before and is known by now is not made again.
    const lasting = files.map(({ path }) => path).filter((path) => !/^(?:papers|topics)\//u.test(path));
    expect('there' in outcome ? outcome.there : []).toEqual(lasting);
  },
);

const SOURCES: Readonly<Record<string, string>> = {
  'half-width.txt':
    '读书群答疑\n\n1、Q: 位置编码为什么要旋转,有没有别的办法?\nA1: 有,比如加偏置,但是远处会糊,要看任务,也要看数据\nA2: 旋转最省事,不用学参数\nF: 底数要跟着变吗,还是固定\nA1: 要,长度翻倍就得调\n',
  'direction.txt':
    '[05.02.24, 08:00:40] Uta: warum sinkt der Verlust nach dem Neustart?\n\u200e[05.02.24, 08:03:12] Ole: \u200eweil die Momente fehlen\n[05.02.24, 08:04:02] Uta: danke!\n',
  'callout.md':
    '# 读 2401.00001\n\nhttps://arxiv.org/abs/2401.00001 ![[图一.png]]\n\n> [!question] 疑问\n> 这里的步数是怎么数的？\n\n## 结果\n\n两组差不多。\n',
  'groups.md':
    '# Why clip gradients?\n\n$\\begingroup$ The norm $\\|g\\|$ has a heavy tail. $\\endgroup$\n\n## What we saw\n\nSpikes at the start of each epoch.\n',
};

test('what the importer makes of raw texts passes the check', async () => {
  const content = knownCopyOf(join(ROOT, 'content'));
  for (const [name, source] of Object.entries(SOURCES)) {
    const imported = importBytes(new TextEncoder().encode(source), { name, sha256: '' });
    if ('refusal' in imported) throw new Error(imported.refusal.en);
    const { files } = makeFiles(imported.draft, await knownContent(content), { today: '2026-11-08' });
    expect(files.length).toBeGreaterThan(0);
    writeFiles(content, files);
  }
  expect((await prepare(content)).problems).toEqual([]);
}, 60_000);
