/** Text with tables → what each cell says together with the head of its column, `微信：lin_reads88`, and numbers whose parts lie in cells side by side. */
import type { Range } from '../code-ranges.ts';
import { type Piece, type ReadOtherwise, readTogether } from './reading.ts';

/** Heads below which something personal stands. */
const LABEL =
  /^(?:微信|QQ|[qQ]{2}|[tT][gG]|[tT]elegram|钉钉|抖音|小红书|[vV][xX]|手机|手機|电话|電話|密码|密碼|口令|学号|學號|工号|工號|会议号|護照|护照|身份证|身份證|银行卡|卡号|[pP]hone|[mM]obile|[pP]assword|[wW]e[cC]hat|[sS]kype)(?:号|號|号码|ID|群)?$/u;

interface Cell extends Range {
  readonly says: string;
}

export function tablesRead(text: string): ReadOtherwise {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { index, 0: rule } of text.matchAll(/^[-|: \t>]{3,}$/gmu)) {
    if (index < done || !rule.includes('|') || !rule.includes('-')) continue;
    const begin = text.lastIndexOf('\n', index - 2) + 1;
    const head = cellsOf(text.slice(begin, Math.max(begin, index - 1)), begin);
    for (const piece of readRow(head, [])) pieces.push(piece);
    for (let from = index + rule.length + 1; from < text.length; from = done + 1) {
      const end = text.indexOf('\n', from);
      done = end < 0 ? text.length : end;
      const line = text.slice(from, done);
      if (!line.includes('|')) break;
      for (const piece of readRow(cellsOf(line, from), head)) pieces.push(piece);
    }
  }
  return readTogether(pieces);
}

function cellsOf(line: string, from: number): Cell[] {
  const lead = /^[ \t>]*\|?/u.exec(line)?.[0].length ?? 0;
  let start = from + lead;
  return line
    .slice(lead)
    .split(/(?<!\\)\|/u)
    .map((raw) => {
      const says = raw.trim().replace(/^[`*_~$]{1,3}|[`*_~$]{1,3}$/gu, '');
      const at = start + Math.max(0, raw.indexOf(says));
      start += raw.length + 1;
      return { from: at, to: at + says.length, says };
    });
}

function readRow(cells: readonly Cell[], head: readonly Cell[]): Piece[] {
  return cells.flatMap((cell, i): Piece[] => {
    const [label] = [head[i]?.says, cells[i - 1]?.says].filter((one) => one !== undefined && LABEL.test(one));
    const number = wholeNumber(cells, head, i);
    return [
      ...(label === undefined || cell.says === '' ? [] : [pieceOf(`${label}：`, cell.says, cell)]),
      ...(number ? [pieceOf('', number.says, number, true)] : []),
    ];
  });
}

/** From a cell on, those that make a mobile number together. */
function wholeNumber(cells: readonly Cell[], head: readonly Cell[], i: number): Cell | undefined {
  let says = cells[i]?.says ?? '';
  if (!/^1(?:[3-9]\d{0,5})?$/u.test(says)) return undefined;
  const lengths = [says.length];
  for (let k = i + 1; says.length < 11 && /^\d{1,8}$/u.test(cells[k]?.says ?? ''); k += 1) {
    says += cells[k]?.says ?? '';
    lengths.push(cells[k]?.says.length ?? 0);
  }
  const last = i + lengths.length - 1;
  if (!/^(?:3-4-4|3-8|7-4|1(?:-1){10})$/u.test(lengths.join('-')) || !/^1[3-9]/u.test(says)) return undefined;
  // What is counted has a name over each of its columns.
  const isNamed = head.slice(i + 1, last + 1).some((one) => [...one.says].length > 1 && one.says !== head[i]?.says);
  return isNamed ? undefined : { says, from: cells[i]?.from ?? 0, to: cells[last]?.to ?? 0 };
}

/** @param isOne whether the words stand for all of the place, and not sign for sign */
function pieceOf(label: string, says: string, cell: Range, isOne = false): Piece {
  const at = (index: number) => cell.from + Math.max(0, index - label.length);
  return { text: label + says, place: (from, to) => (isOne ? cell : { from: at(from), to: at(to) }) };
}
