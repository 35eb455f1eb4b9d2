import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemError, unwrap } from '../dist/index.js';
import { json, overheard, rehearsing } from './api.mjs';

const problemOf = async result => {
  const answer = await result;
  try {
    unwrap(answer);
  } catch (problem) {
    assert.ok(problem instanceof ProblemError);
    return problem;
  }
  throw new assert.AssertionError({ message: 'It was a success.' });
};

test('a problem says what would have been right', async () => {
  const problem = await problemOf(overheard().GET('/v1/challenges', { params: { query: { topics: ['immunotherapy'] } } }));
  assert.equal(problem.type, '/problems/invalid-request');
  assert.equal(problem.status, 400);
  assert.equal(problem.errors[0].parameter, 'topics');
  assert.equal(problem.errors[0].didYouMean, 'topic');
  assert.match(problem.message, /topics: .* Did you mean topic\?/);
});

test('a problem says when to ask again', async () => {
  const problem = await problemOf(overheard(rehearsing('too-many-requests', '/v1')).GET('/v1/challenges'));
  assert.equal(problem.type, '/problems/quota-exceeded');
  assert.ok(problem.retryAfter > 0);
});

test('a date in Retry-After is as good as seconds', async () => {
  const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();
  const busy = () => new Response('', { status: 503, headers: { 'Retry-After': inTenSeconds } });
  const problem = await problemOf(overheard(busy).GET('/v1'));
  assert.ok(problem.retryAfter > 8 && problem.retryAfter <= 10);
});

test('what is no problem document is a problem all the same', async () => {
  const problem = await problemOf(overheard(() => new Response('<h1>Bad gateway</h1>', { status: 502 })).GET('/v1'));
  assert.equal(problem.type, 'about:blank');
  assert.equal(problem.status, 502);
  assert.equal(problem.retryAfter, undefined);
});

test('a success is given as it is', async () => {
  assert.equal(unwrap(await overheard().GET('/v1')).apiVersion, '1');
});

test('a key is sent as a bearer, and where there is none nothing is', async () => {
  const sent = [];
  const listening = request => {
    sent.push(request.headers.get('Authorization'));
    return json({});
  };
  await overheard(listening, { key: 'rsk_live_example' }).GET('/v1');
  await overheard(listening).GET('/v1');
  assert.deepEqual(sent, ['Bearer rsk_live_example', null]);
});
