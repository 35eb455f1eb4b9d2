import assert from 'node:assert/strict';
import { test } from 'node:test';
import { members, pages, unwrap } from '../dist/index.js';
import { otherwise, overheard } from './api.mjs';

test('a list is followed to its end without a repeat', async () => {
  const client = overheard();
  const { total } = unwrap(await client.GET('/v1/stories', { params: { query: { limit: 1, total: true } } }));
  const ids = [];
  for await (const story of members(client, '/v1/stories', { limit: 4 })) {
    ids.push(story.id);
  }
  assert.ok(total > 4, 'one page would prove nothing');
  assert.equal(ids.length, total);
  assert.equal(new Set(ids).size, total);
});

test('several values of a filter widen it', async () => {
  const kinds = new Set();
  for await (const story of members(overheard(), '/v1/stories', { limit: 10, kind: ['challenge', 'strategy'] })) {
    kinds.add(story.kind);
  }
  assert.deepEqual([...kinds].sort(), ['challenge', 'strategy']);
});

test('a page is only asked for when it is wanted', async () => {
  const client = overheard();
  for await (const story of members(client, '/v1/stories', { limit: 2 })) {
    assert.ok(story.title);
    break;
  }
  assert.deepEqual(client.asked, ['/v1/stories?limit=2']);
});

test('pages keep what members do not tell', async () => {
  for await (const page of pages(overheard(), '/v1/challenges', { limit: 2, facet: ['topic'], total: true })) {
    assert.ok(page.total >= page.items.length);
    assert.ok(page.facets.topic.values.length > 0);
    break;
  }
});

test('a list below a story is one like any other', async () => {
  const client = overheard();
  const { items: [challenge] } = unwrap(await client.GET('/v1/challenges', { params: { query: { limit: 1 } } }));
  const editions = [];
  for await (const edition of members(client, '/v1/challenges/{slugOrId}/history', { limit: 1 }, { path: { slugOrId: challenge.slug } })) {
    editions.push(edition.edition);
  }
  assert.equal(editions[0], challenge.edition);
});

test('a cursor that comes twice is an error, and no circle', async () => {
  let first;
  const client = overheard(async (request, send) => {
    assert.ok(client.asked.length < 10, 'it is a circle');
    return otherwise(await send(request), page => ({ ...page, nextCursor: first ??= page.nextCursor }));
  });
  await assert.rejects(async () => {
    for await (const story of members(client, '/v1/stories', { limit: 2 })) {
      assert.ok(story);
    }
  }, /came twice/);
  assert.equal(client.asked.length, 2);
});

test('a list that is aborted ends, in the middle of a page too', async () => {
  const ending = new AbortController();
  const seen = [];
  await assert.rejects(async () => {
    for await (const story of members(overheard(), '/v1/stories', { limit: 10 }, { signal: ending.signal })) {
      seen.push(story.id);
      if (seen.length === 3) {
        ending.abort(new Error('enough'));
      }
    }
  }, /enough/);
  assert.equal(seen.length, 3);
});
