import { expect, test } from 'vitest';
import { readYaml } from '../../src/format/yaml.ts';

/** YAML as people break it; the place of the mistake; what is said of it. */
const BROKEN: readonly (readonly [yaml: string, place: string, zh: string, en: string])[] = [
  ['title: 混合专家: 为什么', '1:8', '一行里有两个 `: `', 'Unexpected second `: ` in one line'],
  ['title: "混合专家', '1:13', '" 开始的引号没有结束', 'Unexpected end of a text in quotes'],
  ["title: '混合专家", '1:13', "' 开始的引号没有结束", 'Unexpected end of a text in quotes'],
  ['topics: [moe, scaling', '1:22', '括号没有结束：缺少 `]`', 'Unexpected end of a list or map, expected `]`'],
  ['topics: [moe,, scaling]', '1:14', '多了一个逗号', 'Unexpected comma'],
  ['title: @张三 提问', '1:8', '没有引号的文字不能以 @ 开头', 'Unexpected @ at the start'],
  ['title: `loss`', '1:8', '没有引号的文字不能以 ` 开头', 'Unexpected ` at the start'],
  ['title: "\\lambda"', '1:9', '双引号里不能这样用反斜杠：`\\l`', 'Unexpected escape `\\l`'],
  ['title: 甲\n date: 2026-01-02', '1:8', '从这里起的值跨了行', 'Unexpected line below this value'],
  ['topics:\n  - moe\n - scaling', '3:1', '从这里起的值跨了行', 'Unexpected line below this value'],
  ['title：甲\ndate: 2026-01-02', '1:1', '冒号要用半角，并空一格', 'expected `: `'],
  ['title: 甲\nsummary:乙\ndate: 2026-01-02', '2:1', '冒号要用半角，并空一格', 'expected `: `'],
  ['title: 甲\ndate', '2:1', '这一行没有写成 `字段: 值`', 'Unexpected text, expected `field: value`'],
  ['title: "为什么" 不收敛', '1:14', '引号、括号或列表已经结束', 'Unexpected text after a closed quotation'],
  ['title: > 为什么', '1:10', '`|` 或 `>` 的后面不能再写字', 'Unexpected text after `|` or `>`'],
  ['topics: - moe', '1:9', '`- ` 应另起一行', 'Unexpected `- ` on the line of its field'],
  ['topics: moe]\ntitle: ]', '2:8', '多了一个结束的括号', 'Unexpected closing bracket'],
];

test.for(BROKEN)('%j', ([yaml, place, zh, en]) => {
  const fault = readYaml(yaml, 1).faults[0];
  expect(`${fault?.line}:${fault?.column}`).toBe(place);
  expect(fault?.message.zh).toContain(zh);
  expect(fault?.message.en).toContain(en);
  expect(fault?.help?.zh).toBeTruthy();
});

test('no sentence in Chinese holds one of the YAML reader', () => {
  for (const [yaml] of BROKEN)
    for (const { message } of readYaml(yaml, 1).faults)
      expect(message.zh.replace(/`[^`]*`|YAML/gu, '')).not.toMatch(/[a-z]{3,}/iu);
});
