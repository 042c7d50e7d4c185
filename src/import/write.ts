/**
 * Files → a content folder, all of them or none; never over a file that is there, unless told to. The one file of the room that
 * touches the disk.
 *
 * Everything is written and synced below `.import/` first, where no reading of the folder looks. A journal is then linked into place:
 * from there on the files will be put where they belong, by links and renames alone, by this run or by the next one. Before it, the
 * next run sweeps up. If putting them in place fails, the journal is renamed, and all is taken back, by this run or by the next.
 */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { readContentPath } from '../format/content-path.ts';
import { both, type Text } from '../format/problem.ts';

export interface FileToWrite {
  /** Below the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

type WriteOutcome =
  /** `there` were there already, letter by letter. */
  | { readonly written: readonly string[]; readonly there: readonly string[] }
  /** Files that are there and say something else; nothing was written. */
  | { readonly refused: readonly string[] }
  /** The disk or its owner did not let us; nothing was written. */
  | { readonly failed: Text };

interface Journal {
  readonly pid: number;
  /** Folder below `.import/` in which file `0`, `1`, … wait; `old-0` is what file `0` takes the place of. */
  readonly stage: string;
  readonly files: readonly { readonly path: string; readonly replaces: boolean }[];
}

const FORWARD = 'journal.json';
const BACK = 'undo.json';

export function writeFiles(
  content: string,
  files: readonly FileToWrite[],
  { force = false }: { readonly force?: boolean } = {},
): WriteOutcome {
  for (const { path } of files) if (!readContentPath(path)) throw new Error(`No content file may lie at ${path}`);
  const room = join(content, '.import');
  try {
    const busy = finishEarlier(content, room);
    if (busy) return { failed: busy };
    const states = files.map((file) => ({ file, state: stateOf(join(content, file.path), file.text) }));
    const there = states.filter(({ state }) => state === 'same').map(({ file }) => file.path);
    const others = states.filter(({ state }) => state === 'other').map(({ file }) => file.path);
    if (others.length > 0 && !force) return { refused: others };
    const wanted = states.filter(({ state }) => state !== 'same');
    if (wanted.length === 0) return { written: [], there };
    const journal: Journal = {
      pid: process.pid,
      stage: `${process.pid}-${Date.now().toString(36)}`,
      files: wanted.map(({ file, state }) => ({ path: file.path, replaces: state === 'other' })),
    };
    try {
      stageFiles(
        room,
        journal,
        wanted.map(({ file }) => file.text),
      );
    } catch (error) {
      sweep(room, journal.stage);
      if (codeOf(error) === 'EEXIST') return { failed: BUSY };
      throw error;
    }
    carryOut(content, room, journal);
    return { written: wanted.map(({ file }) => file.path), there };
  } catch (error) {
    const failed = explain(error);
    if (!failed) throw error;
    return { failed };
  }
}

/** Finishes or takes back what a run left that was cut short; says so when it is still at work. */
function finishEarlier(content: string, room: string): Text | undefined {
  if (!fs.existsSync(room)) return undefined;
  const back = readJournal(join(room, BACK));
  const forward = readJournal(join(room, FORWARD));
  const open = back ?? forward;
  if (open && open.pid !== process.pid && isAlive(open.pid)) return BUSY;
  if (back) takeBack(content, room, back);
  if (forward) carryOut(content, room, forward);
  for (const name of fs.existsSync(room) ? fs.readdirSync(room) : []) {
    const pid = Number(/^(\d+)-/u.exec(name)?.[1] ?? NaN);
    if (pid === process.pid || !isAlive(pid)) fs.rmSync(join(room, name), { recursive: true, force: true });
  }
  removeIfEmpty(room);
  return undefined;
}

function stageFiles(room: string, journal: Journal, texts: readonly string[]): void {
  const stage = join(room, journal.stage);
  fs.mkdirSync(stage, { recursive: true });
  for (const [index, text] of texts.entries()) writeSynced(join(stage, String(index)), text);
  const draft = join(stage, 'journal');
  writeSynced(draft, JSON.stringify(journal));
  syncFolder(stage);
  // A link is made whole or not at all, and not over the journal of another run.
  fs.linkSync(draft, join(room, FORWARD));
  syncFolder(room);
}

/** May be begun again at any point. */
function carryOut(content: string, room: string, journal: Journal): void {
  const stage = join(room, journal.stage);
  try {
    for (const [index, { path, replaces }] of journal.files.entries()) {
      const target = join(content, path);
      const waiting = join(stage, String(index));
      fs.mkdirSync(dirname(target), { recursive: true });
      if (isSameFile(waiting, target)) continue;
      if (!replaces) {
        fs.linkSync(waiting, target);
        continue;
      }
      const old = join(stage, `old-${index}`);
      if (!fs.existsSync(old)) fs.linkSync(target, old);
      const next = join(stage, `new-${index}`);
      fs.rmSync(next, { force: true });
      fs.linkSync(waiting, next);
      fs.renameSync(next, target);
    }
    for (const folder of new Set(journal.files.map(({ path }) => dirname(join(content, path))))) syncFolder(folder);
  } catch (error) {
    fs.renameSync(join(room, FORWARD), join(room, BACK));
    takeBack(content, room, journal);
    throw error;
  }
  fs.rmSync(join(room, FORWARD));
  sweep(room, journal.stage);
}

/** May be begun again at any point. */
function takeBack(content: string, room: string, journal: Journal): void {
  const stage = join(room, journal.stage);
  for (const [index, { path, replaces }] of journal.files.entries()) {
    const target = join(content, path);
    const old = join(stage, `old-${index}`);
    if (replaces) {
      if (fs.existsSync(old)) fs.renameSync(old, target);
      continue;
    }
    if (isSameFile(join(stage, String(index)), target)) fs.rmSync(target);
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) removeIfEmpty(join(content, folder));
  }
  fs.rmSync(join(room, BACK));
  sweep(room, journal.stage);
}

function sweep(room: string, stage: string): void {
  fs.rmSync(join(room, stage), { recursive: true, force: true });
  removeIfEmpty(room);
}

function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
}

function stateOf(file: string, text: string): 'absent' | 'same' | 'other' {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return 'absent';
  return stat.isFile() && fs.readFileSync(file, 'utf8') === text ? 'same' : 'other';
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => fs.lstatSync(file, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

function writeSynced(file: string, text: string): void {
  const handle = fs.openSync(file, 'w');
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** So that names are on the disk too; Windows knows no such thing and refuses. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function readJournal(file: string): Journal | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Journal) : undefined;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const BUSY: Text = both(
  '另一次导入正在写这个文件夹，请稍后再试；什么也没有写',
  'Another import is writing into this folder: try again when it is done. Nothing was written',
);

const REASONS: Readonly<Record<string, Text>> = {
  ENOSPC: both('磁盘满了', 'the disk is full'),
  EDQUOT: both('磁盘配额用完了', 'the quota of the disk is used up'),
  EFBIG: both('文件超过了允许的大小', 'a file would be larger than is allowed'),
  EACCES: both('没有写入的权限', 'there is no permission to write'),
  EPERM: both('没有写入的权限', 'there is no permission to write'),
  EROFS: both('这个磁盘只读', 'the disk is read-only'),
  ENOTDIR: both('路径上有一个同名的文件，不是文件夹', 'a file stands where a folder should be'),
  EEXIST: both('写的时候别处新建了同名的文件', 'a file of the same name came up meanwhile'),
  ENAMETOOLONG: both('文件名太长', 'a name is too long'),
  EIO: both('磁盘读写出错', 'the disk does not read or write'),
};

/** What a person can mend, in a sentence; undefined for a fault of ours. */
function explain(error: unknown): Text | undefined {
  const reason = REASONS[codeOf(error)];
  if (!reason) return undefined;
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const at = path === '' ? both('', '') : both(`（${path}）`, ` (${path})`);
  return both(
    `写不进去：${reason.zh}${at.zh}；什么也没有写`,
    `Cannot write: ${reason.en}${at.en}. Nothing was written`,
  );
}
