// What readers see of the example that is made with the TypeScript client. SITE is where it is served, and it asks the server at BASE.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { BASE, hasNoBarriers, seen } from './seen.mjs';

const { SITE } = process.env;
before(() => assert.ok(SITE));

// Where sample content has its pictures is nobody.
const MEDIA = 'https://media.example.org/';
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

function shows(name, path, look, options = {}) {
  const before = async (page) => {
    await page.route(`${MEDIA}**`, (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
    await options.before?.(page);
  };
  seen(`the example: ${name}`, `${SITE}${path}`, look, { ...options, before, asks: [SITE, MEDIA] });
}

shows('all stories are listed, page by page', '/', async (page) => {
  await page.getByText('10 of 26 stories').waitFor();
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await page.getByText('20 of 26 stories').waitFor();
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await page.getByText('26 of 26 stories').waitFor();
  assert.ok(await page.locator('#more').isHidden());
  const notices = await page.getByRole('note').allInnerTexts();
  assert.ok(notices.length > 0);
  assert.equal(new Set(notices).size, notices.length, 'each is told once');
});

shows('stories are found', '/?q=immunotherapy&kind=challenge', async (page) => {
  await page.locator('#stories li').first().waitFor();
  assert.equal(await page.locator('#q').inputValue(), 'immunotherapy');
  assert.deepEqual([...new Set(await page.locator('#stories .quiet').allInnerTexts())], ['Challenge · sample content']);
});

shows('nothing found is said so', '/?q=zzyzx', async (page) => {
  await page.getByText('Nothing was found.').waitFor();
});

shows('who is told to wait can go on', '/', async (page) => {
  await page.getByText('10 of 26 stories').waitFor();
  await page.evaluate(() => { globalThis.isBusy = true; });
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await page.getByText('Try again in 7 seconds.').waitFor();
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await page.getByText('20 of 26 stories').waitFor();
}, {
  // Not by the network, of which browsers log what is no success.
  before: (page) => page.addInitScript(() => {
    const ask = globalThis.fetch;
    globalThis.fetch = async (...request) => {
      if (!globalThis.isBusy) {
        return ask(...request);
      }
      globalThis.isBusy = false;
      return new Response(JSON.stringify({ type: '/problems/quota-exceeded', status: 429 }), { status: 429, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '7' } });
    };
  }),
});

shows('a story is opened from the list', '/?kind=strategy', async (page) => {
  const link = page.locator('#stories h2 a').first();
  const title = await link.innerText();
  await link.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  assert.match(await page.title(), new RegExp(`^${title.replace(/[^\w ]/g, '.')}`));
  assert.ok(await page.locator('article p').count() > 3);
  assert.ok(await page.getByRole('note').count() >= 1);
});

shows('an old address leads to the story, and becomes its own', '/story.html?kind=challenge&slug=limited-responders', async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL(/slug=making-immunotherapy-work-for-more-people/);
});

for (const colorScheme of ['light', 'dark']) {
  for (const [path, ready] of [['/', '10 of 26 stories'], ['/story.html?kind=strategy&slug=checkpoint-inhibitors', 'Immune checkpoint inhibitors']]) {
    shows(`nothing of ${path} keeps anybody out, ${colorScheme}`, path, async (page) => {
      await page.getByText(ready).first().waitFor();
      await hasNoBarriers(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
    }, { bypassCSP: true, context: { colorScheme, viewport: { width: 320, height: 640 } } });
  }
}

shows('a withdrawn story shows its notice in the place of its text', '/story.html?kind=strategy&slug=checkpoint-inhibitors', async (page) => {
  await page.getByText('A figure was wrong.').waitFor();
  const text = await page.locator('main').innerText();
  assert.match(text, /This story was withdrawn on 2 November 2026/);
  const story = await (await page.request.get(`${BASE}/v1/strategies/checkpoint-inhibitors`)).json();
  assert.ok(text.includes(story.title));
  assert.ok(!text.includes(story.standfirst));
  assert.ok(!text.includes(story.summary));
  assert.ok(!text.includes(story.body.find(({ type }) => type === 'paragraph').content[0].text));
}, { before: (page) => page.route(/v1\/strategies\/checkpoint-inhibitors/, async (route) => {
  const story = await (await route.fetch()).json();
  await route.fulfill({ json: { ...story, withdrawal: { reason: 'A figure was wrong.', at: '2026-11-02T09:00:00Z' } } });
}) });
