// What developers see of the explorer and the guides.
import assert from 'node:assert/strict';
import { BASE, NARROW, hasNoBarriersAnywhere, printsWhole, seen } from './seen.mjs';
import { LANGUAGES, printed, shown } from './shown.mjs';

const LISTED = await (await fetch(`${BASE}/docs/guides`)).text();
const GUIDES = Array.from(LISTED.matchAll(/href="(\/docs\/guides\/[a-z-]+)"/g), ([, path]) => path);
assert.ok(GUIDES.length >= 14, `${GUIDES.length} guides`);

const OPERATION = '/docs#tag/stories/GET/v1/graph';
const LIST = '/docs#tag/stories/GET/v1/stories';
const CHANGE = '/docs#tag/editing/PATCH/edit/v1/drafts/{draftId}';
const IMPORTS = '/docs#tag/editing/POST/edit/v1/imports';

const CONTRACT = await (await fetch(`${BASE}/openapi.json`)).json();

/** Has the explorer show that operation's address alone: to show all takes it seven seconds, and who looks at one thing sees no more by it. */
function alone(name, operation, look, options = {}) {
  const [, path] = operation.match(/#tag\/[a-z]+\/[A-Z]+(\/.*)$/);
  const contract = { ...CONTRACT, paths: { [path]: CONTRACT.paths[path] } };
  const before = (page) => page.route('**/openapi.json', (route) => route.fulfill({ json: contract }));
  seen(name, operation, look, { ...options, before });
}

async function shows(page) {
  await page.getByRole('heading', { name: 'Get the graph of stories' }).waitFor();
}

function section(page, operation = OPERATION) {
  return page.locator(`section[id$="${operation.split('#')[1]}"]`);
}

async function opensTheCall(page, operation = OPERATION) {
  await section(page, operation).getByRole('button', { name: /^Test Request/ }).click();
  await page.getByRole('button', { name: /^Send/ }).first().waitFor();
}

async function sendsIt(page) {
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await page.getByText('200 OK').first().waitFor();
  await page.getByRole('textbox', { name: 'Body' }).waitFor();
}

async function opensTheSearch(page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { expanded: true }).fill('digest');
  await page.getByRole('option').filter({ hasText: /digest/i }).first().waitFor();
}

async function opensTheLanguages(page) {
  await section(page).getByRole('button', { name: /Shell Curl/ }).click();
  await page.getByRole('option').first().waitFor();
}

async function closes(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
}

seen('the explorer tries a call, and says where it is sent', OPERATION, async (page) => {
  await shows(page);
  await opensTheCall(page);
  await page.getByRole('button', { name: `Send get request to ${BASE}/v1/graph`, exact: true }).waitFor();
  await sendsIt(page);
});

alone('the explorer shows a call in four languages', OPERATION, async (page) => {
  await shows(page);
  await opensTheLanguages(page);
  const languages = (await page.getByRole('option').allInnerTexts()).map((text) => text.trim()).sort();
  assert.deepEqual(languages, ['Curl', 'Fetch', 'http.client', 'java.net.http']);
});

seen('what the explorer shows can be copied and run in each language', OPERATION, async (page) => {
  for (const [operation, isRight] of [
    ['stories/GET/v1/graph', (graph) => graph.nodes.length >= 20 && graph.edges.length >= 20],
    ['stories/GET/v1/challenges/{slugOrId}', (story) => story.slug === 'getting-past-solid-tumour-defences'],
    ['stories/GET/v1/stories/{id}', (story) => /^[0-9a-f-]{36}$/.test(story.id)],
    ['vocabularies/GET/v1/classifications/{scheme}', (codes) => codes.items.length >= 5],
  ]) {
    await page.evaluate((hash) => { location.hash = hash; }, `tag/${operation}`);
    for (const language of LANGUAGES) {
      const call = await shown(page.locator(`section[id$="tag/${operation}"]`), language);
      assert.ok(call.includes(new URL(BASE).host), call);
      assert.ok(isRight(JSON.parse(await printed(language, call))), call);
    }
  }
});

alone('what is copied of a call is what is shown', IMPORTS, async (page, context) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const language of LANGUAGES) {
    const call = await shown(section(page, IMPORTS), language);
    await section(page, IMPORTS).locator('.request-card').getByRole('button', { name: 'Copy' }).click();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), call.trim());
  }
});

alone('a call that is tried is shown in Java with what its query asks for, whenever that changes', LIST, async (page) => {
  await shown(section(page, LIST), 'java.net.http');
  await opensTheCall(page, LIST);
  await page.getByRole('button', { name: 'Code Snippet' }).press('Enter');
  const asks = (query) => page.locator('.scalar-client code').filter({ hasText: `.uri(URI.create("${BASE}/v1/stories${query}"))` }).waitFor();
  await asks('');
  await page.getByRole('combobox', { name: 'q Value', exact: true }).fill('what is a "trial"?');
  await asks('?q=what+is+a+%22trial%22%3F');
  await page.getByRole('combobox', { name: 'limit Value', exact: true }).fill('3');
  await asks('?limit=3&q=what+is+a+%22trial%22%3F');
  await page.getByRole('checkbox', { name: 'Include q in request' }).press('Space');
  await asks('?limit=3');
  await page.locator('.scalar-client tr[id="kind"]').getByRole('button', { name: 'Select a value' }).click();
  await page.getByRole('option', { name: 'challenge' }).click();
  await page.getByRole('option', { name: 'strategy' }).click();
  await asks('?limit=3&kind=challenge%2Cstrategy');
  await page.getByRole('combobox', { name: 'q Value', exact: true }).click();
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  const sent = page.waitForRequest((request) => new URL(request.url()).searchParams.get('kind') === 'challenge,strategy');
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await sent;
  await page.getByText('200 OK').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Send/ }).first().waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Guides' }).click();
  await page.waitForURL('/docs/guides');
});

alone('what is typed just before a call is sent is sent with it', LIST, async (page) => {
  await opensTheCall(page, LIST);
  const limit = page.getByRole('combobox', { name: 'limit Value', exact: true });
  const asks = (sent) => sent.url().startsWith(`${BASE}/v1/`);
  const sends = async (value, press) => {
    await limit.press('Control+a');
    const sent = page.waitForRequest(asks);
    await page.keyboard.type(value);
    await press();
    assert.equal(new URL((await sent).url()).searchParams.get('limit'), value);
    await page.getByText('200 OK').first().waitFor();
  };
  // Where it is has been found out before, so that nothing comes between.
  await page.getByRole('button', { name: /^Send/ }).first().hover();
  await sends('3', async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
  await sends('8', () => page.keyboard.press('Control+Enter'));
});

alone('an apostrophe does not end the address of a call in JavaScript', LIST, async (page) => {
  await shown(section(page, LIST), 'Fetch');
  await opensTheCall(page, LIST);
  await page.getByRole('combobox', { name: 'q Value', exact: true }).fill("crohn's 'disease'");
  await page.getByRole('button', { name: 'Code Snippet' }).press('Enter');
  await page.locator('.scalar-client code').filter({ hasText: `fetch('${BASE}/v1/stories?q=crohn%27s%20%27disease%27'` }).waitFor();
});

seen('the explorer finds an operation', '/docs', async (page) => {
  await page.getByRole('button', { name: /Search/ }).first().click();
  await page.keyboard.type('digest');
  await page.getByRole('option').filter({ hasText: /digest/i }).first().waitFor();
});

const MOST_STOPS = 60;

/** Goes on by the keyboard to the button that says this, and presses it. */
async function pressed(page, words) {
  const stops = [];
  do {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement.innerText));
    assert.ok(stops.length < MOST_STOPS, stops.join('\n'));
  } while (!words.test(stops.at(-1)));
  assert.ok(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none'), 'where the keyboard is can be seen');
  await page.keyboard.press('Enter');
}

seen('an operation of the explorer is found and tried by the keyboard alone', '/docs', async (page) => {
  await page.getByRole('button', { name: /Search/ }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Get the graph of stories');
  await page.getByRole('option').first().filter({ hasText: 'Get the graph of stories' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Skip to the operation');
  await page.keyboard.press('Enter');
  await pressed(page, /^Test Request/);
  await page.getByRole('button', { name: /^Send/ }).first().waitFor();
  await pressed(page, /^Send/);
  await page.getByText('200 OK').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Send/ }).first().waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement.innerText.startsWith('Test Request'));
});

alone('each field of a call that is tried has a name, and says whether there is something to choose', OPERATION, async (page) => {
  await shows(page);
  await opensTheCall(page);
  assert.equal(await page.getByLabel('undefined').count(), 0);
  const field = (name, expanded) => page.getByRole('combobox', { name, exact: true, expanded }).first();
  await field('limit Value', false).waitFor();
  await field('Accept-Language Value', false).fill('{{');
  await field('Accept-Language Value', true).waitFor();
  await field('Key', false).click();
  await field('Accept-Language Value', false).waitFor();
  await field('Key', false).fill('mine');
  await field('mine Value', false).waitFor();
});

alone('an answer in the explorer is read by the keyboard', OPERATION, async (page) => {
  await shows(page);
  await opensTheCall(page);
  await sendsIt(page);
  const body = page.getByRole('textbox', { name: 'Body' });
  assert.equal(await body.getAttribute('aria-readonly'), 'true');
  await body.focus();
  await page.keyboard.press('Control+End');
  await body.getByText('"truncated"').waitFor();
});

alone('whoever goes on by the keyboard leaves the body of a call as it was', IMPORTS, async (page) => {
  await opensTheCall(page, IMPORTS);
  const body = page.getByRole('textbox', { name: 'Body' });
  const text = await body.innerText();
  const isLeft = () => body.evaluate((it) => !it.contains(document.activeElement));
  await body.focus();
  for (const there of ['Tab', 'Shift+Tab']) {
    await page.keyboard.press(there);
    assert.ok(await isLeft(), there);
    await page.keyboard.press(there === 'Tab' ? 'Shift+Tab' : 'Tab');
    assert.ok(!await isLeft(), `back after ${there}`);
  }
  assert.equal(await body.innerText(), text);
});

alone('nothing of the explorer moves for whoever does not want it to', OPERATION, async (page) => {
  await shows(page);
  const moves = () => page.evaluate(() => document.getAnimations().map((it) => `${it.animationName ?? it.transitionProperty} of ${it.effect.target.className}`));
  assert.deepEqual(await moves(), []);
  await section(page).getByRole('button', { name: /^Test Request/ }).click();
  assert.deepEqual(await moves(), []);
  await page.getByRole('button', { name: /^Send/ }).first().click();
  assert.deepEqual(await moves(), []);
  await page.getByText('200 OK').first().waitFor();
}, { context: { reducedMotion: 'reduce' } });

seen('nothing of the explorer keeps anybody out, whatever of it is open', OPERATION, async (page) => {
  await shows(page);
  await hasNoBarriersAnywhere(page);
  await opensTheSearch(page);
  await hasNoBarriersAnywhere(page);
  await closes(page);
  await opensTheLanguages(page);
  await hasNoBarriersAnywhere(page);
  await closes(page);
  await opensTheCall(page);
  await hasNoBarriersAnywhere(page);
  await sendsIt(page);
  await hasNoBarriersAnywhere(page);
}, { bypassCSP: true });

seen('nor does anything of a change that is sent, or of its body', CHANGE, async (page) => {
  await page.getByRole('heading', { name: 'Change a draft' }).waitFor();
  await hasNoBarriersAnywhere(page);
  await opensTheCall(page, CHANGE);
  await page.getByRole('textbox', { name: 'Body' }).waitFor();
  await hasNoBarriersAnywhere(page);
}, { bypassCSP: true });

seen('nor do the filters of a list, of which none is at fault before something is typed', LIST, async (page) => {
  await page.getByRole('heading', { name: 'List stories of every kind' }).waitFor();
  await opensTheCall(page, LIST);
  const from = page.getByRole('combobox', { name: 'awardedFrom Value' });
  await from.waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await hasNoBarriersAnywhere(page);
  await from.fill('yesterday');
  await page.getByRole('alert').getByRole('button', { name: 'Input is invalid' }).waitFor();
  await hasNoBarriersAnywhere(page);
  await from.fill('2024-01-02');
  await page.getByRole('alert').waitFor({ state: 'detached' });
}, { bypassCSP: true });

for (const path of ['/docs/guides', ...GUIDES, '/problems', '/problems/archived']) {
  seen(`nothing of ${path} keeps anybody out, and nothing is cut off on a narrow screen`, path, async (page) => {
    await hasNoBarriersAnywhere(page);
    await page.setViewportSize(NARROW);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
  }, { bypassCSP: true });
}

seen('all ways out of the explorer can be seen on screens of 320, 360 and 560 pixels', '/docs', async (page) => {
  await page.getByRole('heading', { name: 'Research Stories API', level: 1 }).waitFor();
  for (const width of [320, 360, 560]) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
    assert.deepEqual(await page.evaluate(() => {
      const way = document.querySelector('.way').getBoundingClientRect();
      return Array.from(document.querySelectorAll('.way a')).filter((link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        return left < 0 || right > innerWidth || top < way.top || bottom > way.bottom;
      }).map((link) => link.innerText);
    }), [], `${width} pixels`);
  }
}, { context: { viewport: { width: 320, height: 640 } } });

seen('an example of a guide names this server, and is copied so', '/docs/guides/quick-start', async (page, context) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const example = page.getByRole('group', { name: 'Shell' }).first();
  await example.getByRole('button', { name: 'Copy' }).click();
  await example.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `curl -s '${BASE}/v1/challenges?limit=2&fields=title'\n`);
});

seen('a guide is all there without a script', '/docs/guides/paging', async (page) => {
  assert.equal(await page.getByRole('button').count(), 0);
  assert.ok(await page.getByRole('group').count() >= 5);
}, { context: { javaScriptEnabled: false } });

for (const path of ['/docs/guides/webhooks', '/problems/archived']) {
  seen(`${path} prints well`, path, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await printsWhole(page);
  });
}

seen('an operation of the explorer prints whole', OPERATION, async (page) => {
  await shows(page);
  const operation = section(page);
  await operation.getByText('"truncated"').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('header nav:visible').count(), 0);
  assert.equal(await operation.getByRole('button', { name: /^Test Request/ }).count(), 0);
  assert.deepEqual(await operation.locator(':visible').evaluateAll((all) => all
    .filter((it) => it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== 'visible').map((it) => it.innerText)), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
}, { context: { viewport: { width: 794, height: 1123 } } });

seen('the explorer names the contract without a script', '/docs', async (page) => {
  assert.match(await page.locator('body').innerText(), /openapi\.json/);
}, { context: { javaScriptEnabled: false } });
