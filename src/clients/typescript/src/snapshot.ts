import type { Client } from './client.js';
import type { components } from './contract.js';
import { sha256 } from './digest.js';
import { patiently } from './patience.js';
import { ProblemError } from './problem.js';
import type { Story } from './store.js';

type Description = components['schemas']['Snapshot'];

/** Little enough to be asked for again where a connection breaks. */
const PART_BYTES = 4 << 20;
const ATTEMPTS = 3;

/** All stories as they were at one position of the change log. */
export interface Snapshot {
  readonly description: Description;
  /** Its file, compressed, and proven by its SHA-256. */
  readonly file: Uint8Array<ArrayBuffer>;
}

/**
 * Downloads the latest snapshot in parts, and tells how far it is. Where a newer one takes its place meanwhile, that is downloaded.
 *
 * @throws Error where three times what came was not what was announced
 */
export async function* download(client: Client, signal?: AbortSignal): AsyncGenerator<{ bytes: number; of: number }, Snapshot, undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { data: description } = await patiently(() => client.GET('/v1/snapshots/latest', signal ? { signal } : {}), signal);
    const announced = description.files.find(file => file.mediaType === 'application/gzip');
    if (!announced) {
      throw new Error(`The snapshot ${description.id} has no file compressed by gzip.`);
    }
    const file = new Uint8Array(announced.bytes);
    try {
      for (let from = 0; from < file.length; from += PART_BYTES) {
        const to = Math.min(file.length, from + PART_BYTES);
        file.set(await part(client, description.id, from, to, signal), from);
        yield { bytes: to, of: file.length };
      }
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) {
        continue;
      }
      throw error;
    }
    if (await sha256(file) === announced.sha256) {
      return { description, file };
    }
  }
  throw new Error(`Of ${ATTEMPTS} downloads of the snapshot none was what was announced.`);
}

async function part(client: Client, snapshotId: string, from: number, to: number, signal?: AbortSignal): Promise<Uint8Array> {
  const { data } = await patiently(() => client.GET('/v1/snapshots/{snapshotId}/stories.ndjson.gz', {
    params: { path: { snapshotId }, header: { Range: `bytes=${from}-${to - 1}` } },
    parseAs: 'arrayBuffer',
    ...(signal && { signal }),
  }), signal);
  const bytes = new Uint8Array(data);
  return bytes.length === to - from ? bytes : bytes.subarray(from, to);
}

/**
 * Gives the stories of a snapshot one after the other, each in all its languages.
 *
 * @throws Error where there are not as many lines as were announced
 */
export async function* storiesOf({ description, file }: Snapshot): AsyncGenerator<[id: string, texts: Story[]], void, undefined> {
  let texts: Story[] = [];
  let count = 0;
  for await (const line of lines(file)) {
    const text = JSON.parse(line) as Story;
    count++;
    if (texts[0] && texts[0].id !== text.id) {
      yield [texts[0].id, texts];
      texts = [];
    }
    texts.push(text);
  }
  if (texts[0]) {
    yield [texts[0].id, texts];
  }
  if (count !== description.lines) {
    throw new Error(`The snapshot ${description.id} has ${count} lines, and was announced with ${description.lines}.`);
  }
}

async function* lines(file: Uint8Array<ArrayBuffer>): AsyncGenerator<string, void, undefined> {
  const reader = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const parts = (rest + piece.value).split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter(line => line !== '');
  }
  if (rest !== '') {
    yield rest;
  }
}
