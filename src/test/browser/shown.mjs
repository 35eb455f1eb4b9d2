// Calls as the explorer shows them, run as whoever copies them would.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** Around each call stands what its language cannot do without; the call itself is as it is shown. */
const ALL = {
  Curl: { says: 'curl ', program: 'bash', file: 'call.sh', around: (call) => `set -euo pipefail\n${call}` },
  Fetch: { says: 'fetch(', program: process.execPath, file: 'call.mjs', around: (call) => `const answer = await ${call}\nconsole.log(await answer.text());\n` },
  'http.client': { says: 'http.client', program: 'python3', file: 'call.py', around: (call) => call },
  'java.net.http': { says: 'HttpClient', program: JAVA, file: 'Call.java',
    around: (call) => `import java.net.URI;\nimport java.net.http.*;\nclass Call {\npublic static void main(String[] none) throws Exception {\n${call}\n}\n}\n` },
};

/** Those whose programs are installed. */
export const LANGUAGES = Object.keys(ALL).filter((language) => !spawnSync(ALL[language].program, ['--version']).error);

/** An operation's call in this language, chosen and read as people do. */
export async function shown(operation, language) {
  await operation.getByRole('button', { name: /^(Shell|JavaScript|Python|Java) / }).click();
  await operation.page().getByRole('option', { name: language, exact: true }).click();
  const code = operation.locator('pre').first().filter({ hasText: ALL[language].says });
  await code.waitFor();
  return code.innerText();
}

/** What the call prints; what a fetch answers, which prints nothing. */
export async function printed(language, call) {
  const folder = await mkdtemp(join(tmpdir(), 'call-'));
  try {
    const { program, file, around } = ALL[language];
    await writeFile(join(folder, file), around(call));
    const { status, stdout, stderr } = spawnSync(program, [file], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`${language} ended with ${status}:\n${call}\n${stderr}`);
    }
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
