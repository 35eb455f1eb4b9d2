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

// What cannot be reached while a call is tried.
const BEHIND = '.way, .references-layout > :not([data-v-app]), .references-layout ~ section';

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
  '.t-doc__header:not([role])': (bar) => {
    bar.role = 'navigation';
    bar.ariaLabel = 'Operations';
    bar.querySelector('header').role = 'none';
  },
  '.client-libraries__select:not([aria-label])': (more) => { more.ariaLabel = 'More languages'; },
  // Its name begins with what can be read, for whoever speaks to it.
  '.show-more[aria-label^="Show all"]': (more) => { more.ariaLabel = more.ariaLabel.replace('Show all', more.textContent.trim()); },
  'button[role="none"]': (button) => {
    button.removeAttribute('role');
    button.parentElement.removeAttribute('role');
  },
  // A button is no alert, but what stands around it is.
  'button[role="alert"]': (button) => {
    button.removeAttribute('role');
    button.parentElement.role = 'alert';
  },
  // The library says so only while there is something to choose from.
  '[role="combobox"]:not([aria-expanded])': (box) => { box.ariaExpanded = String(document.getElementById(box.getAttribute('aria-controls')) !== null); },
  'input[role="combobox"]:not([aria-label])': (box) => { box.ariaLabel = 'Language'; },
  '.code-input-lite[aria-label]': (frame) => frame.removeAttribute('aria-label'),
  'tr [data-placeholder="Key"], tr [data-placeholder="Value"]': (field) => { field.ariaLabel = `${field.closest('tr').id} ${field.dataset.placeholder}`.trim(); },
  '.cm-content:not([aria-label])': (content) => {
    content.ariaLabel = 'Body';
    content.ariaReadOnly = String(!content.isContentEditable);
    content.tabIndex = 0;
  },
  'code.language-java': inJava,
  'code.language-javascript': sendsAList,
  '.scalar-client .scalar-code-block [aria-controls]': (button) => document.getElementById(button.getAttribute('aria-controls')) ?? button.removeAttribute('aria-controls'),
  '.scalar-container': (dialog) => document.querySelectorAll(BEHIND).forEach((it) => { it.inert = dialog.matches('.scalar-client--open'); }),
};

/** A call in Java has neither what it imports nor what the query asks for; that is known of the operation, but not of a call that is tried. */
function inJava(code) {
  if (!code.textContent.startsWith('HttpRequest ')) {
    return;
  }
  const lines = ['import java.net.URI;', 'import java.net.http.*;', ''];
  const operation = code.closest('section[id]');
  if (operation) {
    const address = code.querySelector('.hljs-string');
    address.textContent = address.textContent.replace(/"$/, `${query(operation)}"`);
  } else {
    lines.unshift('// What the query asks for is to be added to the address: it is left out here.');
  }
  code.prepend(...lines.map((line) => Object.assign(document.createElement('span'), { className: 'line', textContent: `${line}\n` })));
}

/** What this operation has to be asked by, with the values of its examples. */
function query(operation) {
  const required = operation.querySelectorAll('.property:has(> .property-heading .property-required) [id*=".query."]');
  const asked = new URLSearchParams(Array.from(required, (name) => [name.id.split('.').at(-1), name.closest('.property').querySelector('.property-example-value span').textContent]));
  return asked.size ? `?${asked}` : '';
}

/** A list that JavaScript sends is shown as an object, whose names are numbers. */
function sendsAList(code) {
  const lines = Array.from(code.querySelectorAll('.line'));
  const first = lines.findIndex((line) => line.textContent.endsWith('JSON.stringify({\n'));
  if (lines[first + 1]?.textContent.startsWith("    '0': ")) {
    lines[first].lastChild.data = '(Object.values({\n';
    lines.at(-2).lastChild.data = '  }))\n';
  }
}

/** Looks at what has changed only, since all is tens of thousands of elements. */
function mend(changes) {
  for (const changed of new Set(changes.map((change) => change.target))) {
    for (const [wrong, right] of Object.entries(MENDED)) {
      [changed, ...changed.querySelectorAll(wrong)].filter((it) => it.matches(wrong)).forEach(right);
    }
  }
}

new MutationObserver(mend).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['role', 'aria-selected', 'class'] });

// What is copied of a call is what is shown, with all that was mended.
document.addEventListener('click', (event) => {
  const code = event.target.closest('.scalar-code-copy')?.closest('.scalar-code-block').querySelector('code');
  if (code && code.matches('.language-java, .language-javascript')) {
    navigator.clipboard?.writeText(code.textContent);
  }
});

// The editor of a body takes Tab for itself; whoever goes on by the keyboard wants to leave.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Tab' && event.target.closest('.cm-content')) {
    event.stopPropagation();
  }
}, { capture: true });

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
