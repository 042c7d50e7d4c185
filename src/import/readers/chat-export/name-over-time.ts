/** The name on one line, the time on the next, the words below: what a copy from a web page leaves of Slack, Teams, Discord, Feishu and merged WeChat records. */
import { CLOCK_ALONE, STAMP, readWhen } from '../talk/stamp.ts';
import { HIDDEN, isName, withoutStatus, type Shape } from './shape.ts';

const TIME_LINE = new RegExp(
  String.raw`^${HIDDEN}\s*(?::[a-z0-9_+-]{2,40}:\s*|\p{Extended_Pictographic}\uFE0F?\s+)?(?:[—–|·-]\s*)?(?:(?:Posted|Written|Sent|发表于|发布于|回复于|發表於)(?: on| at)?\s*[:：]?\s*)?\[?(?<when>${STAMP})\]?(?:\s*\((?:edited|已编辑)\))?\s*$`,
  'du',
);
const BARE = new RegExp(String.raw`^\s*\[?(?<when>${CLOCK_ALONE})\]?\s*$`, 'u');

export const NAME_OVER_TIME: Shape = {
  name: 'name above time',
  weight: 0.9,
  isInline: false,
  head(lines, at) {
    const name = withoutStatus(lines[at] ?? '');
    // Discord copies a dash on a line of its own between the two.
    const gap = /^\s*[—–-]\s*$/u.test(lines[at + 1] ?? '') ? 2 : 1;
    const below = lines[at + gap] ?? '';
    const isTime = below.length < 50 && /\d[:：]\d\d/u.test(below) && TIME_LINE.test(below);
    if (isTime && isName(name) && name.length <= 48 && !TIME_LINE.test(name) && !/[:：]\s*\S/u.test(name)) {
      const from = name.length - name.trimStart().length;
      const when = TIME_LINE.exec(below)?.groups?.['when'] ?? '';
      return {
        lines: gap + 1,
        name: { line: 0, from, to: name.trimEnd().length },
        text: below.length,
        when: readWhen(when),
      };
    }
    const goesOn = name.length < 20 ? BARE.exec(name) : null;
    return (
      (goesOn && { lines: 1, name: undefined, text: name.length, when: readWhen(goesOn.groups?.['when'] ?? '') }) ||
      undefined
    );
  },
};
