/** A file's name, or `-` for standard input → its bytes, or one sentence that says why there are none. */
import { readFileSync, statSync } from 'node:fs';
import { MOST_BYTES, tooLarge } from '../import/decode.ts';

export type Read = { readonly bytes: Uint8Array } | { readonly refusal: string };

export async function readSource(file: string, lang: 'zh' | 'en'): Promise<Read> {
  const say = (zh: string, en: string): Read => ({ refusal: lang === 'zh' ? zh : en });
  if (file === '-') return readStandardInput(lang);
  try {
    const stat = statSync(file);
    if (stat.isDirectory())
      return say(`${file} 是一个文件夹，请给出其中的文件`, `Unexpected folder ${file}, expected a file`);
    if (!stat.isFile()) return say(`${file} 不是普通文件`, `Unexpected kind of file: ${file}, expected a plain one`);
    if (stat.size > MOST_BYTES) return { refusal: `${file}: ${tooLarge(stat.size)[lang]}` };
    return { bytes: readFileSync(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return say(`没有这个文件：${file}`, `No such file: ${file}`);
    if (code === 'EACCES' || code === 'EPERM') return say(`没有权限读取 ${file}`, `No permission to read ${file}`);
    throw error;
  }
}

async function readStandardInput(lang: 'zh' | 'en'): Promise<Read> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > MOST_BYTES) return { refusal: tooLarge(size)[lang] };
  }
  return { bytes: Buffer.concat(parts) };
}
