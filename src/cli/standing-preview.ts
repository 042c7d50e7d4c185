/** Where Astro notes the preview that runs in this checkout → its address, if somebody answers there. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** A note of one that was killed stands there still, and its process's number may be another's now: so it is called. */
export async function standingPreview(note: string): Promise<string | undefined> {
  let url: URL;
  try {
    url = new URL((JSON.parse(readFileSync(note, 'utf8')) as { readonly url: string }).url);
  } catch {
    // None, or one that is just being written.
    return undefined;
  }
  return (await answers(url)) ? url.href : undefined;
}

/** Not asked for a page: to draw one may take long. */
function answers({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port), timeout: 2000 });
    const tell = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.on('connect', tell(true)).on('error', tell(false)).on('timeout', tell(false));
  });
}
