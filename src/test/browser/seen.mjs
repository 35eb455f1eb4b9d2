// How pages are looked at. BASE is where the application runs, as that names itself; screenshots and what was measured go to SCREENSHOTS, where that is set.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

export const BASE = process.env.BASE ?? 'http://localhost:8080';
export const WIDE = { width: 1280, height: 720 };
export const NARROW = { width: 320, height: 640 };
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});
after(() => browser.close());

function kept(name, type) {
  return `${process.env.SCREENSHOTS}/${name.replaceAll(/[^a-z]+/gi, '-')}.${type}`;
}

/** What was measured is printed, and stays beside the screenshots. */
export async function keeps(name, measured) {
  const text = JSON.stringify(measured, (key, value) => (typeof value === 'number' ? Math.round(value) : value));
  console.log(`${name}: ${text}`);
  if (process.env.SCREENSHOTS) {
    await writeFile(kept(name, 'json'), text);
  }
}

/** A page of its own, which may complain of nothing but the status that the options name, and ask nobody but the application, and whom they name. The screenshot has what is on the screen, or the whole page, which takes longer. */
export function seen(name, path, look, options = {}) {
  test(name, async () => {
    const context = await browser.newContext({ baseURL: BASE, bypassCSP: options.bypassCSP ?? false, ...options.context });
    const page = await context.newPage();
    const faults = [];
    // Beside JSON, which can name none, browsers ask for an icon at an address of their own, and complain that nothing is there.
    page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')
      && !message.text().includes(`status of ${options.status}`) && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (![BASE, 'data:', ...(options.asks ?? [])].some((known) => request.url().startsWith(known))) {
        faults.push(`asks ${request.url()}`);
      }
    });
    try {
      await options.before?.(page);
      assert.equal((await page.goto(path)).status(), options.status ?? 200);
      await look(page, context);
      assert.deepEqual(faults, []);
    } finally {
      if (process.env.SCREENSHOTS) {
        await page.screenshot({ path: kept(name, 'png'), fullPage: options.isWhole ?? false });
      }
      await context.close();
    }
  });
}

/** As it is, on a wide screen and on a narrow one, light and dark: one page for all four, since to load it takes longer. */
export async function hasNoBarriersAnywhere(page) {
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await hasNoBarriers(page);
    }
  }
}

export async function hasNoBarriers(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) {
    await page.evaluate(AXE);
  }
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  assert.deepEqual(found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' ')}`), []);
}

/** On paper nothing can be clicked or scrolled: what can only be is not there, and all else is whole. */
export async function printsWhole(page) {
  assert.equal(await page.locator('button:visible').count(), 0);
  assert.equal(await page.locator('header nav:visible').count(), 0);
  assert.deepEqual(await page.locator('pre:visible, .scroll:visible').evaluateAll((all) => all.filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.outerHTML.slice(0, 200))), []);
}
