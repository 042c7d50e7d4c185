import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { convertScript } from '../../src/editions/convert-script.ts';
import { OF_THE_FIELD, SCRIPT_ONLY } from '../../src/editions/vocabulary.ts';

/** All our texts, line by line. */
function* linesOfContent(): Generator<string> {
  const dir = join(ROOT, 'content');
  for (const file of readdirSync(dir, { recursive: true, withFileTypes: true }))
    // Examples of rules are wrong on purpose.
    if (/\.(?:mdx|yml)$/u.test(file.name) && !/pages[\\/]rules/u.test(file.parentPath))
      yield* readFileSync(join(file.parentPath, file.name), 'utf8').split('\n');
}

test('gives in one pass what OpenCC gives in several, but for the words of the field and for phrases across the border of two words', () => {
  const ours = new RegExp([...SCRIPT_ONLY.split(' '), ...OF_THE_FIELD.map(([word]) => word)].join('|'), 'u');
  const opencc = Converter({ from: 'cn', to: 'twp' });
  const lines = [...linesOfContent()].filter((line) => !ours.test(line) && /\p{Script=Han}/u.test(line));
  expect(lines.length).toBeGreaterThan(500);
  const others = lines.filter((line) => convertScript(line, 'zh-Hant') !== opencc(line));
  expect(others.length / lines.length).toBeLessThan(0.02);
  // Where it is not the same, it is a character or two.
  for (const line of others) {
    const [mine, theirs] = [[...convertScript(line, 'zh-Hant')], [...opencc(line)]];
    expect(mine.length).toBe(theirs.length);
    expect(mine.filter((character, at) => character !== theirs[at]).length).toBeLessThan(5);
  }
});

describe('into traditional', () => {
  // One simplified character, two traditional ones: only the phrase tells.
  test.each([
    ['头发和发展', '頭髮和發展'],
    ['运行合成数据的外部程序', '執行合成資料的外部程式'],
    ['文本质量和概率质量', '文本品質和機率質量'],
    ['干燥的干部', '乾燥的幹部'],
    ['十公里外的村子里', '十公里外的村子裡'],
    ['上下文里长距离的依赖，码本里的向量', '上下文裡長距離的依賴，碼本裡的向量'],
    ['三公里长，阿里长期维护，这本里程碑式的书', '三公里長，阿里長期維護，這本里程碑式的書'],
    ['皇后走在后面', '皇后走在後面'],
    ['方面与面粉', '方面與麵粉'],
    ['系统的关系', '系統的關係'],
    ['只有一只', '只有一隻'],
    ['这只猫和许多只鸟', '這隻貓和許多隻鳥'],
    ['简单明了', '簡單明瞭'],
    ['一百里路', '一百里路'],
    ['意味着', '意味著'],
    ['回复', '回覆'],
    ['恢复', '恢復'],
  ])('%s → %s', (simplified, traditional) => {
    expect(convertScript(simplified, 'zh-Hant')).toBe(traditional);
  });

  test.each([
    ['内存', '記憶體'],
    ['软件', '軟體'],
    ['神经网络', '神經網路'],
    ['数据', '資料'],
    ['算法', '演算法'],
    ['默认', '預設'],
  ])('names what Taiwan names otherwise: %s → %s', (simplified, traditional) => {
    expect(convertScript(simplified, 'zh-Hant')).toBe(traditional);
  });

  test.each([
    ['模型参数', '模型參數'],
    ['激活函数', '激活函數'],
    ['循环神经网络', '循環神經網路'],
    ['支持这个结论的证据', '支持這個結論的證據'],
    ['研究对象', '研究對象'],
    ['局部注意力', '局部注意力'],
    ['显存', '顯示記憶體'],
    // Not the 個數 of something.
    ['抽 20 个数据', '抽 20 個資料'],
    ['样本个数', '樣本個數'],
  ])('keeps the words of the field: %s → %s', (simplified, traditional) => {
    expect(convertScript(simplified, 'zh-Hant')).toBe(traditional);
  });

  test.each([
    ['很多工作', '很多工作'],
    ['这样解释出来', '這樣解釋出來'],
    ['体系结构', '體系結構'],
    ['模型别的用途', '模型別的用途'],
    ['数字首次出现', '數字首次出現'],
    ['方法大多只保证收敛', '方法大多只保證收斂'],
    ['是不是只有知识', '是不是只有知識'],
    ['资料里根本没有', '資料裡根本沒有'],
    ['版本里的文本里', '版本裡的文本裡'],
    ['写明了取舍，说明了原因', '寫明了取捨，說明了原因'],
    ['更复杂的任务比不复制强', '更複雜的任務比不複製強'],
    ['作用在线性变换上', '作用在線性變換上'],
    ['申请资金发展项目', '申請資金發展專案'],
    ['记忆相冲突', '記憶相衝突'],
  ])('sees no word across the border of two: %s → %s', (simplified, traditional) => {
    expect(convertScript(simplified, 'zh-Hant')).toBe(traditional);
  });

  test('leaves Latin letters, digits, marks and rare characters alone', () => {
    const text = 'RoPE 2404.05405 &amp; “…”，𠮷';
    expect(convertScript(text, 'zh-Hant')).toBe(text);
  });
});

describe('into simplified', () => {
  test.each([
    ['頭髮的發展', '头发的发展'],
    ['乾燥與幹部', '干燥与干部'],
    ['這裡與裏面', '这里与里面'],
    ['著名的意味著', '著名的意味着'],
    ['乾坤', '乾坤'],
  ])('%s → %s', (traditional, simplified) => {
    expect(convertScript(traditional, 'zh-Hans')).toBe(simplified);
  });

  test('changes the script and no words', () => {
    expect(convertScript('記憶體與軟體', 'zh-Hans')).toBe('记忆体与软体');
  });
});
