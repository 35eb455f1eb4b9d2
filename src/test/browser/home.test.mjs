// What people see of the home page.
import assert from 'node:assert/strict';
import { BASE, hasNoBarriers, keeps, printsWhole, seen } from './seen.mjs';

const HEAVIEST = 150_000;
const LONGEST = 1000;
const LOADS = 5;

seen('the home page says what there is, and what it is', '/', async (page) => {
  assert.equal(await page.title(), 'Research Stories API');
  assert.match(await page.locator('.figures').innerText(), /6\s+challenges/);
  assert.match(await page.locator('.figures').innerText(), /12\s+pieces of research/);
  assert.match(await page.locator('.notice').innerText(), /not real research/);
});

seen('a call is run, and its answer shown where the call is', '/', async (page) => {
  await page.locator('[data-call]').first().getByRole('button', { name: 'Run' }).click();
  await page.locator('.answer .status').filter({ hasText: /^200 after/ }).waitFor();
  const { y } = await page.locator('.answer .status').boundingBox();
  assert.ok(y > 0 && y < page.viewportSize().height);
  assert.equal(JSON.parse(await page.getByRole('group', { name: 'The answer' }).innerText()).items.length, 3);
});

seen('a call is copied as it has to be typed', '/', async (page, context) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const call = page.locator('[data-call]').first();
  await call.getByRole('button', { name: 'Copy' }).click();
  await call.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `curl '${BASE}/v1/challenges?limit=3&fields=title,standfirst'`);
});

seen('each client comes from here, by a command that is copied as it is shown', '/', async (page, context) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const commands = await page.locator('[data-command]').all();
  assert.equal(commands.length, 3);
  for (const command of commands) {
    const shown = await command.locator('code').innerText();
    assert.match(shown, new RegExp(`^(npm install|curl -s) ${BASE}/docs/clients/research-stories(-[a-z]+)?-[0-9.]+\\.tgz( |$)`));
    await command.getByRole('button', { name: 'Copy' }).click();
    await command.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
  }
});

seen('the map is walked by keyboard, and says what it shows', '/', async (page) => {
  await page.locator('.map .node').first().focus();
  const first = await page.locator('.told').innerText();
  assert.match(first, /addresses|complicates|investigates/);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), await page.locator('.map .node').nth(1).getAttribute('data-id'));
  assert.notEqual(await page.locator('.told').innerText(), first);
  assert.ok(await page.locator('.map .edge.near').count() > 0);
  await page.keyboard.press('Tab');
  await page.locator('summary').click();
  assert.equal(await page.locator('details tbody tr').count(), await page.locator('.map .edge').count());
});

for (const [width, height] of [[1400, 900], [1280, 720], [1024, 768], [768, 1024], [320, 640]]) {
  seen(`what the map says is on a screen of ${width} by ${height}, wherever the keyboard or the pointer is`, '/', async (page) => {
    const faults = await page.locator('.map .node').evaluateAll((nodes) => nodes.flatMap((node) => {
      const told = document.querySelector('.told');
      const isSeen = ({ top, bottom, left, right }) => top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      const isSaid = () => isSeen(told.getBoundingClientRect()) && told.scrollHeight <= told.clientHeight && /^(This|What) /.test(told.textContent);
      const covers = () => {
        const [said, story] = [told, node].map((it) => it.getBoundingClientRect());
        return said.top < story.bottom && said.left < story.right;
      };
      node.focus();
      const byKeyboard = { 'is not seen': !isSeen(node.getBoundingClientRect()), 'says nothing that is seen': !isSaid(), 'is covered': covers() };
      node.blur();
      node.dispatchEvent(new MouseEvent('mouseenter'));
      const byPointer = { 'says nothing that is seen by the pointer': !isSaid() };
      node.dispatchEvent(new MouseEvent('mouseleave'));
      return Object.entries({ ...byKeyboard, ...byPointer }).filter(([, isSo]) => isSo).map(([fault]) => `${node.querySelector('title').textContent} ${fault}`);
    }));
    assert.deepEqual(faults, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
  }, { context: { viewport: { width, height } } });
}

seen('what the map says does not come between the pointer and its story', '/', async (page) => {
  const node = page.locator('.map .node').first();
  // Where the text will be.
  await node.evaluate((it) => scrollBy(0, it.getBoundingClientRect().bottom - innerHeight));
  const { x, y, width, height } = await node.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  assert.ok((await page.locator('.told').boundingBox()).y < y);
  await page.mouse.move(x + width / 2 + 5, y + height / 2);
  assert.match(await page.locator('.told').innerText(), /^(This|What) /);
}, { context: { viewport: { width: 1024, height: 768 } } });

for (const [width, height] of [[1400, 900], [1024, 768]]) {
  seen(`what the map says stays while the pointer is on it, on a screen of ${width} by ${height}`, '/', async (page) => {
    const told = page.locator('.told');
    for (const node of [page.locator('.map .node.research').first(), page.locator('.map .node.research').last()]) {
      await node.hover();
      const said = await told.innerText();
      const [story, words] = [await node.boundingBox(), await told.boundingBox()];
      assert.ok(words.x >= story.x + story.width || words.y >= story.y + story.height || words.y + words.height <= story.y, 'it is not over its story');
      await page.mouse.move(words.x + words.width / 2, words.y + Math.min(words.height, height) / 2);
      assert.equal(await told.innerText(), said);
      await page.locator('#map').hover();
      assert.equal(await told.innerText(), '');
    }
  }, { context: { viewport: { width, height } } });
}

seen('left and right on the map go to the nearest story of the column beside, and nowhere where there is none', '/', async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.dataset.id);
  const nearest = (kind) => page.locator(`.map .node.${kind}`).evaluateAll((nodes) => {
    const middle = (node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const far = (node) => Math.abs(middle(node) - middle(document.activeElement));
    return nodes.toSorted((one, other) => far(one) - far(other))[0].dataset.id;
  });
  await page.locator('.map .node.challenge').last().focus();
  for (const [key, kind] of [['ArrowRight', 'strategy'], ['ArrowRight', 'research'], ['ArrowLeft', 'strategy'], ['ArrowLeft', 'challenge']]) {
    const expected = await nearest(kind);
    await page.keyboard.press(key);
    assert.equal(await focused(), expected);
  }
  const outermost = await focused();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(), outermost);
});

seen('the keyboard goes to the first and the last story of the map at once, and past all of them', '/', async (page) => {
  const nodes = page.locator('.map .node');
  const isAt = (locator) => locator.evaluate((it) => it === document.activeElement);
  await page.getByRole('link', { name: 'Skip the map' }).focus();
  assert.ok(await page.getByRole('link', { name: 'Skip the map' }).evaluate((link) => link.getBoundingClientRect().left >= 0), 'it is seen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await isAt(page.locator('summary')));
  await nodes.nth(3).focus();
  await page.keyboard.press('End');
  assert.ok(await isAt(nodes.last()));
  await page.keyboard.press('Home');
  assert.ok(await isAt(nodes.first()));
});

seen('the map says what the keyboard is on again once the pointer has left it', '/', async (page) => {
  const [first, other] = await page.locator('.map .node').all();
  const told = page.locator('.told');
  await first.focus();
  const ofFirst = await told.innerText();
  await other.hover();
  assert.notEqual(await told.innerText(), ofFirst);
  await page.locator('#map').hover();
  assert.equal(await told.innerText(), ofFirst);
  await other.hover();
  const ofOther = await told.innerText();
  await first.blur();
  assert.equal(await told.innerText(), ofOther);
  await page.locator('#map').hover();
  assert.equal(await told.innerText(), '');
});

seen('what the map says goes away by Escape, wherever the keyboard is', '/', async (page) => {
  const told = page.locator('.told');
  await page.locator('.map .node').first().hover();
  assert.notEqual(await told.innerText(), '');
  await page.keyboard.press('Escape');
  assert.equal(await told.innerText(), '');
  await page.locator('.map .node').nth(1).focus();
  assert.notEqual(await told.innerText(), '');
  await page.keyboard.press('Escape');
  assert.equal(await told.innerText(), '');
  assert.equal(await page.locator('.map.aims').count(), 0);
});

seen('a click below the map hits, although the keyboard leaves the map by it', '/', async (page) => {
  await page.locator('.map .node').nth(6).focus();
  await page.locator('summary').click();
  await page.locator('details[open]').waitFor();
});

/** That this leads there, where another page is instead: with JSON browsers look for an icon that nobody has. */
async function leadsTo(page, path, does) {
  await page.route(path, (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await does();
  await page.waitForURL(path);
}

for (const [how, goes] of [['a click', (node) => node.click()], ['Enter', (node) => node.press('Enter')]]) {
  seen(`a story of the map is gone to by ${how}`, '/', async (page) => {
    const node = page.locator('.map .node').first();
    await leadsTo(page, await node.getAttribute('href'), () => goes(node));
  });
}

const BY_TOUCH = { context: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } } };

seen('a tap on a story of the map shows what it is related to, and the next one goes to it', '/', async (page) => {
  const [first, other] = await page.locator('.map .node').all();
  const told = page.locator('.told');
  await other.tap();
  const ofOther = await told.innerText();
  await first.evaluate((it) => it.scrollIntoView({ block: 'end' }));
  await first.tap();
  assert.match(await told.innerText(), /addresses|complicates|investigates/);
  assert.notEqual(await told.innerText(), ofOther);
  assert.ok(await page.locator('.map .edge.near').count() > 0);
  const covers = () => first.evaluate((story) => document.querySelector('.told').getBoundingClientRect().top < story.getBoundingClientRect().bottom);
  assert.ok(!await covers(), 'its story stays in sight');
  const path = await first.getAttribute('href');
  assert.equal(await told.getByRole('link').getAttribute('href'), path);
  assert.equal(new URL(page.url()).pathname, '/');
  await leadsTo(page, path, () => first.tap());
}, BY_TOUCH);

seen('what a tap shows can be read at once, and leads on', '/', async (page) => {
  const node = page.locator('.map .node').first();
  await node.tap();
  const onward = page.locator('.told').getByRole('link', { name: await node.locator('title').textContent() });
  assert.ok(await onward.evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight), 'it is on the screen');
  await hasNoBarriers(page);
  await leadsTo(page, await node.getAttribute('href'), () => onward.tap());
}, { ...BY_TOUCH, bypassCSP: true });

seen('what a tap shows goes away by a tap elsewhere, and by Escape', '/', async (page) => {
  const node = page.locator('.map .node').first();
  const told = page.locator('.told');
  await node.tap();
  assert.notEqual(await told.innerText(), '');
  await page.locator('#map').tap();
  assert.equal(await told.innerText(), '');
  await node.tap();
  assert.notEqual(await told.innerText(), '');
  await page.keyboard.press('Escape');
  assert.equal(await told.innerText(), '');
}, BY_TOUCH);

seen('the table has the reason of each relation that has one, and says of the others that none is given', '/', async (page) => {
  const about = page.locator('section:has(> #map) > p').first();
  assert.match(await about.innerText(), /a type and, where the editors gave one, a reason/);
  const { edges } = await (await page.request.get(await about.getByRole('link').getAttribute('href'))).json();
  const reasons = edges.map(({ rationale }) => rationale ?? 'Not given');
  assert.ok(new Set(reasons).size > 2 && reasons.includes('Not given'));
  await page.getByText('The same as a table').click();
  assert.deepEqual(await page.locator('details tbody td:last-child').allInnerTexts(), reasons);
  assert.deepEqual(await page.locator('details tbody a').evaluateAll((links) => links.map((link) => link.getAttribute('href')).slice(0, 2)),
    await Promise.all([edges[0].source, edges[0].target].map((id) => page.locator(`.map .node[data-id="${id}"]`).getAttribute('href'))));
});

seen('a story is read to its end', '/', async (page) => {
  const story = page.locator('article').first();
  await story.getByRole('button', { name: 'Read all of it' }).click();
  await story.locator('.story h4').first().waitFor();
  assert.match(await story.locator('.call a').innerText(), /bodyFormat=html$/);
});

for (const [language, { address, locale }] of Object.entries({ 'the address asks for': { address: '/?locale=cy', locale: 'en-GB' }, 'the browser asks for': { address: '/', locale: 'cy' } })) {
  seen(`the page goes on in the language that ${language}, and reads a story in the one that its title is in`, address, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.getByRole('searchbox').fill('cancer');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('.found li').first().waitFor();
    assert.deepEqual(asked.filter(({ searchParams }) => searchParams.has('q')).map(({ searchParams }) => searchParams.get('locale')), ['cy']);
    const story = page.locator('article').first();
    await story.getByRole('button', { name: 'Read all of it' }).click();
    await story.locator('.story').waitFor();
    assert.deepEqual(asked.filter(({ searchParams }) => searchParams.has('bodyFormat')).map(({ searchParams }) => searchParams.get('locale')), [await story.getAttribute('lang')]);
    for (const link of await page.locator('figcaption a').all()) {
      assert.match(await link.getAttribute('href'), /&locale=cy$/);
    }
  }, { context: { locale } });
}

seen('what a proxy answers in place of the API is shown as it is, and nothing is made of it', '/', async (page) => {
  // Not by the network, of which browsers log what is no success.
  await page.evaluate(() => { globalThis.fetch = async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }); });
  await page.locator('[data-call]').first().getByRole('button', { name: 'Run' }).click();
  await page.locator('.answer .status').filter({ hasText: /^502 after [0-9]+ ms$/ }).waitFor();
  assert.equal(await page.getByRole('group', { name: 'The answer' }).innerText(), '<h1>Bad Gateway</h1>');
  await page.getByRole('searchbox').fill('cancer');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('.found').filter({ hasText: 'There was no answer but 502.' }).waitFor();
});

seen('who reads a story on by the keyboard is in its text', '/', async (page) => {
  const story = page.locator('article').first();
  await story.getByRole('button', { name: 'Read all of it' }).press('Enter');
  const text = story.getByRole('group', { name: await story.getByRole('heading', { level: 3 }).innerText() });
  await text.and(page.locator(':focus-visible')).waitFor();
  assert.ok(await text.evaluate((it) => it.firstElementChild.getBoundingClientRect().top < innerHeight), 'where it begins is on the screen');
  await hasNoBarriers(page);
}, { bypassCSP: true });

seen('who goes on before a story is there is not called back to it', '/', async (page) => {
  let asks;
  const asked = new Promise((resolve) => { asks = resolve; });
  await page.route(/bodyFormat=html/, asks);
  const [first, next] = await page.locator('article').all();
  await first.getByRole('button', { name: 'Read all of it' }).press('Enter');
  await next.getByRole('button', { name: 'Read all of it' }).focus();
  await (await asked).continue();
  await first.locator('.story h4').first().waitFor();
  assert.ok(await next.getByRole('button', { name: 'Read all of it' }).evaluate((button) => button === document.activeElement));
});

seen('a story that does not come is said so aloud, and its button stays where the keyboard is', '/', async (page) => {
  // Not by the network, of which browsers log what is no success.
  await page.evaluate(() => {
    const ask = globalThis.fetch;
    globalThis.fetch = () => new Promise((_, rejects) => {
      globalThis.fails = () => {
        globalThis.fetch = ask;
        rejects(new TypeError('No network'));
      };
    });
  });
  const story = page.locator('article').first();
  await story.getByRole('button', { name: 'Read all of it' }).press('Enter');
  // What cannot have the focus loses it where the page is drawn.
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
  await page.evaluate(() => globalThis.fails());
  await page.getByRole('status').filter({ hasText: /^No answer; try again$/ }).waitFor();
  await story.getByRole('button', { name: 'No answer; try again' }).and(page.locator(':focus')).press('Enter');
  await story.locator('.story').and(page.locator(':focus')).waitFor();
});

const POISONED = '<h2 id="search">Cells</h2><p id="term_cell"><a href="#term_cell">Cells</a></p><figure><img src="https://elsewhere.example/cell.png" alt="A cell"></figure>';

/** Has the page's first story answered with this besides what it is. */
async function answers(page, change) {
  await page.route(/bodyFormat=html/, async (route) => {
    const story = await (await route.fetch()).json();
    await route.fulfill({ json: { ...story, ...change } });
  });
  await page.locator('article').first().getByRole('button', { name: 'Read all of it' }).click();
}

seen('a story that is open takes no name of the page, and asks nobody else for its pictures', '/', async (page) => {
  await answers(page, { bodyHtml: POISONED });
  const text = page.locator('article .story');
  await text.getByRole('heading', { level: 4, name: 'Cells' }).waitFor();
  assert.equal(await page.locator('[id="search"]').count(), 1);
  assert.equal(await text.getByRole('link', { name: 'Cells' }).evaluate((link) => document.getElementById(link.hash.slice(1)).textContent), 'Cells');
  assert.equal(await text.getByRole('link', { name: 'A cell' }).getAttribute('href'), 'https://elsewhere.example/cell.png');
  await hasNoBarriers(page);
}, { bypassCSP: true });

seen('a story that was withdrawn meanwhile is not read', '/', async (page) => {
  await answers(page, { withdrawal: { reason: 'A figure was wrong.', at: '2026-11-01T09:00:00Z' } });
  const story = page.locator('article').first();
  await story.getByRole('note', { name: 'This story was withdrawn: A figure was wrong.' }).and(page.locator(':focus')).waitFor();
  assert.equal(await story.locator('.story, .standfirst, .summary').count(), 0);
});

seen('nor is one that is gone', '/', async (page) => {
  // Not by the network, of which browsers log what is no success.
  await page.evaluate(() => {
    const ask = globalThis.fetch;
    globalThis.fetch = async (path, options) => (/bodyFormat=html/.test(path) ? new Response(JSON.stringify({ reason: 'It is past.' }), { status: 410 }) : ask(path, options));
  });
  const story = page.locator('article').first();
  await story.getByRole('button', { name: 'Read all of it' }).click();
  await story.getByRole('note', { name: 'This story was taken back: It is past.' }).and(page.locator(':focus')).waitFor();
  assert.equal(await story.locator('.summary').count(), 0);
});

seen('what was awarded is drawn in four ways, as the data behind it has it', '/', async (page) => {
  const charts = page.locator('.charts figure');
  assert.equal(await charts.count(), 4);
  for (const chart of await charts.all()) {
    const stats = await (await page.request.get(await chart.getByRole('link', { name: 'data' }).getAttribute('href'))).json();
    const told = new Map(stats.groups.map(({ label, value, awards, samples }) => [
      (label ?? value).toLowerCase().replaceAll('_', ' '), (stats.total.awards.count > 0 ? awards : samples).sums.find(({ currency }) => currency === 'GBP')?.amount ?? 0]));
    const bars = await chart.locator('.bars tbody tr').evaluateAll((rows) => rows.map((row) => [row.querySelector('th').textContent.trim().toLowerCase(),
      row.querySelectorAll('td')[0].textContent, Number(row.querySelector('rect').getAttribute('width'))]));
    assert.ok(bars.length > 0);
    if (!(await chart.locator('figcaption').innerText()).includes('year')) {
      const sums = [...told.values()].sort((one, other) => other - one);
      assert.deepEqual(bars.map(([label]) => told.get(label)), sums.slice(0, bars.length));
    }
    const most = Math.max(...told.values());
    for (const [label, amount, width] of bars) {
      assert.ok(told.has(label), `${label} is not among ${[...told.keys()]}`);
      assert.ok(amount.includes(Math.round(told.get(label)).toLocaleString('en-GB')) || told.get(label) === 0, `${label}: ${amount} for ${told.get(label)}`);
      assert.ok(Math.abs(width - 100 * told.get(label) / most) < 0.1, `${label}: ${width} of 100`);
    }
  }
});

seen('each kind of line of the map is explained, and can be told apart', '/', async (page) => {
  const drawn = await page.locator('.map .edge').evaluateAll((edges) => [...new Set(edges.map((edge) => edge.getAttribute('class').split(' ')[1]))].sort());
  assert.deepEqual(await page.locator('.legend .edge').evaluateAll((edges) => edges.map((edge) => edge.getAttribute('class').split(' ')[1]).sort()), drawn);
  const dashes = await page.locator('.legend .edge').evaluateAll((edges) => edges.map((edge) => getComputedStyle(edge).strokeDasharray));
  assert.deepEqual(dashes.filter((look, place) => dashes.indexOf(look) !== place), []);
  await page.locator('.map .node').first().focus();
  await hasNoBarriers(page);
  assert.deepEqual(await page.locator('.map .node').evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).opacity))]), ['1']);
}, { bypassCSP: true });

seen('what has to be said of a story is said', '/', async (page) => {
  assert.match(await page.locator('article').first().innerText(), /sample[^]*\(CC-BY-4\.0\)/i);
});

seen('a search finds stories, also by a word that is misspelt', '/', async (page) => {
  await page.getByRole('searchbox').fill('imunotherapy');
  await page.keyboard.press('Enter');
  await page.locator('.found li').first().waitFor();
  assert.match(await page.locator('.found').innerText(), /Shown for “immunotherapy”/);
  assert.ok(await page.locator('.found mark').count() > 0);
  await hasNoBarriers(page);
}, { bypassCSP: true });

seen('each story that a search finds comes with what has to be shown with it', '/', async (page) => {
  await page.getByRole('searchbox').fill('immunotherapy');
  await page.keyboard.press('Enter');
  await page.locator('.found li').first().waitFor();
  const { items } = await (await page.request.get(await page.locator('.found').getByRole('link', { name: '/v1/stories?' }).getAttribute('href'))).json();
  assert.ok(items.some(({ sample }) => sample));
  const told = await page.locator('.found li').evaluateAll((found) => found.map((story) => Array.from(story.querySelectorAll('small'), (term) => term.textContent)));
  assert.deepEqual(told, items.map(({ sample, sampleNotice, attribution, licence }) => [...(sample ? [sampleNotice] : []), `${attribution} (${licence})`]));
});

seen('a search that finds nothing says so', '/', async (page) => {
  await page.getByRole('searchbox').fill('zzyzx qwxyz');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('Nothing has these words.').waitFor();
});

seen('the service says how it is', '/', async (page) => {
  await page.locator('[data-state]').filter({ hasText: /^as it should, after \d+ ms$/ }).waitFor();
  assert.match(await page.locator('.state time').innerText(), /^\d+ \w+ 20\d\d, \d\d:\d\d UTC$/);
});

seen('a search is answered without a script', '/', async (page) => {
  await page.getByRole('searchbox').fill('immunotherapy');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/\/v1\/stories\?q=immunotherapy/);
  assert.match(await page.content(), /"items":\[\{/);
}, { context: { javaScriptEnabled: false } });

seen('a feed is followed, and leads to its stories', '/', async (page) => {
  const feed = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href');
  assert.equal(feed, await page.getByRole('link', { name: 'Atom' }).first().getAttribute('href'));
  const answer = await page.request.get(feed);
  assert.match(answer.headers()['content-type'], /^application\/atom\+xml/);
  const links = await page.evaluate((xml) => Array.from(new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('entry'),
    (entry) => entry.querySelector('link[rel="alternate"], link:not([rel])').getAttribute('href')), await answer.text());
  assert.ok(links.length >= 20, `${links.length} entries`);
  assert.equal((await page.request.get(links[0])).status(), 200);
});

seen('every link of the home page leads somewhere', '/', async (page) => {
  const addresses = await page.locator('a[href^="/"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
  assert.ok(addresses.length > 30);
  for (const address of addresses) {
    assert.equal((await page.request.get(address)).status(), 200, address);
  }
});

seen('it is all there without a script', '/', async (page) => {
  assert.equal(await page.locator('.map .node').count(), 26);
  assert.equal(await page.getByRole('button').count(), 1);
  assert.ok(await page.locator('[data-call] a').count() === 4);
}, { context: { javaScriptEnabled: false } });

for (const colorScheme of ['light', 'dark']) {
  seen(`nothing of the home page keeps anybody out, ${colorScheme}`, '/', hasNoBarriers, { bypassCSP: true, isWhole: true, context: { colorScheme } });
  seen(`nor on a narrow screen, ${colorScheme}`, '/', async (page) => {
    await hasNoBarriers(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
  }, { bypassCSP: true, isWhole: true, context: { colorScheme, viewport: { width: 320, height: 640 } } });
}

seen('the home page prints well', '/', async (page) => {
  await page.emulateMedia({ media: 'print' });
  await printsWhole(page);
  assert.ok(await page.getByRole('table').first().isVisible(), 'what is folded away is printed');
}, { isWhole: true });

seen('nothing moves for whoever does not want it to', '/', async (page) => {
  assert.deepEqual(await page.locator('.map .node, .map .edge').evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).transitionDuration))]), ['0s']);
}, { context: { reducedMotion: 'reduce' } });

seen('it is light', '/', async (page) => {
  const sent = await page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, it) => sum + it.transferSize, 0));
  await keeps('weight of the home page', { bytes: sent, heaviest: HEAVIEST });
  assert.ok(sent > 5_000 && sent < HEAVIEST, `${sent} bytes`);
});

/** When the page is there and answers, in milliseconds since it was asked for, to a browser that has nothing of it yet. */
async function loaded(browser) {
  const context = await browser.newContext({ baseURL: BASE });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => addEventListener('load', () => {
      document.querySelector('.map .node').focus();
      globalThis.atLoad = { told: document.querySelector('.told').textContent, buttons: document.querySelectorAll('article button').length };
    }));
    await page.goto('/');
    const { told, buttons } = await page.evaluate(() => globalThis.atLoad);
    assert.match(told, /addresses|complicates|investigates/);
    assert.equal(buttons, await page.locator('article').count());
    return await page.evaluate(async () => {
      const [{ responseEnd, domInteractive, loadEventEnd }] = performance.getEntriesByType('navigation');
      const painted = await new Promise((paints) => {
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((paint) => paints(paint.startTime))).observe({ type: 'paint', buffered: true });
      });
      return { responseEnd, domInteractive, painted, loadEventEnd, ready: Math.max(painted, loadEventEnd) };
    });
  } finally {
    await context.close();
  }
}

// Tests do not mind clocks. This one does, because the page was ordered with that limit, and takes the best of some loads: a machine that is
// busy with something else slows some of them, but a page that is too slow never once comes in time.
seen('it is ready in under a second', '/', async (page, context) => {
  const loads = [];
  for (let load = 0; load < LOADS; load++) {
    loads.push(await loaded(context.browser()));
  }
  await keeps('milliseconds until the home page is ready', { longest: LONGEST, loads });
  assert.ok(Math.min(...loads.map(({ ready }) => ready)) < LONGEST, JSON.stringify(loads));
});
