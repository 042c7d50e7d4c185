import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../src/import/people/mentions.ts';
import { shortFor } from '../../src/import/compose/same-speaker.ts';
import { openPeople } from '../../src/import/people/people.ts';

function read(text: string, names: readonly string[], taken: readonly string[] = []) {
  const people = openPeople(taken, 'zh-Hans');
  for (const name of names) people.label(name);
  const edits = mentionsIn(text, people, true);
  let [after, done] = ['', 0];
  for (const { from, to, text: put } of edits) {
    expect(from).toBeGreaterThanOrEqual(done);
    after += text.slice(done, from) + (put ?? text.slice(from, to));
    done = to;
  }
  return { after: after + text.slice(done), doubts: edits.flatMap(({ doubt }) => doubt?.reason.en ?? []), people };
}

describe('labels', () => {
  test('come in the order of the names, the same for all ways to write one', () => {
    const people = openPeople([], 'zh-Hans');
    expect(['张伟明', 'Lin_K', '@张伟明', 'lin_k（访客）', '陈述'].map((name) => people.label(name))).toEqual([
      '研究员1',
      '研究员2',
      '研究员1',
      '研究员2',
      '研究员3',
    ]);
    expect([...people.named]).toEqual([
      ['张伟明', '研究员1'],
      ['Lin_K', '研究员2'],
      ['陈述', '研究员3'],
    ]);
  });

  test('that stand already are not given again', () => {
    const people = openPeople(['研究员1', '主持人', '研究员3'], 'zh-Hans');
    expect(['甲', '乙'].map((name) => people.label(name))).toEqual(['研究员2', '研究员4']);
  });

  test('are in the language of the text', () => {
    expect(openPeople(['researcher 1'], 'en').label('Ann')).toBe('Researcher 2');
    expect(openPeople([], 'zh-Hant').label('Ann')).toBe('研究員1');
  });
});

test.each([
  [
    'initials after the full name',
    ['Maria Lopez', 'Jonas Brandt', 'ML', 'JB'],
    [
      ['ML', 'Maria Lopez'],
      ['JB', 'Jonas Brandt'],
    ],
  ],
  [
    'the surname alone',
    ['陈思远', '李娜', '陈', '李'],
    [
      ['陈', '陈思远'],
      ['李', '李娜'],
    ],
  ],
  [
    'the first names of both',
    ['Maria Lopez', 'Jonas Brandt', 'Maria', 'Jonas'],
    [
      ['Maria', 'Maria Lopez'],
      ['Jonas', 'Jonas Brandt'],
    ],
  ],
  ['the first name of one alone', ['Wei Zhang', 'Li Chen', 'Wei', 'Li Chen', 'Wei'], []],
  ['the surname of one alone', ['Maria Chen', 'Wei Zhang', 'Chen', 'Wei Zhang'], []],
  ['a surname of Chinese alone', ['王芳', '李强', '王', '李强'], []],
  ['parts people play', ['User A', 'Reviewer Two', 'Guest One', 'User', 'Reviewer', 'Guest'], []],
  ['a full name that comes again', ['Maria Lopez', 'ML', 'Maria Lopez'], []],
  ['two with the same initials', ['Maria Lopez', 'Mark Lee', 'ML'], []],
  ['initials before the name', ['ML', 'Maria Lopez'], []],
])('%s', (_, speakers, short) => {
  expect([...shortFor(speakers)]).toEqual(short);
});

describe('a name in the text becomes its label', () => {
  test.each([
    ['called', '@张伟明 你怎么看？', '@研究员1 你怎么看？'],
    ['called, with Chinese behind it', '@张伟明你怎么看？', '@研究员1你怎么看？'],
    ['before what it said', '> 张伟明：我试过\n我也是', '> 研究员1：我试过\n我也是'],
    ['of three characters', '刚才张伟明那个例子不对', '刚才研究员1那个例子不对'],
    ['a handle', '同意 Lin_K 的看法，lin_kx 不是', '同意 研究员2 的看法，lin_kx 不是'],
    ['a handle that Markdown escaped', String.raw`同意 Lin\_K 的看法`, '同意 研究员2 的看法'],
    ['the longer of two', '张伟明和张伟说的', '研究员1和研究员3说的'],
  ])('%s', (_, text, after) => expect(read(text, ['张伟明', 'Lin_K', '张伟']).after).toBe(after));

  test.each([
    [
      'an author of a cited work',
      'Norman et al. (2020)；Norman 等人；Norman and Berg (2019)；Norman (2021)',
      ['Norman'],
    ],
    ["a group that is cited, whose name is nobody's here", '冯洋老师组的工作', ['张伟明']],
    ['code', '用 `Lin_K.run()` 和 $Lin_K$', ['Lin_K']],
    ['an address', 'https://lab.example/Lin_K/x', ['Lin_K']],
    ['a part of a word', 'Normandy 与 Abnorman', ['Norman']],
    ['a single character', '张三和这张图', ['张']],
    ['a call to all', '@所有人 @all 看', ['张伟明']],
    ['an e-mail address', 'me@Norman.example', []],
  ])('but not %s', (_, text, names) => {
    const { after, doubts } = read(text, names);
    expect(after).toBe(text);
    expect(doubts).toEqual([]);
  });
});

describe('doubts', () => {
  test('a name that is a word is told once, and stays', () => {
    const { after, doubts } = read('这个方程和那个方程，@方程 看', ['方程']);
    expect(after).toBe('这个方程和那个方程，@研究员1 看');
    expect(doubts).toHaveLength(1);
  });

  test('initials stay in the text', () => {
    const { after, doubts } = read('CV 的任务\nCV：我来做', ['CV']);
    expect(after).toBe('CV 的任务\n研究员1：我来做');
    expect(doubts).toHaveLength(1);
  });

  test('a name of two characters is replaced, with a doubt', () => {
    const { after, doubts } = read('我同意张伟', ['张伟']);
    expect(after).toBe('我同意研究员1');
    expect(doubts).toHaveLength(1);
  });

  test('somebody who is called and never speaks gets a label, too', () => {
    const { after, doubts, people } = read('@李思远 来说说，@李思远 在吗', ['张伟明']);
    expect(after).toBe('@研究员2 来说说，@研究员2 在吗');
    expect(doubts.length).toBeGreaterThan(0);
    expect(people.named.get('李思远')).toBe('研究员2');
  });

  test('a handle nobody has stays, and is told', () => {
    const { after, doubts } = read('见 @some_account 的推文', ['张伟明']);
    expect(after).toBe('见 @some_account 的推文');
    expect(doubts).toHaveLength(1);
  });
});

describe('a first name that is a word, or short', () => {
  test.each([
    ['spoken to', 'Grace 你把脚本放到仓库里。', '研究员1 你把脚本放到仓库里。'],
    ['spoken to in English', 'Mark, could you rerun it? Thanks Grace', '研究员2, could you rerun it? Thanks 研究员1'],
    ['who said something', 'Grace 刚才说的那张表', '研究员1 刚才说的那张表'],
    ['of three letters', '上次 Zoe 那个表', '上次 研究员3 那个表'],
    ['before a surname of Chinese', '按 Lily 说的来', '按 研究员4 说的来'],
  ])('%s becomes the label, with a doubt', (_, text, after) => {
    const { after: got, doubts } = read(text, ['Grace Liu', 'mark', 'Zoe', 'Lily 周']);
    expect(got).toBe(after);
    expect(doubts.length).toBeGreaterThan(0);
  });

  test.each([
    ['a machine', 'Grace Hopper 架构，GRACE 卫星，Grace CPU 的带宽'],
    ['a mark', 'Mark 一下，Mark 的时候'],
    ['a model that says something', 'Claude 说它不会'],
  ])('but not %s', (_, text) => {
    expect(read(text, ['Grace Liu', 'mark', 'Claude']).after).toBe(text);
  });
});

describe('what people call each other', () => {
  test.each([
    ['surname and title', '陈老师刚才说得对，按陈教授的办法来', '研究员1刚才说得对，按研究员1的办法来'],
    ['fond', '娜姐，这个 loss 怎么看？', '研究员2，这个 loss 怎么看？'],
    ['called', '@阿强 你跑过吗？@陈老师你呢？', '@研究员3 你跑过吗？@研究员1你呢？'],
    ['of two characters', '我同意王总的看法，老王说过', '我同意研究员3的看法，研究员3说过'],
    ['given name and title', '思远博士提过', '研究员1提过'],
    ['the end of a name', '谢谢强哥！强哥，远神', '谢谢研究员3！研究员3，研究员1'],
    ['in English', 'As Prof. Chen said, and Dr Wang too', 'As 研究员1 said, and 研究员3 too'],
    ['a title behind a full name', '陈思远老师说过', '研究员1老师说过'],
  ])('%s', (_, text, after) => {
    const { after: got, doubts } = read(text, ['陈思远', '李娜', '王强']);
    expect(got).toBe(after);
    if (!/[@＠]/u.test(text) && !text.startsWith('陈思远')) expect(doubts.length).toBeGreaterThan(0);
  });

  test('of a name in two words', () => {
    expect(read('Prof. Arslan asked, and Mr Lee did not', ['Deniz Arslan']).after).toBe(
      '研究员1 asked, and Mr Lee did not',
    );
  });

  test.each([
    ['two who may be meant', '陈老师说过', ['陈思远', '陈述']],
    ['somebody who does not speak here', '张老师上次讲过，小刘也在', ['陈思远', '李娜']],
    ['what may be the end of a word', '我们国同学都这么想，老中老师也在', ['王建国老师', '李中']],
    ['a word of the sentence', '学老师那样做', ['张学']],
  ])('%s: a doubt, and the text stays', (_, text, names) => {
    const { after, doubts } = read(text, names);
    expect(after).toBe(text);
    expect(doubts.length).toBeGreaterThan(0);
  });

  test.each([
    ['a word', '王总体上说，陈述一下；为何总是这样，小李飞刀，老陈皮', ['陈思远', '王强', '李娜', '何平']],
    ['another with the same surname', '陈丹琦老师和李飞飞教授的课，丘成桐先生、姚期智院士', ['陈思远', '李娜']],
    ['who leads a group that is cited', '见张老师组的工作，以及 Prof. Hinton’s group', ['陈思远']],
    ['the author of a work', '陈老师等人（2021）与 Dr. Chen et al. (2020)', ['陈思远']],
    ['words before a title', '提高老师的水平，请问老师，各位同学，一位女士，主任和教授', ['陈思远', '高平']],
    [
      'the end of a word',
      '很多中国同学；高中老师和高中同学；大学老师；研究生同学；学生总觉得难',
      ['王建国', '李中', '张学', '陈生'],
    ],
    ['a word that a surname ends', '国王总觉得，吉林同学，大小周的公司，清华老师', ['王强', '林晓', '周宁', '华天']],
    ['what only looks fond', '帅哥大姐小姐，常常明明天天，小时候，老师傅，阿里的模型', ['陈思远', '杨明']],
  ])('%s stays, without a doubt', (_, text, names) => {
    const { after, doubts } = read(text, names);
    expect(after).toBe(text);
    expect(doubts).toEqual([]);
  });
});

test('takes time linear in text and names', () => {
  const names = Array.from({ length: 300 }, (_, i) => `张${String.fromCodePoint(0x4e00 + i)}${i}`);
  const start = process.cpuUsage();
  read('张@张一'.repeat(25_000), names);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
});
