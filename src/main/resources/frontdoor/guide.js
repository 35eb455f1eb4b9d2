// Examples name this server, and are copied by a button each.
const EXAMPLES = 'http://localhost:8080';

for (const code of document.querySelectorAll('.guide pre code')) {
  code.textContent = code.textContent.replaceAll(EXAMPLES, location.origin);
  const copied = code.textContent;
  const block = code.parentElement;
  if (block.getAttribute('aria-label') === 'Prints' || !navigator.clipboard) {
    continue;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copied);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  block.append(button);
}
