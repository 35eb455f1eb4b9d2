import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { MemoryStore, digestOf, isIdentical, mirror } from '../dist/index.js';
import { json, otherwise, overheard, rehearsing } from './api.mjs';

/** Runs a mirror to its end; gives what it told. */
async function mirrored(client, store, options) {
  const told = [];
  for await (const progress of mirror(client, store, options)) {
    told.push(progress);
  }
  return told;
}

const events = told => told.map(({ event }) => event);

async function aCopy() {
  const store = new MemoryStore();
  await mirrored(overheard(), store);
  return store;
}

/**
 * The API as it would be after some changes more, which nobody has to make: the log after a bookmark has them, the digest is that of what the
 * copy then has to be, and `story` answers for stories.
 */
function later(bookmark, changes, versions, story = (request, send) => send(request)) {
  const position = bookmark.position + changes.length;
  const items = changes.map((change, index) => ({ ...change, position: bookmark.position + index + 1 }));
  const headers = { 'Content-Position': String(position) };
  return async (request, send) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/v1/changes') {
      const isKnown = searchParams.get('cursor') === 'later';
      return json({ items: isKnown ? [] : items, nextCursor: 'later', more: false, position }, headers);
    }
    if (pathname === '/v1/digest') {
      return json({ prefix: '', position, cursor: 'later', stories: versions.size, digest: await digestOf(versions) }, headers);
    }
    request.headers.delete('Min-Position');
    return pathname.startsWith('/v1/stories/') ? story(request, send, headers) : send(request);
  };
}

const upsert = (id, version) => ({ op: 'upsert', id, version });
const removal = (id, version) => ({ op: 'remove', id, version });

async function without(store, ...ids) {
  return new Map([...await store.versions()].filter(([id]) => !ids.includes(id)));
}

test('a mirror is identical by the digest', async () => {
  const client = overheard();
  const store = new MemoryStore();
  const told = await mirrored(client, store);
  assert.ok(store.size > 0);
  assert.equal(told.at(-1).event, 'identical');
  assert.equal(told.at(-1).stories, store.size);
  assert.ok(await isIdentical(client, store));
  assert.equal(client.asked[0], '/v1/snapshots/latest');
});

test('a mirror that is called again takes no snapshot', async () => {
  const store = await aCopy();
  const client = overheard();
  assert.deepEqual(events(await mirrored(client, store)), ['read', 'identical']);
  assert.ok(!client.asked.some(path => path.includes('snapshot')));
});

test('a copy that lacks a story is not identical, and is mended', async () => {
  const store = await aCopy();
  const [id] = (await store.versions()).keys();
  await store.remove(id);
  assert.equal(await isIdentical(overheard(), store), false);
  await mirrored(overheard(), store);
  assert.equal(store.texts(id)[0].id, id);
});

test('a copy with an old version is not identical', async () => {
  const store = await aCopy();
  const [story] = store.stories();
  await store.put(story.id, [{ ...story, version: story.version + 1 }]);
  assert.equal(await isIdentical(overheard(), store), false);
});

test('no stories amount to the SHA-256 of nothing', async () => {
  assert.equal(await digestOf(new Map()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('stories whose ids begin alike are taken in the order of their ids', async () => {
  const sha256 = text => createHash('sha256').update(text).digest('hex');
  const [first, second, other] = ['abc10000-0000-4000-8000-000000000000', 'abc20000-0000-4000-8000-000000000000', 'abd00000-0000-4000-8000-000000000000'];
  const abc = sha256(`${first} 7\n${second} 12\n`);
  const abd = sha256(`${other} 1\n`);
  const ab = sha256(`abc ${abc}\nabd ${abd}\n`);
  const root = sha256(`a ${sha256(`ab ${ab}\n`)}\n`);
  assert.equal(await digestOf(new Map([[other, 1], [second, 12], [first, 7]])), root);
});

test('a story that the log removes is removed', async () => {
  const store = await aCopy();
  const [story] = store.stories();
  const client = overheard(later(await store.bookmark(), [removal(story.id, story.version + 1)], await without(store, story.id)));
  const told = await mirrored(client, store);
  assert.deepEqual(told[0], { event: 'removed', id: story.id });
  assert.deepEqual(store.texts(story.id), []);
});

test('a withdrawn story is removed, whatever the log says of it', async () => {
  const store = await aCopy();
  const [story] = store.stories();
  const withdrawn = async (request, send, headers) =>
    otherwise(await send(request), text => ({ ...text, status: 'withdrawn', withdrawal: { reason: 'Out of date.', at: text.modifiedAt } }), headers);
  await mirrored(overheard(later(await store.bookmark(), [upsert(story.id, story.version)], await without(store, story.id), withdrawn)), store);
  assert.deepEqual(store.texts(story.id), []);
});

test('a story that is gone when it is asked for is removed', async () => {
  const store = await aCopy();
  const [story] = store.stories();
  const gone = (request, send) => {
    request.headers.set('Rehearse', 'gone');
    return send(request);
  };
  await mirrored(overheard(later(await store.bookmark(), [upsert(story.id, story.version)], await without(store, story.id), gone)), store);
  assert.deepEqual(store.texts(story.id), []);
});

test('what is to be removed is removed before anything is asked for', async () => {
  const store = await aCopy();
  const [kept, removed] = store.stories();
  const bookmark = await store.bookmark();
  const changes = [upsert(kept.id, kept.version), removal(removed.id, removed.version)];
  const failing = () => new Response('', { status: 500 });
  await assert.rejects(mirrored(overheard(later(bookmark, changes, new Map(), failing)), store), { name: 'ProblemError', status: 500 });
  assert.deepEqual(store.texts(removed.id), []);
  assert.deepEqual(await store.bookmark(), bookmark, 'the page is to be applied again');
});

test('of several changes of a story the last one counts', async () => {
  const store = await aCopy();
  const [back, gone] = store.stories();
  const changes = [removal(back.id, 2), upsert(gone.id, 2), upsert(back.id, 3), removal(gone.id, 3)];
  const now = async (request, send, headers) => otherwise(await send(request), text => ({ ...text, version: 3 }), headers);
  const versions = (await without(store, gone.id)).set(back.id, 3);
  await mirrored(overheard(later(await store.bookmark(), changes, versions, now)), store);
  assert.equal(store.texts(back.id)[0].version, 3);
  assert.deepEqual(store.texts(gone.id), []);
});

test('a story is asked for at its position at least, and an older answer is not taken', async () => {
  const store = await aCopy();
  const [story] = store.stories();
  const bookmark = await store.bookmark();
  const versions = (await store.versions()).set(story.id, story.version + 1);
  const from = later(bookmark, [upsert(story.id, story.version + 1)], versions, async (request, send, headers) => {
    const isFirst = asked++ === 0;
    return otherwise(await send(request), text => ({ ...text, version: text.version + (isFirst ? 0 : 1) }),
      isFirst ? { 'Content-Position': String(bookmark.position) } : headers);
  });
  let asked = 0;
  const positions = [];
  const client = overheard((request, send) => {
    if (request.url.includes(story.id)) {
      positions.push(request.headers.get('Min-Position'));
      assert.equal(request.headers.get('Cache-Control'), 'no-cache');
    }
    return from(request, send);
  });
  await mirrored(client, store);
  assert.ok(!client.asked.some(path => path.includes('snapshot')), 'what was wrong was mended, and should not have been wrong');
  assert.deepEqual(positions, [String(bookmark.position + 1), String(bookmark.position + 1)]);
  assert.equal(store.texts(story.id)[0].version, story.version + 1);
});

test('a story is kept in all its languages', async () => {
  const store = await aCopy();
  const [story] = store.stories();
  const inTwo = async (request, send, headers) => {
    const locale = new URL(request.url).searchParams.get('locale');
    const english = new Request(request.url.replace(`locale=${locale}`, 'locale=en'), request);
    return otherwise(await send(english), text => ({ ...text, locale, availableLocales: [{ locale: 'en' }, { locale: 'cy' }] }), headers);
  };
  await mirrored(overheard(later(await store.bookmark(), [upsert(story.id, story.version)], await store.versions(), inTwo)), store);
  assert.deepEqual(store.texts(story.id).map(text => text.locale), ['en', 'cy']);
});

test('an expired cursor begins anew, without what is not public any more', async () => {
  const store = await aCopy();
  await store.put('00000000-0000-4000-8000-000000000000', [{ id: '00000000-0000-4000-8000-000000000000', locale: 'en', version: 1 }]);
  const client = overheard(rehearsing('cursor-expired', '/v1/changes'));
  const told = await mirrored(client, store);
  assert.ok(client.asked.includes('/v1/snapshots/latest'));
  assert.deepEqual(told.filter(({ event }) => event === 'removed').map(({ id }) => id), ['00000000-0000-4000-8000-000000000000']);
  assert.ok(await isIdentical(overheard(), store));
});

test('a cursor that always expires is an error, and no circle', async () => {
  const client = overheard((request, send) => {
    if (request.url.includes('/v1/changes')) {
      request.headers.set('Rehearse', 'cursor-expired');
    }
    return send(request);
  });
  await assert.rejects(mirrored(client, new MemoryStore()), /begun anew 3 times/);
});

test('what was removed after the snapshot is not shown again for a moment', async () => {
  const copy = await aCopy();
  const [story] = copy.stories();
  const store = new MemoryStore();
  const client = overheard(later(await copy.bookmark(), [removal(story.id, story.version + 1)], await without(copy, story.id)));
  for await (const progress of mirror(client, store)) {
    assert.deepEqual(store.texts(story.id), [], progress.event);
  }
  assert.equal(store.size, copy.size - 1);
});

for (const path of ['/v1/snapshots/latest', '/v1/snapshots/', '/v1/changes', '/v1/digest']) {
  test(`an answer of ${path} that is cut off is asked for again`, async () => {
    const store = new MemoryStore();
    const client = overheard(rehearsing('cut', path));
    await mirrored(client, store);
    assert.equal(await isIdentical(overheard(), store), true);
  });
}

test('an API that is busy is waited for', async () => {
  const store = new MemoryStore();
  const begun = Date.now();
  const told = await mirrored(overheard(rehearsing('too-many-requests', '/v1/changes')), store);
  assert.equal(told.at(-1).event, 'identical');
  assert.ok(Date.now() - begun >= 1000);
});

test('a wait of more than two minutes is left to the caller', async () => {
  const busy = () => new Response('', { status: 503, headers: { 'Retry-After': '3600' } });
  await assert.rejects(mirrored(overheard(busy), new MemoryStore()), { status: 503, retryAfter: 3600 });
});

test('a file that is not what was announced is not taken over', async () => {
  const store = new MemoryStore();
  const client = overheard(async (request, send) => {
    const answer = await send(request);
    if (!request.url.endsWith('.gz')) {
      return answer;
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    bytes[bytes.length - 1] ^= 1;
    return new Response(bytes, { status: answer.status, headers: answer.headers });
  });
  await assert.rejects(mirrored(client, store), /none was what was announced/);
  assert.equal(store.size, 0);
  assert.equal(await store.bookmark(), undefined);
});

test('a mirror that is ended goes on from where it was', async () => {
  const store = await aCopy();
  const stories = [...store.stories()].slice(0, 3);
  const bookmark = await store.bookmark();
  const world = later(bookmark, stories.map(story => upsert(story.id, story.version)), await store.versions(),
    async (request, send, headers) => otherwise(await send(request), text => text, headers));
  const ending = new AbortController();
  await assert.rejects(async () => {
    for await (const { event } of mirror(overheard(world), store, { signal: ending.signal })) {
      if (event === 'stored') {
        ending.abort(new Error('enough'));
      }
    }
  }, /enough/);
  assert.deepEqual(await store.bookmark(), bookmark);
  const told = await mirrored(overheard(world), store);
  assert.equal(events(told).filter(event => event === 'stored').length, 3);
  assert.equal((await store.bookmark()).position, bookmark.position + 3);
});

test('a mirror that waits goes on until it is aborted', async () => {
  const ending = new AbortController();
  const client = overheard((request, send) => {
    if (request.url.includes('wait=30')) {
      setTimeout(() => ending.abort(new Error('enough')), 50);
    }
    return send(request);
  });
  await assert.rejects(mirrored(client, await aCopy(), { signal: ending.signal, wait: 30 }), /enough/);
  assert.ok(client.asked.some(path => path.includes('wait=30')));
});
