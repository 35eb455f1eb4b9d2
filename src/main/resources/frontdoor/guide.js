import { button } from './button.js';

// Examples name this server, and are copied by a button each.
const EXAMPLES = 'http://localhost:8080';

async function copied(text) {
  await navigator.clipboard.writeText(text);
  return 'Copied';
}

for (const code of document.querySelectorAll('.guide pre code')) {
  code.textContent = code.textContent.replaceAll(EXAMPLES, location.origin);
  const text = code.textContent;
  const block = code.parentElement;
  if (block.getAttribute('aria-label') !== 'Prints' && navigator.clipboard) {
    block.append(button('Copy', () => copied(text)));
  }
}
