import type { Client } from './client.js';
import { digestOf } from './digest.js';
import { Log, positionOf, type Changes } from './log.js';
import { download, storiesOf } from './snapshot.js';
import type { Store } from './store.js';

/** How often in a row a copy may have to be begun anew before something is wrong that beginning anew does not mend. */
const BEGINNINGS = 3;

/** What a mirror has just done. */
export type Progress =
  /** A part of the snapshot has come. */
  | { event: 'downloaded'; bytes: number; of: number }
  /** A story is in the copy as it is now; `done` of `of` where it came with the snapshot. */
  | { event: 'stored'; id: string; done?: number; of?: number }
  /** A story is not in the copy any more. */
  | { event: 'removed'; id: string }
  /** The log was read up to `position`; it stood at `of`. */
  | { event: 'read'; position: number; of: number }
  /** The copy is what is public, by the digest. */
  | { event: 'identical'; position: number; stories: number };

export interface MirrorOptions {
  /** Ends it, wherever it is. What is in the store stays good to go on from. */
  signal?: AbortSignal;
  /**
   * For how many seconds a request waits for a change where there is none yet, 0 to 30. Nought, as where it is not given, ends the mirror once
   * it is identical; with more it goes on until the signal is aborted.
   */
  wait?: number;
}

/**
 * Keeps a copy of all published stories in all their languages, and tells what it does.
 *
 * It begins with the snapshot where the store has no bookmark, or where the log answers 410; then follows the log. Of each page, what is to be
 * removed is removed first, before anything is asked for. A story is fetched as it is at its change's position or later, never older. At the
 * end of the log the copy is proven by the digest, and begun anew where that is not so. The bookmark is kept after each page: ended at any
 * moment, and called again, it goes on from there. Only one mirror may write to a store at a time.
 *
 * @throws ProblemError, TypeError, Stale what `patiently` gives up on; call again later
 * @throws Error where the copy cannot be proven, whatever it does
 * @throws the signal's reason once it is aborted
 */
export async function* mirror(client: Client, store: Store, { signal, wait = 0 }: MirrorOptions = {}): AsyncGenerator<Progress, void, undefined> {
  const log = new Log(client, signal);
  let begun = 0;
  let isProven = false;
  for (;;) {
    const bookmark = await store.bookmark();
    const page: Changes | undefined = bookmark && await log.after(bookmark, isProven ? wait : 0);
    if (!bookmark || !page) {
      if (begun++ === BEGINNINGS) {
        throw new Error(`The copy was begun anew ${BEGINNINGS} times in a row, and the log does not go on from it.`);
      }
      yield* begin(log, store);
      isProven = false;
      continue;
    }
    const isAhead = yield* apply(page, log, store);
    const position = positionOf(page, bookmark);
    await store.commit({ cursor: page.nextCursor, position });
    yield { event: 'read', position, of: page.position };
    isProven &&= page.items.length === 0;
    if (page.more || isAhead) {
      continue;
    }
    if (!isProven) {
      const proof = await compare(log, store, position);
      if (!proof.isIdentical) {
        if (proof.position === position) {
          if (begun++ === BEGINNINGS) {
            throw new Error(`The copy was begun anew ${BEGINNINGS} times in a row, and is not what the digest says.`);
          }
          yield* begin(log, store);
        }
        continue;
      }
      isProven = true;
      begun = 0;
      yield { event: 'identical', position: proof.position, stories: proof.stories };
    }
    if (wait === 0) {
      return;
    }
  }
}

/**
 * Whether a copy is exactly what is public now, by the root of the digest. False also where something was published since the copy was last
 * brought up to date.
 *
 * @throws ProblemError, TypeError, Stale what `patiently` gives up on
 */
export async function isIdentical(client: Client, store: Store, { signal }: { signal?: AbortSignal } = {}): Promise<boolean> {
  return (await compare(new Log(client, signal), store, 0)).isIdentical;
}

async function compare(log: Log, store: Store, since: number): Promise<{ isIdentical: boolean; position: number; stories: number }> {
  const { digest, position, stories } = await log.digest(since);
  return { isIdentical: await digestOf(await store.versions()) === digest, position, stories };
}

/**
 * Applies a page.
 *
 * @returns whether a story was fetched that is newer than the page, so that the copy is ahead of the log as far as that is read
 */
async function* apply(page: Changes, log: Log, store: Store): AsyncGenerator<Progress, boolean, undefined> {
  const latest = [...new Map(page.items.map(change => [change.id, change])).values()];
  for (const { id } of latest.filter(change => change.op === 'remove')) {
    await store.remove(id);
    yield { event: 'removed', id };
  }
  let isAhead = false;
  for (const change of latest.filter(change => change.op !== 'remove')) {
    const { texts, position } = await log.story(change);
    isAhead ||= position > page.position;
    if (texts.length === 0) {
      await store.remove(change.id);
      yield { event: 'removed', id: change.id };
    } else {
      await store.put(change.id, texts);
      yield { event: 'stored', id: change.id };
    }
  }
  return isAhead;
}

/** Makes a copy of the latest snapshot, without what the log has removed since: nothing that was taken back is shown again for a moment. */
async function* begin(log: Log, store: Store): AsyncGenerator<Progress, void, undefined> {
  const parts = download(log.client, log.signal);
  let part = await parts.next();
  for (; !part.done; part = await parts.next()) {
    yield { event: 'downloaded', ...part.value };
  }
  const snapshot = part.value;
  const { cursor, position, stories } = snapshot.description;
  const removed = await log.removedAfter({ cursor, position });
  const ids = new Set<string>();
  for await (const [id] of storiesOf(snapshot)) {
    if (!removed.has(id)) {
      ids.add(id);
    }
  }
  for (const id of (await store.versions()).keys()) {
    if (!ids.has(id)) {
      await store.remove(id);
      yield { event: 'removed', id };
    }
  }
  let done = 0;
  for await (const [id, texts] of storiesOf(snapshot)) {
    log.signal?.throwIfAborted();
    done++;
    if (ids.has(id)) {
      await store.put(id, texts);
      yield { event: 'stored', id, done, of: stories };
    }
  }
  await store.commit({ cursor, position });
}
