// Nothing is asked of anybody else: no fonts, no proxy, no telemetry, no assistant.
Scalar.createApiReference('#explorer', {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  persistAuth: false,
  documentDownloadType: 'direct',
  defaultOpenFirstTag: true,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  // One way in each language, and none that takes a library where the language has its own.
  hiddenClients: {
    shell: ['wget', 'httpie'], js: ['axios', 'jquery', 'ofetch', 'xhr'], python: ['aiohttp', 'httpx_async', 'httpx_sync', 'requests'],
    java: ['asynchttp', 'okhttp', 'unirest'], node: true, c: true, clojure: true, csharp: true, dart: true, fsharp: true, go: true, http: true, kotlin: true,
    objc: true, ocaml: true, php: true, powershell: true, r: true, ruby: true, rust: true, swift: true,
  },
});

// What the library says to assistive technology is mended where it is not so.
const MENDED = {
  'button[role="search"]': (search) => search.removeAttribute('role'),
  'button[aria-selected]:not([role])': (entry) => {
    entry.ariaCurrent = entry.ariaSelected;
    entry.removeAttribute('aria-selected');
  },
  '[role="tablist"] button:not([role])': (more) => {
    more.role = 'tab';
    more.ariaSelected = 'false';
  },
  'aside[role="navigation"]': (sidebar) => sidebar.removeAttribute('role'),
  '.scalar-card[role="region"]': (card) => { card.role = 'group'; },
  '.scalar-code-copy:not([aria-label])': (button) => { button.ariaLabel = 'Copy'; },
  'ul.endpoints:not([tabindex])': (list) => { list.tabIndex = 0; },
};

function mend() {
  for (const [wrong, right] of Object.entries(MENDED)) {
    document.querySelectorAll(wrong).forEach(right);
  }
}

new MutationObserver(mend).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['role', 'aria-selected'] });

// What is chosen in the list or found by the search is a hundred stops of the keyboard away.
const skip = document.querySelector('.skip');
skip.hidden = false;
skip.addEventListener('click', () => {
  const name = decodeURIComponent(location.hash.slice(1));
  const chosen = Array.from(document.querySelectorAll('#explorer section[id]')).find((section) => name && section.id.endsWith(name));
  const content = chosen ?? document.querySelector('#explorer main');
  content.tabIndex = -1;
  content.focus();
});
