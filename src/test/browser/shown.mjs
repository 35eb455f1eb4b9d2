// Calls as the explorer shows them, run as whoever copies them would.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MOST_PRINTED = 16_000_000;
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/**
 * Around each call stands what its language cannot do without; the call itself is as it is shown. What runs many, one after another, prints the number of each
 * that fails, and why.
 */
const ALL = {
  Curl: {
    says: 'curl ', program: 'bash', file: 'call.sh',
    around: (call) => `set -euo pipefail\n${call}`,
    many: (calls) => calls.map((call, at) => `bash -euo pipefail >/dev/null 2>fault <<'CALL' || echo "${at} $(cat fault)"\n${call}\nCALL\n`).join(''),
  },
  Fetch: {
    says: 'fetch(', program: process.execPath, file: 'call.mjs',
    around: (call) => `const answer = await ${call}\nconsole.log(await answer.text());\n`,
    many: (calls) => `const calls = [${calls.map((call) => `() => ${call}`)}];
for (const [at, call] of calls.entries()) {
  await call().then((answer) => answer.text()).catch((error) => console.log(at, String(error)));
}
`,
  },
  'http.client': {
    says: 'http.client', program: 'python3', file: 'call.py',
    around: (call) => call,
    many: (calls) => `import contextlib, io, json
for at, call in enumerate(json.loads(${JSON.stringify(JSON.stringify(calls))})):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(call, {})
    except Exception as error:
        print(at, repr(error))
`,
  },
  'java.net.http': {
    says: 'HttpClient', program: JAVA, file: 'Call.java',
    around: (call) => `${imports(call)}\nclass Call {\npublic static void main(String[] none) throws Exception {\n${statements(call)}\n}\n}\n`,
    many: (calls) => `${[...new Set(['import java.io.*;', ...calls.map(imports)])].join('\n')}
class Calls {
interface Call { void run() throws Exception; }
${calls.map((call, at) => `static void call${at}() throws Exception {\n${statements(call)}\n}\n`).join('')}
public static void main(String[] none) {
PrintStream out = System.out;
System.setOut(new PrintStream(OutputStream.nullOutputStream()));
Call[] calls = {${calls.map((_, at) => `Calls::call${at}`)}};
for (int at = 0; at < calls.length; at++) {
try { calls[at].run(); } catch (Exception error) { out.println(at + " " + error); }
}
}
}
`,
  },
};

/** What a call in Java imports stands before all else, in a class as in JShell. */
function imports(call) {
  return call.match(/^(import .*\n)*/)[0];
}

function statements(call) {
  return call.slice(imports(call).length);
}

/** Those whose programs are installed. */
export const LANGUAGES = Object.keys(ALL).filter((language) => !spawnSync(ALL[language].program, ['--version']).error);

/** Has the explorer show this language, chosen at an operation as people do. */
async function chosen(operation, language) {
  await operation.getByRole('button', { name: /^(Shell|JavaScript|Python|Java) / }).click();
  await operation.page().getByRole('option', { name: language, exact: true }).click();
}

/** An operation's call in this language. */
export async function shown(operation, language) {
  await chosen(operation, language);
  const code = operation.locator('pre').first().filter({ hasText: ALL[language].says });
  await code.waitFor();
  return code.innerText();
}

/** The calls of all operations that are on the page, by the ends of their addresses, such as GET/v1/graph. */
export async function allShown(page, language) {
  const all = page.locator('section[id*="/tag/"]').filter({ has: page.locator('.request-card pre') });
  await chosen(all.last(), language);
  await page.waitForFunction((says) => Array.from(document.querySelectorAll('.request-card')).every((it) => it.querySelector('pre').innerText.includes(says)), ALL[language].says);
  return new Map(await all.evaluateAll((sections) => sections.map((it) => [it.id.split('/').slice(3).join('/'), it.querySelector('.request-card pre').innerText])));
}

/** What the call prints; what a fetch answers, which prints nothing. */
export async function printed(language, call) {
  return run(language, ALL[language].around(call));
}

/** Why each of these fails that does, by its number. */
export async function failures(language, calls) {
  const told = await run(language, ALL[language].many(calls));
  return new Map(Array.from(told.matchAll(/^(\d+) (.*)$/gm), ([, at, why]) => [Number(at), why]));
}

/** Not waited for by a process that stands still, since it may be asked itself. */
async function run(language, code) {
  const folder = await mkdtemp(join(tmpdir(), 'call-'));
  try {
    const { program, file } = ALL[language];
    await writeFile(join(folder, file), code);
    return (await promisify(execFile)(program, [file], { cwd: folder, maxBuffer: MOST_PRINTED })).stdout;
  } catch (error) {
    throw new Error(`${language} ended with ${error.code}:\n${code}\n${error.stderr}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true });
  }
}
