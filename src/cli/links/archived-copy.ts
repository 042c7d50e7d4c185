/** An address → the copy of it that the Internet Archive keeps, undefined where it has none. Rejects when the archive gives no answer. */
import { ask, type AskOptions } from './ask.ts';

const API = 'https://archive.org/wayback/available';

/** `WENQU_ARCHIVE_API` names another server that answers as the archive's does. */
export async function archivedCopy(address: string, options: AskOptions): Promise<string | undefined> {
  const api = new URL(process.env['WENQU_ARCHIVE_API'] ?? API);
  api.searchParams.set('url', address);
  const { status, body } = await ask(api, { ...options, most: 100_000 });
  if (status !== 200) throw new Error(`the archive answered ${status}`);
  const answer = JSON.parse(body) as {
    archived_snapshots?: { closest?: { available?: unknown; url?: unknown; status?: unknown } };
  };
  const { available, url, status: kept } = answer.archived_snapshots?.closest ?? {};
  if (available !== true || kept !== '200' || typeof url !== 'string' || !URL.canParse(url)) return undefined;
  return url.replace(/^http:/u, 'https:');
}
