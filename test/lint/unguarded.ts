/** The hostile files as a compiler of MDX takes them that knows no guard; prints which of them ran. Started in a folder of its own, in a process of its own. */
import { evaluate } from '@mdx-js/mdx';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const scope = globalThis as { __canary?: unknown; require?: unknown };
scope.require = createRequire(import.meta.url);

/** Draws by calling: what stands in an attribute or between tags has been worked out by then. */
const draw = (type: unknown, props: unknown): unknown =>
  typeof type === 'function' ? (type as (given: unknown) => unknown)(props) : null;
const components = new Proxy({}, { has: () => true, get: () => () => null });

// Files that import what is not there fail after they were begun.
process.on('unhandledRejection', () => undefined);

const ran: string[] = [];
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))) {
  // Those that stall a parser are held elsewhere.
  if (file.includes('bomb')) continue;
  const body = readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '');
  try {
    const { default: Content } = await evaluate(body, {
      Fragment: 'fragment',
      jsx: draw,
      jsxs: draw,
      baseUrl: import.meta.url,
    });
    Content({ components });
  } catch {
    // Many are no MDX at all; what ran before that counts.
  }
  if (Object.hasOwn(globalThis, '__canary') || existsSync('CANARY')) ran.push(file);
  delete scope.__canary;
  rmSync('CANARY', { force: true });
}
console.log(JSON.stringify(ran));
