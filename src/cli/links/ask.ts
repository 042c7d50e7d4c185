/** One request over the net → status, headers and the beginning of the body, or why there was no answer. Follows nothing. */
import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface AskOptions {
  /** Whether an IP address may be asked. */
  readonly mayAsk: (address: string) => boolean;
  readonly timeoutMs: number;
  /** How much of the body is read. */
  readonly most?: number;
}

/** Rejects with an error that has a `code`: of the system, `TIMEOUT`, or `NOT_PUBLIC`. */
export function ask(url: URL, { mayAsk, timeoutMs, most = 0 }: AskOptions): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) && !mayAsk(host)) return Promise.reject(fault('NOT_PUBLIC'));
  // Judged where the connection is made, so that a name cannot mean one address now and another one later.
  const guarded: LookupFunction = (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error) callback(error, '');
      else if (!first || !found.every(({ address }) => mayAsk(address))) callback(fault('NOT_PUBLIC'), '');
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const asked = request(
      url,
      { lookup: guarded, agent: false, headers: { 'user-agent': 'wenqu-link-check', accept: '*/*' } },
      (response) => {
        let body = '';
        const end = () => {
          clearTimeout(clock);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
          asked.destroy();
        };
        if (most === 0) {
          end();
          return;
        }
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          body += piece;
          if (body.length >= most) end();
        });
        response.on('end', end);
        response.on('error', reject);
      },
    );
    const clock = setTimeout(() => asked.destroy(fault('TIMEOUT')), timeoutMs);
    asked.on('error', (error) => {
      clearTimeout(clock);
      reject(error);
    });
    asked.end();
  });
}

function fault(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
