// Every call that the explorer shows is run, in every language, by somebody with a key and with things of their own.
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { after } from 'node:test';
import { BASE, seen } from './seen.mjs';
import { LANGUAGES, allShown, failures } from './shown.mjs';

const CONTRACT = await (await fetch(`${BASE}/openapi.json`)).json();
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
// What reads first: what removes, removes what is read.
const OPERATIONS = METHODS.flatMap((method) => Object.entries(CONTRACT.paths).filter(([, operations]) => operations[method])
  .map(([path, operations]) => ({ name: `${method.toUpperCase()}${path}`, method: method.toUpperCase(), path, ...operations[method] })));

/** Of these nobody has one here. */
const NOT_HERE = ['GET/edit/v1/schedules/{scheduleId}', 'GET/edit/v1/previews/{previewId}', 'GET/edit/v1/previews/{previewId}/story',
  'GET/edit/v1/imports/{importId}', 'GET/edit/v1/imports/{importId}/rows', 'GET/partner/v1/acknowledgement', 'GET/v1/research/{slugOrId}/sections/{section}'];
/** There is nothing to do it to, or it is not as the example has it. */
const NOT_SO = [404, 409, 412, 428];
const asked = [];
const server = createServer((question, answer) => {
  const { connection, upgrade, 'http2-settings': settings, ...headers } = question.headers;
  question.pipe(request(BASE + question.url, { method: question.method, headers }, (told) => {
    asked.push({ method: question.method, path: question.url.split('?')[0], status: told.statusCode, type: told.headers['content-type']?.split(';')[0] });
    answer.writeHead(told.statusCode, told.headers);
    told.pipe(answer);
  }));
});
const receiver = createServer((call, answer) => call.resume().on('end', () => answer.writeHead(204).end()));
for (const it of [server, receiver]) {
  await new Promise((listens) => { it.listen(0, '127.0.0.1', listens); });
  after(() => it.close());
}
const LISTENED_TO = `http://127.0.0.1:${server.address().port}`;
const RECEIVER = `http://127.0.0.1:${receiver.address().port}`;

/** The contract without what is shown of answers, which takes most of the time and is in no call. */
function withoutAnswers(contract) {
  const copy = structuredClone(contract);
  for (const operation of Object.values(copy.paths).flatMap((operations) => METHODS.map((method) => operations[method]).filter(Boolean))) {
    operation.responses = Object.fromEntries(Object.entries(operation.responses).map(([status, response]) => [status, {
      description: '', content: Object.fromEntries(mediaTypes(response).map((type) => [type, {}])),
    }]));
  }
  return copy;
}

function resolved(it) {
  return it.$ref ? resolved(it.$ref.slice(2).split('/').reduce((at, name) => at[name.replaceAll('~1', '/')], CONTRACT)) : it;
}

function mediaTypes(response) {
  return Object.keys(resolved(response).content ?? {});
}

async function made(key, path, content, { method = 'POST', headers = {} } = {}) {
  const answer = await fetch(BASE + path, { method, headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(content) });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

/** A draft of two revisions, which can be compared. */
async function draftOf(key, content) {
  const { id } = await made(key, '/edit/v1/drafts', { kind: 'topic', content });
  await made(key, `/edit/v1/drafts/${id}`, { ...content, label: { en: 'Another' } }, { method: 'PUT', headers: { 'If-Match': '"1"' } });
  return id;
}

/** What people put their own in the place of, and what of theirs. */
async function own(language) {
  const holder = `${language.toLowerCase().replaceAll('.', '-')}-${Date.now()}`;
  const draft = { holder, name: language, roles: ['author', 'reviewer', 'publisher', 'administrator', 'partner'], expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  const key = (await made(process.env.KEY, '/edit/v1/keys', draft)).secret;
  return {
    YOUR_SECRET_TOKEN: key,
    'https://hooks.partner-charity.org': RECEIVER,
    [example('keyId')]: (await made(key, '/edit/v1/keys', draft)).id,
    [example('subscriptionId')]: (await made(key, '/partner/v1/subscriptions', { url: `${RECEIVER}/${holder}` })).id,
    [example('draftId')]: await draftOf(key, { key: holder, label: { en: language } }),
    ...Object.fromEntries(moments(OPERATIONS).map((moment) => [moment, new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)])),
    [example('snapshotId')]: (await (await fetch(`${BASE}/v1/snapshots/latest`)).json()).id,
  };
}

function example(name) {
  return Object.values(CONTRACT.components.parameters).find((parameter) => parameter.name === name && parameter.in === 'path').example;
}

/** The moments in what is shown to be sent, without their offsets: they were to come when it was written. */
function moments(operations) {
  const sent = operations.filter(({ requestBody }) => requestBody).flatMap(({ requestBody }) => Object.values(resolved(requestBody).content))
    .flatMap(({ examples = {} }) => Object.values(examples).map((it) => JSON.stringify(resolved(it).value)));
  return [...new Set(sent.flatMap((it) => it.match(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g) ?? []))];
}

/** What is not as it should be about how this was answered. */
function fault({ name, method, path, security, responses }, failure) {
  const answers = asked.filter((it) => it.method === method && nearest(it) === path);
  const [{ status, type } = {}] = answers;
  if (failure || answers.length !== 1) {
    return `${name}: ${failure ?? `${answers.length} answers`}`;
  }
  const isRight = status < 300 || NOT_HERE.includes(name) && status === 404 || security && method !== 'GET' && NOT_SO.includes(status);
  const isDocumented = responses[status] && (mediaTypes(responses[status]).includes(type) || type === undefined);
  return isRight && isDocumented ? null : `${name}: ${status} ${type}`;
}

/** Of several templates the one with the fewest variables. */
function nearest({ path }) {
  return Object.keys(CONTRACT.paths).filter((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((one, other) => one.split('{').length - other.split('{').length)[0];
}

const FIRST_OF_EACH_TAG = [...new Map(OPERATIONS.map(({ name, tags: [tag] }) => [tag, `tag/${tag.toLowerCase()}/${name}`])).values()];

seen('every call that the explorer shows can be copied and run', `${LISTENED_TO}/docs#${FIRST_OF_EACH_TAG[0]}`, async (page) => {
  for (const operation of FIRST_OF_EACH_TAG) {
    await page.evaluate((name) => { location.hash = name; }, operation);
    await page.locator(`section[id$="${operation}"] .request-card pre`).waitFor();
  }
  await page.waitForFunction((all) => document.querySelectorAll('.request-card pre').length === all, OPERATIONS.length);
  const faults = {};
  for (const language of LANGUAGES) {
    const shown = await allShown(page, language);
    assert.deepEqual([...shown.keys()].sort(), OPERATIONS.map(({ name }) => name).sort());
    const mine = await own(language);
    const calls = OPERATIONS.map(({ name }) => Object.entries(mine).reduce((call, [theirs, mine]) => call.replaceAll(theirs, mine), shown.get(name)));
    asked.length = 0;
    const failed = await failures(language, calls);
    faults[language] = OPERATIONS.map((operation, at) => fault(operation, failed.get(at))).filter(Boolean);
  }
  assert.deepEqual(faults, Object.fromEntries(LANGUAGES.map((language) => [language, []])));
}, {
  asks: [LISTENED_TO],
  before: async (page) => {
    // What comes into view is drawn then; in a browser that cannot tell, all is drawn at once.
    await page.addInitScript(() => { delete globalThis.IntersectionObserver; });
    await page.route('**/openapi.json', (route) => route.fulfill({ json: withoutAnswers(CONTRACT) }));
  },
});
