import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, remembering, unwrap } from '../dist/index.js';
import { BASE } from './api.mjs';

function remembered(options) {
  const statuses = [];
  const fetch = remembering({ ...options, fetch: async request => {
    const answer = await globalThis.fetch(request);
    statuses.push(answer.status);
    return answer;
  } });
  return Object.assign(createClient({ baseUrl: BASE, fetch }), { statuses });
}

const challenges = (client, query = {}) => client.GET('/v1/challenges', { params: { query } });

test('a repeat costs a 304 and gives the same', async () => {
  const client = remembered();
  const first = await challenges(client);
  const second = await challenges(client);
  assert.deepEqual(client.statuses, [200, 304]);
  assert.deepEqual(unwrap(second), unwrap(first));
  assert.equal(second.response.headers.get('ETag'), first.response.headers.get('ETag'));
});

test('another question has another answer', async () => {
  const client = remembered();
  await challenges(client);
  assert.equal(unwrap(await challenges(client, { limit: 1 })).items.length, 1);
  assert.deepEqual(client.statuses, [200, 200]);
});

test('what may not be kept is not kept', async () => {
  const sent = [];
  const fetch = remembering({ fetch: async request => {
    sent.push(request.headers.get('If-None-Match'));
    return new Response('{}', { headers: { ETag: '"a"', 'Cache-Control': 'private, no-store' } });
  } });
  await fetch(new Request(BASE));
  await fetch(new Request(BASE));
  assert.deepEqual(sent, [null, null]);
});

test('what was used longest ago makes room', async () => {
  const client = remembered({ size: 1 });
  await challenges(client);
  await challenges(client, { limit: 1 });
  await challenges(client);
  assert.deepEqual(client.statuses, [200, 200, 200]);
});
