// The way into every command: installs what is missing, finds a Node new enough, runs the file that is named.
// Plain JavaScript for Node 20 and without dependencies, because it runs before there are any.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.wenqu-installed');
const [file = '', ...args] = process.argv.slice(2);

if (!isInstalled()) {
  console.error(say('正在安装缺少的部分（npm ci）……', 'Installing what is missing (npm ci) …'));
  // npm is a script on Windows: a shell finds it there. The words are ours, so there is nothing to quote.
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (status !== 0)
    fail(
      say(
        `npm ci 没有成功${error ? `：${error.message}` : ''}。网络通吗？请再试一次，或直接运行 npm ci 看详情。`,
        `npm ci did not succeed${error ? `: ${error.message}` : ''}. Is the network there? Try it again, or run "npm ci" by hand to see more.`,
      ),
    );
  writeFileSync(stamp, digestOf(join(root, 'package-lock.json')));
}

const node = newNode();
const child = spawn(node, [join(root, file), ...args], {
  cwd: callersFolder(),
  stdio: 'inherit',
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Half of a short command's time is compiling: it is done once.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.wenqu', 'compiled'),
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  },
});
// Ended from outside, the command ends too: nobody is left to serve a port that was given up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(error.message));
child.on('exit', (status) => process.exit(status ?? 1));

/** npm runs a script in the project's folder; names of files are meant from where its caller stands. */
function callersFolder() {
  const caller = process.env.INIT_CWD;
  return caller !== undefined && process.cwd() === root && existsSync(caller) ? caller : process.cwd();
}

/** What is installed is remembered by the lockfile's words, not its date: a branch switch changes only that. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const wanted = digestOf(join(root, 'package-lock.json'));
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted;
  // Installed by hand: trust npm, which writes its copy of the lockfile last.
  return (
    statSync(join(root, 'node_modules', '.package-lock.json')).mtimeMs >=
    statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

function digestOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The pinned Node from node_modules where there is one for this machine, else the one that runs this. */
function newNode() {
  const dir = join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  );
  if (existsSync(join(dir, 'package.json'))) {
    const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
    return join(dir, typeof bin === 'string' ? bin : bin.node);
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    fail(
      say(
        `这个平台上的 Node ${process.versions.node} 太旧了：请安装 Node 24。`,
        `Node ${process.versions.node} is too old on this platform: please install Node 24.`,
      ),
    );
  return process.execPath;
}

/** In the terminal's language, as `language.ts` has it. */
function say(zh, en) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh(?:[-_.]|$)/iu.test([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '') ? zh : en;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
