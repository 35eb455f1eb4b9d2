import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';

globalThis.document = parseHTML('<meta name="research-stories-api" content="https://api.example.org">').document;

const { blocks } = await bundled('src/blocks.ts');
const { notices } = await bundled('src/notices.ts');

async function bundled(entry) {
  const { outputFiles: [file] } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`);
}

const media = { key: 'cell', type: 'image', url: 'https://media.example.org/cell.png', alt: 'A cell.', decorative: false, renditions: [], credit: 'A. Person', licence: 'CC-BY-4.0', caption: 'Seen from above' };
const story = {
  glossaryTerms: [{ key: 'biomarker', term: 'Biomarker', definition: 'What can be measured.' }],
  references: [{ key: 'first', kind: 'report', citation: 'A report.' }],
  bodyMedia: [media, { ...media, key: 'talk', type: 'video', url: 'https://media.example.org/talk.mp4', transcript: 'Good morning.' }],
  linkedStories: [{ id: '1', kind: 'strategy', locale: 'en', slug: 'vaccines', title: 'Vaccines', href: '/v1/strategies/vaccines' }],
};

/** What is made of some blocks. */
function shown(...body) {
  const page = document.createElement('main');
  page.append(...blocks({ ...story, body }));
  return page.innerHTML;
}

const paragraph = span => shown({ type: 'paragraph', content: [span] });
const content = [{ text: 'words' }];

const each = {
  heading: [{ level: 3, content }, /^<h3>words<\/h3>$/],
  paragraph: [{ content }, /^<p>words<\/p>$/],
  list: [{ style: 'number', items: [content, content] }, /^<ol><li>words<\/li><li>words<\/li><\/ol>$/],
  image: [{ media: 'cell' }, /<img [^>]*alt="A cell."[^]*Seen from above [^]*A. Person, CC-BY-4.0/],
  video: [{ media: 'talk' }, /<video [^>]*controls[^]*What is said[^]*Good morning\./],
  quote: [{ content, attribution: 'A patient' }, /^<blockquote><p>words<\/p><footer>A patient<\/footer><\/blockquote>$/],
  callout: [{ tone: 'warning', content }, /role="note"[^]*<strong>Warning: <\/strong>words/],
  keyFact: [{ content, reference: 'first' }, /Key fact: [^]*words \(source: <a href="#reference-first">reference 1<\/a>\)/],
  table: [{ caption: 'Numbers', header: [content], rows: [[[{ text: '1' }]]] }, /<caption>Numbers<\/caption>[^]*<th scope="col">words<\/th>[^]*<td>1<\/td>/],
  storyLink: [{ id: '1' }, /<a (?=[^>]*lang="en")[^>]*href="story.html\?kind=strategy&(amp;)?slug=vaccines"[^>]*>Vaccines<\/a>/],
};

test('every type of block of the contract is tried here', () => {
  const contract = readFileSync('../typescript/src/contract.ts', 'utf8');
  const types = Array.from(contract.match(/^ {8}Block: (.*);$/m)[1].matchAll(/"(\w+)Block"/g), ([, name]) => name[0].toLowerCase() + name.slice(1));
  assert.deepEqual(types.sort(), Object.keys(each).sort());
});

for (const [type, [fields, expected]] of Object.entries(each)) {
  test(`a block of type ${type} is shown`, () => assert.match(shown({ type, ...fields }), expected));
}

test('what is not known, and what is not public, is left out', () => {
  assert.equal(shown({ type: 'hologram', content }, { type: 'storyLink', id: '2' }, { type: 'image', media: 'none' }), '');
});

test('text is text, whatever is in it', () => {
  assert.equal(paragraph({ text: '<img src=x onerror=alert(1)>' }), '<p>&lt;img src=x onerror=alert(1)&gt;</p>');
});

test('a link that runs a script is no link', () => {
  assert.equal(paragraph({ text: 'words', href: 'javascript:alert(1)' }), '<p>words</p>');
});

test('a link to a story leads to our page of it', () => {
  assert.equal(paragraph({ text: 'words', href: '/v1/research/a-trial?locale=cy' }), paragraph({ text: 'words', href: '/v1/research/a-trial' }));
  assert.match(paragraph({ text: 'words', href: '/v1/research/a-trial' }), /href="story.html\?kind=research&(amp;)?slug=a-trial"/);
});

test('what is set off, explained, borne out or in another language is so', () => {
  assert.equal(paragraph({ text: 'words', marks: ['strong', 'em'] }), '<p><em><strong>words</strong></em></p>');
  assert.equal(paragraph({ text: 'words', marks: ['glowing'] }), '<p>words</p>');
  assert.equal(paragraph({ text: 'words', termId: 'biomarker' }), '<p><a href="#term-biomarker">words</a></p>');
  assert.equal(paragraph({ text: 'geiriau', lang: 'cy' }), '<p><span lang="cy">geiriau</span></p>');
  assert.match(paragraph({ text: 'words', referenceId: 'first' }), /words<sup><a (?=[^>]*aria-label="Reference 1")[^>]*href="#reference-first"[^>]*>\[1\]<\/a><\/sup>/);
});

test('who reads a translation that English has gone on without is told so', () => {
  assert.equal(notices({ translationStale: true })[0].outerHTML, '<aside role="note">The English text has changed since this was translated.</aside>');
  assert.deepEqual(notices({ translationStale: false }), []);
});

test('who reads a withdrawn story is told so, why, and what to read instead', () => {
  const [replacedBy] = story.linkedStories;
  const page = document.createElement('main');
  page.append(...notices({ sampleNotice: 'Invented.', withdrawal: { reason: 'A figure was wrong.', at: '2026-11-02T09:00:00Z', replacedBy } }));
  assert.equal(page.querySelector('.warning').textContent, 'This story was withdrawn on 2 November 2026. A figure was wrong.Read instead: Vaccines');
  assert.equal(page.lastElementChild.textContent, 'Invented.');
});
