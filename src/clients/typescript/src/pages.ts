import type { Client } from './client.js';
import type { paths } from './contract.js';
import { unwrap, type Result } from './problem.js';

type Get<Path extends keyof paths> = NonNullable<paths[Path]['get']>;

type PageOf<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;

type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

type PathOf<Operation> = Operation extends { parameters: { path: infer Parameters } } ? Parameters : never;

/** Whether a page may be the last, which those of the change log never are. */
type Ends<Body> = Body extends { items: readonly unknown[] } ? ('nextCursor' extends keyof Body ? (undefined extends Body['nextCursor'] ? true : false) : false) : false;

/** The paths of lists that come in pages. */
export type ListPath = {
  [Path in keyof paths]: 'cursor' extends keyof QueryOf<Get<Path>> ? (Ends<PageOf<Get<Path>>> extends true ? Path : never) : never;
}[keyof paths];

/** A page of a list. */
export type Page<Path extends ListPath> = PageOf<Get<Path>>;

/** A member of a list. */
export type Member<Path extends ListPath> = Page<Path> extends { items: readonly (infer Item)[] } ? Item : never;

/** What a list is asked for: its filters, its order, `limit`, `locale` and so on; and `cursor`, to begin after a page. */
export type ListQuery<Path extends ListPath> = QueryOf<Get<Path>>;

export type ListOptions<Path extends ListPath> = {
  /** Ends it: the request that is under way, and the whole. */
  signal?: AbortSignal;
  /** Further request headers, such as `Accept-Language`. */
  headers?: Record<string, string>;
} & ([PathOf<Get<Path>>] extends [never] ? { path?: never } : { /** What stands in the braces of the path. */ path: PathOf<Get<Path>> });

type Arguments<Path extends ListPath> =
  [PathOf<Get<Path>>] extends [never] ? [query?: ListQuery<Path>, options?: ListOptions<Path>] : [query: ListQuery<Path>, options: ListOptions<Path>];

/**
 * Gives the members of a list one after the other to its end, and asks for a page only when its first member is wanted.
 *
 * @param path  of the list, as the contract has it, such as `/v1/challenges`
 * @param query filters and order; `limit` is how many come at once (1 to 100), not how many come
 * @throws ProblemError where a page is no success
 * @throws Error where a cursor comes twice, which would never end
 * @throws the signal's reason once it is aborted
 */
export async function* members<Path extends ListPath>(client: Client, path: Path, ...rest: Arguments<Path>): AsyncGenerator<Member<Path>, void, undefined> {
  for await (const page of pages(client, path, ...rest)) {
    for (const member of (page as { items: Member<Path>[] }).items) {
      rest[1]?.signal?.throwIfAborted();
      yield member;
    }
  }
}

/** The same page by page, for whoever wants `total`, `facets` or `included` too. */
export async function* pages<Path extends ListPath>(client: Client, path: Path, ...rest: Arguments<Path>): AsyncGenerator<Page<Path>, void, undefined> {
  const [query, { signal, headers, path: parameters } = {} as ListOptions<Path>] = rest;
  const seen = new Set<string>();
  let cursor: string | undefined = (query as { cursor?: string } | undefined)?.cursor;
  do {
    signal?.throwIfAborted();
    if (cursor !== undefined && seen.has(cursor)) {
      throw new Error(`The list ${path} leads in a circle: the cursor ${cursor} came twice.`);
    }
    if (cursor !== undefined) {
      seen.add(cursor);
    }
    const page: Page<Path> = unwrap(await (client.GET as Asking<Path>)(path, {
      params: { query: { ...query, ...(cursor !== undefined && { cursor }) }, ...(parameters && { path: parameters }) },
      ...(signal && { signal }),
      ...(headers && { headers }),
    }));
    yield page;
    cursor = (page as { nextCursor?: string }).nextCursor;
  } while (cursor !== undefined);
}

/** `GET` for any list: the compiler cannot follow that what holds for each path holds for one that it does not know yet. */
type Asking<Path extends ListPath> = (path: Path, init: {
  params: { query: object; path?: unknown };
  signal?: AbortSignal;
  headers?: Record<string, string>;
}) => Promise<Result<Page<Path>>>;
