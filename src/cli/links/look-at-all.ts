/** Addresses → what was found at each. Hosts side by side, the addresses of one host one after another with a pause. */
import { type Looked, lookAtLink } from './look-at-link.ts';
import { isPublic } from './public-host.ts';

const HOSTS_AT_ONCE = 8;
const PAUSE_MS = 300;
const TIMEOUT_MS = 20_000;

/** `WENQU_LINKS_ALLOW` names IP addresses, with commas between, that may be asked though they are not public: for tests. */
export function mayAsk(address: string): boolean {
  return isPublic(address) || (process.env['WENQU_LINKS_ALLOW'] ?? '').split(',').includes(address);
}

export async function lookAtAll(urls: Iterable<string>): Promise<Map<string, Looked>> {
  const byHost = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const found = new Map<string, Looked>();
  const waiting = [...byHost.values()];
  const walkHosts = async () => {
    for (let urlsOfHost = waiting.shift(); urlsOfHost; urlsOfHost = waiting.shift())
      for (const [index, url] of urlsOfHost.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        found.set(url, await lookAtLink(url, { mayAsk, timeoutMs: TIMEOUT_MS }));
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, walkHosts));
  return doubtedWithoutNetwork(found);
}

/** A machine without a network finds no host at all: that a host is unknown counts only where another one has answered. */
export function doubtedWithoutNetwork(found: ReadonlyMap<string, Looked>): Map<string, Looked> {
  const hasAnswer = [...found.values()].some(({ why }) => /^\d+$/u.test(why));
  return new Map(
    [...found].map(([url, looked]) => [
      url,
      hasAnswer || looked.state !== 'dead' ? looked : { ...looked, state: 'unsure' },
    ]),
  );
}
