import { button } from './button.js';

async function copied(text) {
  await navigator.clipboard.writeText(text);
  return 'Copied';
}

for (const code of document.querySelectorAll('.guide pre code')) {
  const block = code.parentElement;
  if (block.getAttribute('aria-label') !== 'Prints' && navigator.clipboard) {
    block.append(button('Copy', () => copied(code.textContent)));
  }
}
