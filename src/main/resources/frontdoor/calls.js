import { button } from './button.js';

const LONGEST = 6000;

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return prompt('Copy this', text) === null ? '' : 'Copied';
  }
}

const answer = document.querySelector('.answer');

/** As it comes where it is no JSON, as from a proxy that gets no answer of the API. */
function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Right below the call, and on the screen. */
async function run(call) {
  const path = call.querySelector('a').getAttribute('href');
  call.append(answer);
  answer.hidden = false;
  const status = answer.querySelector('.status');
  const code = answer.querySelector('code');
  status.textContent = 'Asking …';
  const began = performance.now();
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    const text = indented(await response.text());
    const position = response.headers.get('Content-Position');
    status.textContent = `${response.status} after ${Math.round(performance.now() - began)} ms${position ? `, of position ${position}` : ''}`;
    code.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n…` : text;
  } catch (failed) {
    status.textContent = `There was no answer: ${failed.message}. Is the server still running?`;
    code.textContent = '';
  }
  answer.scrollIntoView({ block: 'nearest' });
}

for (const call of document.querySelectorAll('[data-call]')) {
  call.append(button('Run', () => run(call)));
}
for (const command of document.querySelectorAll('[data-call], [data-command]')) {
  command.append(button('Copy', () => copied(command.querySelector('code').textContent)));
}
