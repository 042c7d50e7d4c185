import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';
import { languageOf, languageOfCall } from '../../src/cli/language.ts';

beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a command answers', () => {
  test('in the language of --lang, however exactly it is told', () => {
    vi.stubEnv('LANG', 'en_GB.UTF-8');
    expect(['zh', 'zh-Hant', 'zh_CN.UTF-8', 'en', 'EN-us'].map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en']);
    expect(languageOfCall(['x', '--lang', 'zh', '--fix'])).toBe('zh');
    expect(languageOfCall(['--lang=zh'])).toBe('zh');
  });

  test('else in that of the terminal, where empty is as good as unset', () => {
    vi.stubEnv('LC_ALL', '');
    vi.stubEnv('LANG', 'zh_TW.UTF-8');
    expect([languageOf(undefined), languageOfCall([])]).toEqual(['zh', 'zh']);
    vi.stubEnv('LANG', 'fr_FR');
    expect([languageOf(undefined), languageOfCall(['--lang'])]).toEqual(['en', 'en']);
  });

  test('to a mistake in one sentence, of the language too, in both languages', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    for (const lang of ['zh_CN', 'en']) {
      vi.stubEnv('LANG', lang);
      await runCommand('', () => (languageOf('fr') === 'zh' ? 0 : 1));
      await runCommand('', () => {
        throw Object.assign(new Error('mkdir /caches/a'), { code: 'EACCES' });
      });
      await runCommand('Usage', () => {
        throw Object.assign(new TypeError("Option '--lang <value>' argument missing"), {
          code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
        });
      });
    }
    expect(told.mock.calls.flat()).toEqual([
      '--lang 是 fr，应为 zh 或 en',
      '没有权限：mkdir /caches/a',
      '--lang 后面缺少它的值\nUsage',
      'Unexpected --lang fr, expected zh or en',
      'No permission: mkdir /caches/a',
      'Missing value behind --lang\nUsage',
    ]);
    process.exitCode = undefined;
    told.mockRestore();
  });
});
