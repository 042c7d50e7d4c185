/** Address of a file of the index → its content, unpacked. */
import { BrokenFile } from './open-index.ts';

/** Not a file: with the status of the answer, or none where there was no answer. */
export class Unreachable extends Error {
  readonly status: number | undefined;

  constructor(address: string, status: number | undefined, cause?: unknown) {
    super(status === undefined ? address : `${address}: ${status}`, { cause });
    this.status = status;
  }
}

const asked = new Set<string>();

/** What is asked for again was no good the first time: then the browser's own copy will not do. */
export async function fetchFile(address: string): Promise<Uint8Array> {
  const again = asked.has(address);
  asked.add(address);
  const unanswered = (cause: unknown) => {
    throw new Unreachable(address, undefined, cause);
  };
  const response = await fetch(address, again ? { cache: 'reload' } : {}).catch(unanswered);
  if (!response.ok) throw new Unreachable(address, response.status);
  // A line that is cut while the file is on its way ends here too.
  const bytes = new Uint8Array(await response.arrayBuffer().catch(unanswered));
  // Some servers unpack what they serve.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new BrokenFile(address, cause);
  }
}
