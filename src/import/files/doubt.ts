/** What a curator should look at in a file that was made: why, and what stands there meanwhile. */
import { both, type Text } from '../../format/problem.ts';
import type { Opening } from '../composed.ts';

export interface FileDoubt {
  /** Line of the source. */
  readonly line: number;
  /** The file it is about, below the content folder; absent when it is about all of them. */
  readonly path?: string | undefined;
  readonly reason: Text;
  /** The reason without a word of the source, for a place that everybody reads; wherever `reason` quotes any. */
  readonly unquoted?: Text | undefined;
  readonly choice: Text;
  /** What stands already and says the same. */
  readonly repeats?: Repeated | undefined;
}

export interface Repeated {
  /** `threads/wider-or-deeper` */
  readonly ref: string;
  readonly title: string;
  /** As the check sees it too. */
  readonly isCertain: boolean;
}

export type Tell = (reason: Text, choice: Text, unquoted?: Text, repeats?: Repeated) => void;

/** Only a digest has a place for it. */
export function openingLeftOut({ lines: [first, last] }: Opening): FileDoubt {
  return {
    line: first,
    reason: both(
      `第 ${first}–${last} 行是整份文字的开场白，不属于其中任何一条`,
      `Lines ${first}–${last} introduce the whole text and belong to none of its items`,
    ),
    choice: both('没有写进文件', 'not written to any file'),
  };
}

/** @param isAttended it is told where a field for it is at hand */
export function rightsUnknown(isAttended: boolean): FileDoubt {
  return {
    line: 1,
    reason: both(
      '文字是来源自己的，看不出是凭什么在这里刊载',
      'The words are copied from the source, which does not say under what terms they may be published',
    ),
    choice: isAttended
      ? both(
          '先记作“引用原文”；请核对许可，在“凭什么登在这里”里选',
          'it is marked as quoted: look for the permission, and choose under “On what terms it is published here”',
        )
      : both(
          '先记作“引用原文”（`rights: quoted`）：请核对许可；用自己的话重写的，改成 `retold`',
          'it is marked as quoted (`rights: quoted`): look for the permission, or retell it in your own words and put `retold`',
        ),
  };
}
