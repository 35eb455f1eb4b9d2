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

shows('who asks for more in vain is told why at the button, and can go on there', '/', async (page) => {
  await page.getByText('10 of 26 stories').waitFor();
  const more = page.getByRole('button', { name: 'Show more stories' });
  for (const [said, failure] of [
    ['Too many requests have been made. Try again in 7 seconds.', { status: 429, headers: { 'Retry-After': '7' } }],
    ['Too many requests have been made. Try again later.', { status: 429 }],
    ['The stories are not available just now. Try again in 1 second.', { status: 503, headers: { 'Retry-After': '1' } }],
    ['The stories are not available just now. Try again later.', { status: 503 }],
    ['The stories cannot be reached just now. Check your connection, then try again.', 'offline'],
  ]) {
    await page.evaluate((it) => { globalThis.failure = it; }, failure);
    await more.press('Enter');
    const message = page.getByText(said, { exact: true });
    await message.waitFor();
    const [above, below] = [await message.boundingBox(), await more.boundingBox()];
    assert.ok(above.y >= 0 && below.y - above.y - above.height < 40, 'the message is beside the button');
    assert.ok(await more.evaluate((button) => button === document.activeElement), 'the focus is where it was');
  }
  await page.evaluate(() => { globalThis.failure = undefined; });
  await more.press('Enter');
  await page.getByText('20 of 26 stories').waitFor();
}, {
  // Not by the network, of which browsers log what is no success; but no sooner than that answers.
  before: (page) => page.addInitScript(() => {
    const ask = globalThis.fetch;
    globalThis.fetch = async (...request) => {
      const answer = await ask(...request);
      const { failure } = globalThis;
      if (failure === 'offline') {
        throw new TypeError('Failed to fetch');
      }
      return failure ? new Response('{}', failure) : answer;
    };
  }),
});

shows('who reads a story comes back to the list as it was', '/', async (page) => {
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await page.getByText('20 of 26 stories').waitFor();
  const link = page.locator('#stories h2 a').nth(17);
  await link.scrollIntoViewIfNeeded();
  const [title, scrolled] = [await link.innerText(), await page.evaluate(() => scrollY)];
  await link.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goBack();
  await page.getByText('20 of 26 stories').waitFor();
  await page.waitForFunction((expected) => Math.abs(scrollY - expected) < 2, scrolled);
  await page.getByRole('button', { name: 'Show more stories' }).click();
  await page.getByText('26 of 26 stories').waitFor();
  assert.equal(new Set(await page.locator('#stories h2').allInnerTexts()).size, 26);
});

shows('what no story is of is not asked for, nor shown as chosen', '/?kind=nonsense', async (page) => {
  await page.getByText('10 of 26 stories').waitFor();
  assert.equal(await page.locator('#kind').evaluate((select) => select.selectedOptions[0]?.text), 'Everything');
});

for (const path of ['/', '/story.html?kind=strategy&slug=checkpoint-inhibitors']) {
  shows(`nobody waits at ${path} for what takes JavaScript`, path, async (page) => {
    const text = await page.locator('main').innerText();
    assert.match(text, /needs JavaScript/);
    assert.doesNotMatch(text, /Loading/);
  }, { context: { javaScriptEnabled: false } });
}

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
