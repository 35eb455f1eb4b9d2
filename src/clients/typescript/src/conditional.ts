interface Remembered {
  etag: string;
  headers: [string, string][];
  body: ArrayBuffer;
}

export interface RememberingOptions {
  /** What sends the requests; the global `fetch` where it is not given. */
  fetch?: (request: Request) => Promise<Response>;
  /** How many answers are kept at most; what was used longest ago goes first. 500 where it is not given. */
  size?: number;
}

/**
 * Makes a `fetch` that keeps answers with their `ETag`, and asks for each again with `If-None-Match`: what has not changed costs a 304 and is
 * given as the 200 that it was. Nothing is ever given without asking. Pages in browsers have no need of it: their cache does the same.
 *
 * Give it to one client only: it keeps answers by their address and by what was accepted, not by who asked.
 */
export function remembering({ fetch = request => globalThis.fetch(request), size = 500 }: RememberingOptions = {}): (request: Request) => Promise<Response> {
  const answers = new Map<string, Remembered>();
  return async request => {
    if (!mayRemember(request)) {
      return fetch(request);
    }
    const key = ['Accept', 'Accept-Language', 'Rehearse'].map(name => request.headers.get(name) ?? '').concat(request.url).join('\n');
    const known = answers.get(key);
    if (known) {
      request.headers.set('If-None-Match', known.etag);
    }
    const answer = await fetch(request);
    answers.delete(key);
    if (known && answer.status === 304) {
      const fresh = new Map([...known.headers, ...answer.headers]);
      answers.set(key, { ...known, headers: [...fresh] });
      return new Response(known.body, { status: 200, headers: [...fresh] });
    }
    const etag = answer.headers.get('ETag');
    if (answer.status !== 200 || etag === null || !isJson.test(answer.headers.get('Content-Type') ?? '') || /no-store/i.test(answer.headers.get('Cache-Control') ?? '')) {
      return answer;
    }
    const body = await answer.clone().arrayBuffer();
    answers.set(key, { etag, body, headers: [...answer.headers].filter(([name]) => !ofTheTransfer.has(name)) });
    if (answers.size > size) {
      answers.delete(answers.keys().next().value as string);
    }
    return answer;
  };
}

/** Files, tables and feeds may be large, and are never held as a whole. */
const isJson = /^application\/json/i;

/** What told of the bytes on their way, which `fetch` has decoded since. */
const ofTheTransfer = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

function mayRemember(request: Request): boolean {
  return request.method === 'GET' && !['If-None-Match', 'If-Modified-Since', 'Range'].some(name => request.headers.has(name));
}
