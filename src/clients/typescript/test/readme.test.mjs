import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { BASE } from './api.mjs';

const root = new URL('..', import.meta.url);
const folder = new URL('.snippets/', root);
const snippets = Array.from(readFileSync(new URL('README.md', root), 'utf8').matchAll(/^## (.+)$|^```(?:ts|js)\n([^]*?)^```$/gm))
  .reduce((found, [, heading, code]) => (heading ? { ...found, heading } : { ...found, all: [...found.all, { heading: found.heading, code }] }),
    { heading: '', all: [] }).all;

function run(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`${error.stdout}${error.stderr}`);
  }
}

before(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  snippets.forEach(({ code }, index) => writeFileSync(new URL(`${index}.ts`, folder), code.replaceAll('http://localhost:8080', BASE)));
  writeFileSync(new URL('tsconfig.json', folder), JSON.stringify({ extends: '../tsconfig.json', include: ['*.ts'] }));
  run(process.execPath, 'node_modules/typescript/bin/tsc', '--project', '.snippets');
});

test('there are snippets', () => assert.ok(snippets.length >= 6));

snippets.forEach(({ heading }, index) => {
  test(`what is written under "${heading}" compiles and runs`, () => {
    const said = run(process.execPath, `.snippets/${index}.js`);
    assert.ok(heading === 'What has not changed' || said.length > 0, 'it says nothing');
  });
});
