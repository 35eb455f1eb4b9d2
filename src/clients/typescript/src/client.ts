import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './contract.js';

/**
 * The forms of an answer that `data` and `error` are typed as. Linked data is not among them: a story comes as such only to who asks for it by
 * `Accept`, and would otherwise have to be told from JSON each time.
 */
type Form =
  | `application/${'json' | 'problem+json' | 'feed+json' | 'atom+xml' | 'rss+xml' | 'xml' | 'yaml' | 'zip' | 'gzip' | 'zstd'}`
  | `text/${string}`;

/** Asks the API: `client.GET(path, …)`, `POST`, `PUT` and so on, with paths, parameters and answers as the contract has them. */
export type Client = FetchClient<paths, Form>;

export interface ClientOptions {
  /** Where the API is, such as `https://api.example.org`, without anything after the host. */
  baseUrl: string;
  /** A key or token, sent as `Authorization: Bearer`. Reading takes none; never put one into a page. */
  key?: string;
  /** What sends requests instead of the global `fetch`, such as {@link remembering}. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Makes a client. It sends nothing yet.
 *
 * What it is answered, it tells as `{data, response}` or `{error, response}`: it throws nothing by itself but what `fetch` throws, where there
 * is no connection or an answer breaks off. {@link unwrap} makes a thrown {@link ProblemError} of an error.
 */
export function createClient({ baseUrl, key, fetch }: ClientOptions): Client {
  const client = createFetchClient<paths, Form>({
    baseUrl,
    ...(fetch && { fetch }),
    // The contract has lists as one parameter with commas; to repeat a parameter is an error.
    querySerializer: { array: { style: 'form', explode: false } },
  });
  if (key !== undefined) {
    client.use({
      onRequest({ request }) {
        request.headers.set('Authorization', `Bearer ${key}`);
        return request;
      },
    });
  }
  return client;
}
