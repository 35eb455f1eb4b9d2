// Nothing is asked of anybody else: no fonts, no proxy, no telemetry, no assistant.
Scalar.createApiReference('#explorer', {
  url: '/openapi.json',
  // The contract's is /, whose slash would be said twice of where a call is sent.
  servers: [{ url: location.origin }],
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
  'input[role="combobox"]:not([aria-label])': (box) => { box.ariaLabel = box.closest('tr')?.id || 'Language'; },
  // They take the focus to pass it on, into a menu or out of it, so they are not hidden.
  '[data-headlessui-focus-guard][aria-hidden]': (guard) => {
    guard.removeAttribute('aria-hidden');
    guard.ariaLabel = 'To or from the menu';
  },
  'body > .scalar-app > .z-context:not([role]):has([role="listbox"])': (menu) => {
    menu.role = 'region';
    menu.ariaLabel = 'Menu';
  },
  'body > .scalar-app > [role="region"]:not(:has([role="listbox"]))': (closed) => {
    closed.removeAttribute('role');
    closed.removeAttribute('aria-label');
  },
  '.code-input-lite[aria-label]': (frame) => frame.removeAttribute('aria-label'),
  'tr [data-placeholder="Key"], tr [data-placeholder="Value"]': (field) => { field.ariaLabel = `${field.closest('tr').id} ${field.dataset.placeholder}`.trim(); },
  '.cm-content:not([aria-label])': (content) => {
    content.ariaLabel = 'Body';
    content.ariaReadOnly = String(!content.isContentEditable);
    content.tabIndex = 0;
  },
  'code.language-java': inJava,
  'code.language-javascript': (code) => {
    sendsAList(code);
    keepsApostrophes(code);
  },
  'code.language-python': keepsWhatIsPacked,
  '.scalar-client .scalar-code-block [aria-controls]': (button) => document.getElementById(button.getAttribute('aria-controls')) ?? button.removeAttribute('aria-controls'),
  '.scalar-container': (dialog) => document.querySelectorAll(BEHIND).forEach((it) => { it.inert = dialog.matches('.scalar-client--open'); }),
};

/** A call in Java has neither what it imports nor what the query asks for. */
function inJava(code) {
  if (code.textContent.startsWith('HttpRequest ')) {
    code.prepend(...['import java.net.URI;', 'import java.net.http.*;', ''].map((line) => Object.assign(document.createElement('span'), { className: 'line', textContent: `${line}\n` })));
  }
  const address = code.querySelector('.hljs-string');
  const asking = `${address.textContent.replace(/(\?.*)?"$/, '')}${query(code)}"`;
  if (address.textContent !== asking) {
    address.textContent = asking;
  }
}

function query(code) {
  const operation = code.closest('section[id]');
  const asked = new URLSearchParams(operation ? required(operation) : filledIn(code.closest('.scalar-client')));
  return asked.size ? `?${asked}` : '';
}

/** What this operation has to be asked by, with the values of its examples. */
function required(operation) {
  const names = operation.querySelectorAll('.property:has(> .property-heading .property-required) [id*=".query."]');
  return Array.from(names, (name) => [name.id.split('.').at(-1), name.closest('.property').querySelector('.property-example-value span').textContent]);
}

/** What a call that is tried is to ask for. */
function filledIn(call) {
  const parameters = Array.from(call.querySelectorAll('section')).find((section) => section.querySelector('h2')?.textContent.startsWith('Query Parameters'));
  return Array.from(parameters?.querySelectorAll('tr:has(:checked)') ?? [], (row) => {
    const written = row.querySelector('[data-placeholder="Value"]');
    // Several that are chosen are shown with a space behind each comma.
    const value = written ? written.textContent : row.querySelector('td:last-of-type button').textContent.replaceAll(', ', ',');
    return [row.querySelector('[data-placeholder="Key"]').textContent, value];
  });
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

/** An apostrophe would end the address that it is in. */
function keepsApostrophes(code) {
  const line = code.querySelector('.line');
  const [, address, rest] = line?.textContent.match(/^fetch\('(.*)'(\)|, \{)\n$/) ?? [];
  if (address?.includes("'")) {
    line.textContent = `fetch('${address.replaceAll("'", '%27')}'${rest}\n`;
  }
}

/** What is packed cannot be printed as text: it is kept as the file that the address names. */
function keepsWhatIsPacked(code) {
  const packed = code.textContent.match(/\/([^/"?]+\.(?:gz|jar|tgz|zip|zst))"/);
  const printed = Array.from(code.querySelectorAll('.line')).find((line) => line.textContent === 'print(response.read().decode())\n');
  if (packed && printed) {
    printed.textContent = `with open("${packed[1]}", "wb") as file:\n    file.write(response.read())\n`;
  }
}

/** What cannot be mended, as with another version of the library, is said, and keeps nothing else from being so. */
function does(mends, element) {
  try {
    mends(element);
  } catch (fault) {
    reportError(fault);
  }
}

/** Looks at what has changed only, since all is tens of thousands of elements. */
function mend(changes) {
  for (const changed of new Set(changes.map((change) => change.target))) {
    for (const [wrong, right] of Object.entries(MENDED)) {
      [changed, ...changed.querySelectorAll(wrong)].filter((it) => it.matches(wrong)).forEach((it) => does(right, it));
    }
  }
  asksWhatIsFilledIn();
}

/** The library leaves a call in Java as it is while its query changes, since it has none. */
function asksWhatIsFilledIn() {
  for (const call of document.getElementsByClassName('scalar-client')) {
    call.querySelectorAll('code.language-java').forEach((code) => does(inJava, code));
  }
}

document.addEventListener('input', asksWhatIsFilledIn);

new MutationObserver(mend).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['role', 'aria-selected', 'class'] });

// What is copied of a call is what is shown, with all that was mended.
document.addEventListener('click', (event) => {
  const code = event.target.closest('.scalar-code-copy')?.closest('.scalar-code-block').querySelector('code');
  if (code && code.matches('.language-java, .language-javascript, .language-python')) {
    navigator.clipboard?.writeText(code.textContent);
  }
});

/** The library takes what is typed a while later, or as a call is sent, but then for the next one: it is told to take it before. No public way leads to its events. */
function takesWhatIsTyped() {
  document.querySelectorAll('.references-layout > [data-v-app]').forEach((call) => does((it) => it.__vue_app__._props.eventBus.flushDebouncedEmits(), call));
}

document.addEventListener('click', (event) => {
  if (event.target.closest('.scalar-client button')) {
    takesWhatIsTyped();
  }
}, { capture: true });

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    takesWhatIsTyped();
  }
}, { capture: true });

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
