import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { copyOf, knownCopyOf, runCli } from '../cli/run-cli.ts';

const CONTENT = join(ROOT, 'content');

describe('npm run build', () => {
  // The site that all tests look at was built from another folder of the same files: pages that stand from then, and those that are drawn
  // again, have to be what a build from nothing gives, to the byte.
  test('gives after an edit what a build from nothing would give', () => {
    const content = knownCopyOf(CONTENT);
    const edited = copyOf(inject('siteDir'));
    const anew = join(mkdtempSync(join(tmpdir(), 'wenqu-out-')), 'anew');
    const before = digests(edited);
    // What other pages show of these: a title, an author in labels, a topic's name, a sentence in backlinks, a status.
    replaceIn(content, 'threads/2023/knowledge-update.mdx', /^title: .*$/mu, 'title: 换了的标题');
    replaceIn(content, 'papers/2310.16226.yml', 'Saurabh Garg', 'Sarah Garner');
    replaceIn(content, 'topics/continual-pretraining.mdx', /^title: .*$/mu, 'title: 续训');
    replaceIn(content, 'threads/2023/scaling-retrievers.mdx', 'status: open', 'status: disputed');
    // A paper that is named in front matter alone: its label stands in the summary.
    replaceIn(
      content,
      'threads/2023/mistral-chinese.mdx',
      /^summary: (.*)$/mu,
      'summary: $1 参见 <Cite paper="1904.09751" />。',
    );
    // A term under another name, and one that is no link any more: other posts link them, none was touched.
    replaceIn(content, 'glossary.yml', '- id: softmax\n', '- id: softmax\n  link: false\n');
    replaceIn(content, 'glossary.yml', /abbr: RAG\n/u, 'abbr: RAGs\n');
    replaceIn(content, 'analyses/knowledge-capacity.mdx', /^## .*$/mu, '## 换了的小标题');
    // Former names, which stay beside pages that are not drawn again.
    replaceIn(content, 'threads/2023/mistral-chinese.mdx', /^source:$/mu, 'was: [mistral-in-chinese]\nsource:');
    replaceIn(content, 'papers/2310.16226.yml', /^year:/mu, 'was: [tic-clip]\nyear:');
    writeFileSync(join(content, 'threads/2023/in-traditional.mdx'), IN_TRADITIONAL);
    const { status, stderr } = runCli('build', [], { CONTENT_DIR: content, OUT_DIR: edited });
    expect(status, stderr).toBe(0);
    // Half-width marks keep a request from being merged, not a site from being built.
    expect(stderr).toMatch(/^6 problems in 1 file, all of form alone, which stop no build/mu);
    expect(runCli('check', [], { CONTENT_DIR: content }).status).toBe(1);
    expect(runCli('build', [], { CONTENT_DIR: copyOf(content), OUT_DIR: anew }).status).toBe(0);
    expect(differing(digests(edited), digests(anew))).toEqual([]);
    expect(differing(digests(edited), before)).not.toEqual([]);
    // Between words of a title a line may break.
    const page = (path: string) => readFileSync(join(edited, path, 'index.html'), 'utf8').replaceAll('<wbr>', '');
    expect(page('threads/knowledge-update')).toContain('换了的标题');
    expect(page('zh-hant/threads/knowledge-update')).toContain('換了的標題');
    expect(page('en/threads/knowledge-update')).toContain('换了的标题');
    expect(page('en/threads/mistral-in-chinese')).toContain('url=/en/threads/mistral-chinese/"');
    expect(existsSync(join(edited, 'papers/tic-clip.bib'))).toBe(true);
    // An item that was written in traditional script says so where it is shown in simplified, and not at home.
    const simplified = page('threads/in-traditional');
    expect(simplified).toMatch(/<h1 lang="zh-Hans"[^>]*>头发为什么会发展？<\/h1>/u);
    expect(simplified).toMatch(
      /由繁体转换 · <a href="\/zh-hant\/threads\/in-traditional\/" hreflang="zh-Hant">看原文<\/a>/u,
    );
    expect(page('zh-hant/threads/in-traditional')).toMatch(/<p><span id="\w+">頭髮乾燥。<\/span><\/p>/u);
    expect(page('zh-hant/threads/in-traditional')).not.toContain('class="converted"');
    expect(page('en/threads/in-traditional')).toMatch(/lang="zh-Hant"[^>]*><p><span id="\w+">頭髮乾燥。<\/span><\/p>/u);
    expect(page('zh-hant/threads/knowledge-update')).toContain('由簡體轉換');
  }, 240_000);

  test('leaves the last good site whole when content is broken, and tells all faults of all files', () => {
    const content = knownCopyOf(CONTENT);
    appendFileSync(join(content, 'threads/2023/wider-or-deeper.mdx'), '\n<Reply id="r9">\n');
    appendFileSync(join(content, 'topics/kan.mdx'), '\n<script>alert(1)</script>\n');
    const out = copyOf(inject('siteDir'));
    const before = digests(out);
    const { status, stdout, stderr } = runCli('build', [], { CONTENT_DIR: content, OUT_DIR: out });
    expect(status).toBe(1);
    expect(stdout).toContain('wider-or-deeper.mdx');
    expect(stdout).toContain('kan.mdx');
    expect(stderr).toContain('the site was not rebuilt');
    expect(differing(digests(out), before)).toEqual([]);
  });

  test('rejects the hostile folder whole, runs none of it, and writes no site', () => {
    const content = copyOf(join(ROOT, 'test/cases/hostile/content'));
    const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).length;
    const out = join(mkdtempSync(join(tmpdir(), 'wenqu-hostile-')), 'site');
    const before = readdirSync(ROOT).sort();
    const { status, stdout } = runCli('build', [], {
      CONTENT_DIR: content,
      OUT_DIR: out,
      WENQU_SECRET: 'canary-in-the-environment',
    });
    expect(status).toBe(1);
    const blamed = new Set([...stdout.matchAll(/^(\S.*?):\d+:\d+ {2}error/gmu)].map((match) => match[1]));
    expect(files).toBeGreaterThanOrEqual(60);
    expect(blamed.size).toBeGreaterThanOrEqual(60);
    expect(existsSync(out)).toBe(false);
    expect(stdout).not.toContain('canary-in-the-environment');
    // The files try to leave a CANARY in the working folder, in the content and in the temporary folder.
    expect(readdirSync(ROOT).sort()).toEqual(before);
    for (const dir of [ROOT, content, tmpdir()])
      expect(readdirSync(dir).filter((name) => /canary/iu.test(name))).toEqual([]);
  });

  test('will not replace a folder that is not a site of ours', () => {
    const out = mkdtempSync(join(tmpdir(), 'wenqu-precious-'));
    writeFileSync(join(out, 'thesis.tex'), 'years of work');
    const { status, stderr } = runCli('build', [], { CONTENT_DIR: CONTENT, OUT_DIR: out });
    expect(status).toBe(1);
    expect(stderr).toContain('holds files that are not a site of ours');
    expect(existsSync(join(out, 'thesis.tex'))).toBe(true);
  });

  test('says that Astro cannot draw into a folder whose name begins with the name of the project', () => {
    const out = `${resolve(ROOT)}-elsewhere/site`;
    const { status, stderr } = runCli('build', [], { CONTENT_DIR: CONTENT, OUT_DIR: out });
    expect(status).toBe(1);
    expect(stderr).toContain('lies in a folder whose name begins with that of the project');
    expect(existsSync(out)).toBe(false);
  });
});

const IN_TRADITIONAL = `---
title: 頭髮為什麼會發展？
kind: short
date: 2023-11
status: answered
statusDate: 2026-11
summary: 因為頭髮乾燥。
topics: [fine-tuning]
language: zh-Hant
source:
  name: 一份摘要
  rights: retold
---

<Question>

頭髮為什麼會發展？

</Question>

<Reply id="r1">

頭髮乾燥。

</Reply>

<Reply id="r2">

頭髮乾燥,頭髮乾燥,頭髮乾燥,頭髮乾燥,頭髮乾燥,頭髮乾燥,頭髮乾燥。

</Reply>
`;

function replaceIn(content: string, path: string, what: string | RegExp, by: string): void {
  const file = join(content, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(what, by);
  if (after === before) throw new Error(`${path} does not hold ${String(what)}`);
  writeFileSync(file, after);
}

function digests(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return new Map(
    paths.map((path) => [relative(dir, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** Paths of files that are not the same in both. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();
}
