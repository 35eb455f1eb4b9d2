// What people see of the home page while its database is away.
import assert from 'node:assert/strict';
import { NARROW, hasNoBarriersAnywhere, seen } from './seen.mjs';

seen('without its database the home page says so, keeps nobody out, and leads to what is there all the same', '/', async (page) => {
  await page.getByRole('heading', { name: 'The stories are out of reach just now', level: 1 }).waitFor();
  await hasNoBarriersAnywhere(page);
  await page.setViewportSize(NARROW);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
  const ways = await page.locator('a[href^="/"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))].filter((way) => way !== '/'));
  assert.ok(ways.length >= 5, `${ways}`);
  for (const way of ways) {
    assert.equal((await page.request.get(way)).status(), 200, way);
  }
}, { bypassCSP: true, isWhole: true, status: 503 });
