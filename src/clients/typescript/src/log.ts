import type { Client } from './client.js';
import type { components } from './contract.js';
import { patiently, Stale } from './patience.js';
import { ProblemError, type Result } from './problem.js';
import type { Bookmark, Story } from './store.js';

export type Changes = components['schemas']['Changes'];
type Change = components['schemas']['Change'];

const PAGE = 1000;

/** Up to where the log is read with a page. */
export function positionOf({ more, position, items }: Changes, before: Bookmark): number {
  return more ? items.at(-1)?.position ?? before.position : position;
}

/** What a mirror asks the API. */
export class Log {
  constructor(readonly client: Client, readonly signal: AbortSignal | undefined) {}

  /** The page of changes after a bookmark; undefined where its cursor leads nowhere any more. */
  async after({ cursor, position }: Bookmark, wait: number): Promise<Changes | undefined> {
    try {
      return (await this.#asked(() => this.client.GET('/v1/changes', {
        params: { query: { cursor, wait, limit: PAGE } },
        ...this.#ending,
      }), position)).data;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 410) {
        return undefined;
      }
      throw error;
    }
  }

  /** Ids of what is to be removed from a copy that stands there, as far as the log goes; none where it does not go on from there. */
  async removedAfter(bookmark: Bookmark): Promise<Set<string>> {
    const removed = new Set<string>();
    for (let page = await this.after(bookmark, 0); page; page = page.more ? await this.after(bookmark, 0) : undefined) {
      for (const { id, op } of page.items) {
        if (op === 'remove') {
          removed.add(id);
        } else {
          removed.delete(id);
        }
      }
      bookmark = { cursor: page.nextCursor, position: positionOf(page, bookmark) };
    }
    return removed;
  }

  /**
   * A story in all its languages, as it is at its change's position or later.
   *
   * @returns no texts where nothing of it is to be shown; and the latest position that an answer reflects
   */
  async story(change: Change): Promise<{ texts: Story[]; position: number }> {
    const first = await this.#text(change, 'en');
    let position = first.position;
    if (!first.text) {
      return { texts: [], position };
    }
    const texts = first.text.localeFallback ? [] : [first.text];
    for (const { locale } of first.text.availableLocales) {
      if (texts.some(text => text.locale === locale)) {
        continue;
      }
      const other = await this.#text(change, locale);
      position = Math.max(position, other.position);
      if (!other.text) {
        return { texts: [], position };
      }
      // A translation that went in between is told by a later change.
      if (!other.text.localeFallback) {
        texts.push(other.text);
      }
    }
    return { texts, position };
  }

  async digest(since: number): Promise<components['schemas']['Digest']> {
    return (await this.#asked(() => this.client.GET('/v1/digest', {
      params: { header: { 'Min-Position': since } },
      ...this.#ending,
    }), since)).data;
  }

  async #text({ id, position }: Change, locale: Story['locale']): Promise<{ text?: Story; position: number }> {
    try {
      const answer = await this.#asked(() => this.client.GET('/v1/stories/{id}', {
        params: { path: { id }, query: { locale }, header: { 'Min-Position': position } },
        headers: { 'Cache-Control': 'no-cache' },
        cache: 'no-store',
        ...this.#ending,
      }), position);
      // A withdrawn story is answered with its notice; nothing of it is to be kept.
      return answer.data.status === 'withdrawn' ? { position: answer.position } : { text: answer.data, position: answer.position };
    } catch (error) {
      if (error instanceof ProblemError && (error.status === 404 || error.status === 410)) {
        return { position };
      }
      throw error;
    }
  }

  get #ending(): { signal?: AbortSignal } {
    return this.signal ? { signal: this.signal } : {};
  }

  /** An answer that reflects a position at least. A cache in between knows nothing of `Min-Position`. */
  async #asked<Data>(ask: () => Promise<Result<Data>>, since: number): Promise<{ data: Data; position: number }> {
    let position = since;
    const { data } = await patiently(async () => {
      const result = await ask();
      position = Number(result.response.headers.get('Content-Position') ?? since);
      if (result.response.ok && position < since) {
        throw new Stale(result.response.url, position, since);
      }
      return result;
    }, this.signal);
    return { data, position };
  }
}
