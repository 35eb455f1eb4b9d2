import type { components } from './contract.js';

/** A story in one language, as it is answered by itself. */
export type Story = components['schemas']['Story'];

/** How far a copy has read the change log. */
export interface Bookmark {
  /** With which the log goes on. */
  cursor: string;
  /** Up to which it was read. */
  position: number;
}

/** Where a copy is kept. Each call may be done twice, and what it did has to last once its promise is kept. */
export interface Store {
  /** How far the copy is; undefined where there is none yet. */
  bookmark(): Promise<Bookmark | undefined>;
  /** Keeps how far the copy is. All that was put and removed before has to last by then. */
  commit(bookmark: Bookmark): Promise<void>;
  /** Of each story in the copy its version by its id: the highest of its texts. */
  versions(): Promise<ReadonlyMap<string, number>>;
  /** Keeps a story in all languages that there are, in place of whatever there was of it. */
  put(id: string, texts: readonly Story[]): Promise<void>;
  /** Deletes all there is of a story, if anything. */
  remove(id: string): Promise<void>;
}

/** A copy that lasts as long as the program. */
export class MemoryStore implements Store {
  readonly #stories = new Map<string, readonly Story[]>();
  #bookmark: Bookmark | undefined;

  /** How many stories there are. */
  get size(): number {
    return this.#stories.size;
  }

  /** Every story in one of its languages: the one asked for where there is such a text, else the first. */
  *stories(locale?: Story['locale']): Generator<Story, void, undefined> {
    for (const texts of this.#stories.values()) {
      const text = texts.find(one => one.locale === locale) ?? texts[0];
      if (text) {
        yield text;
      }
    }
  }

  /** A story's texts, one for each language; none where it is not in the copy. */
  texts(id: string): readonly Story[] {
    return this.#stories.get(id) ?? [];
  }

  async bookmark(): Promise<Bookmark | undefined> {
    return this.#bookmark;
  }

  async commit(bookmark: Bookmark): Promise<void> {
    this.#bookmark = bookmark;
  }

  async versions(): Promise<ReadonlyMap<string, number>> {
    return new Map(Array.from(this.#stories, ([id, texts]) => [id, Math.max(...texts.map(text => text.version))]));
  }

  async put(id: string, texts: readonly Story[]): Promise<void> {
    this.#stories.set(id, texts);
  }

  async remove(id: string): Promise<void> {
    this.#stories.delete(id);
  }
}
