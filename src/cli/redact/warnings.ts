/** A redaction → what it cannot judge or reach within the checkout, in sentences: for a person to look at. */
import { both, type Text } from '../../format/problem.ts';
import type { Mask } from '../../redact/mask-text.ts';
import type { Plan } from '../../redact/plan.ts';
import { picturesWithWords, wordsElsewhere } from './elsewhere.ts';
import { namesInParts } from './in-parts.ts';
import { namesInPinyin } from './in-pinyin.ts';
import type { FolderTexts } from './read-folder.ts';

interface Circumstances {
  readonly content: string;
  /** Below the content folder. */
  readonly pictures: readonly string[];
  /** What stands before a path. */
  readonly prefix: string;
  readonly mask: Mask | undefined;
  /** Nothing is written: files have the names they had, and what is told is for nobody else. */
  readonly isTrial: boolean;
}

export function warningsOf(plan: Plan, { texts, unread }: FolderTexts, circumstances: Circumstances): Text[] {
  const { content, pictures, prefix, mask, isTrial } = circumstances;
  const called = (path: string) => (isTrial ? path : (plan.renamed.find(({ from }) => from === path)?.to ?? path));
  const listed = (zh: string, en: string, paths: readonly string[], before = prefix): Text[] => {
    const list = paths.map((path) => `\n  ${before}${called(path)}`).join('');
    return paths.length === 0 ? [] : [both(zh + list, en + list)];
  };
  const touched = [...plan.masked.map(({ path }) => path), ...plan.withdrawn];
  const ofFiles = [
    ...listed('读不出来，没有看过：', 'Cannot be read, not looked into:', unread),
    ...listed(
      '图片要用眼睛看，字可能画在里面：',
      'Look at the pictures: words may be drawn in them:',
      touched.length > 0 ? pictures : [],
    ),
  ];
  if (!mask) return ofFiles;
  const isLabel = new RegExp(` by="${mask.mask.replaceAll('.', '\\.')}"`, 'u');
  const masked = [...new Set(plan.masked.map(({ path }) => path))];
  return [
    ...ofFiles,
    ...listed(
      '图片文件的附带信息里有这些字，请重新保存这张图：',
      'What is written beside the picture in its file holds the words; save it anew:',
      picturesWithWords(content, pictures, mask),
    ),
    ...listed(
      'content/ 之外也有，要手动改：',
      'They also stand outside content/, to be changed by hand:',
      wordsElsewhere(mask),
      '',
    ),
    ...inPinyin(mask, texts, circumstances),
    ...inParts(mask, texts, circumstances),
    ...listed(
      `这些文件里有人的编号就是“${mask.mask}”，请看看是否两个人成了一个：`,
      `In these files somebody is called “${mask.mask}”: see that two people have not become one:`,
      masked.filter((path) => isLabel.test(texts.get(path) ?? '')),
    ),
    ...listed(
      '这些是论文记录：已发表论文的作者可以写名字，要保留请加 --not：',
      'These are records of papers, whose authors may be named; to leave them as they are use --not:',
      masked.filter((path) => path.startsWith('papers/')),
    ),
  ];
}

/** Only a trial names them: what is told of a deed may be pasted into a public place. */
function inPinyin(
  mask: Mask,
  texts: FolderTexts['texts'],
  { pictures, prefix, isTrial }: Pick<Circumstances, 'pictures' | 'prefix' | 'isTrial'>,
): Text[] {
  const found = namesInPinyin(mask, texts, pictures);
  if (found.length === 0) return [];
  if (!isTrial)
    return [
      both('名字的拼音也还在，用 --dry-run 看在哪里。', 'The names still stand in pinyin too: --dry-run shows where.'),
    ];
  return found.map(({ pinyin, places }) => {
    const list = places.map((place) => `\n  ${prefix}${place}`).join('');
    return both(
      `名字的拼音也还在，要一并隐去请再加 --words "${pinyin}"：${list}`,
      `The name stands in pinyin too; to mask it as well add --words "${pinyin}":${list}`,
    );
  });
}

/** As with pinyin: a deed does not say them. */
function inParts(
  mask: Mask,
  texts: FolderTexts['texts'],
  { prefix, isTrial }: Pick<Circumstances, 'prefix' | 'isTrial'>,
): Text[] {
  const found = namesInParts(mask, texts);
  if (found.length === 0) return [];
  if (!isTrial)
    return [
      both(
        '有的地方名字像是拆开写的，用 --dry-run 看在哪里。',
        'In places the names seem to be written in parts: --dry-run shows where.',
      ),
    ];
  return found.map(({ written, places }) => {
    const list = places.map((place) => `\n  ${prefix}${place}`).join('');
    return both(
      `这里的“${written}”像是拆开写的名字，要一并隐去请再加 --words "${written}"：${list}`,
      `“${written}” seems to be the name in parts; to mask it as well add --words "${written}":${list}`,
    );
  });
}
