import { createClient } from '../dist/index.js';

export const BASE = process.env.BASE ?? 'http://localhost:8080';

/**
 * A client of the API that hears and may change what is said: `alter` gets each request and a function that really sends it.
 * `asked` has the path of each request with its query.
 */
export function overheard(alter = (request, send) => send(request), options = {}) {
  const asked = [];
  const fetch = async request => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
    return alter(request, sent => globalThis.fetch(sent));
  };
  return Object.assign(createClient({ baseUrl: BASE, ...options, fetch }), { asked });
}

/** Has a failure happen the first time that a path is asked for. */
export function rehearsing(failure, path) {
  let left = 1;
  return (request, send) => {
    if (new URL(request.url).pathname.startsWith(path) && left-- > 0) {
      request.headers.set('Rehearse', failure);
    }
    return send(request);
  };
}

/** The same answer with some of its JSON, or its headers, otherwise. */
export async function otherwise(answer, change, headers = {}) {
  const all = new Headers(answer.headers);
  all.delete('Content-Length');
  all.delete('Content-Encoding');
  Object.entries(headers).forEach(([name, value]) => all.set(name, value));
  return new Response(JSON.stringify(change(await answer.json())), { status: answer.status, headers: all });
}

export function json(body, headers = {}) {
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json', ...headers } });
}
