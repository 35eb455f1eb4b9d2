const LONGEST = 6000;

/** A button that says what it has done, to those who see it and those who hear it. */
function button(label, pressed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', async () => {
    const told = await pressed();
    if (told) {
      made.textContent = told;
      setTimeout(() => { made.textContent = label; }, 2000);
    }
  });
  return made;
}

function curl(path) {
  return `curl '${new URL(path, location.href)}'`;
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return prompt('Copy this call', text) === null ? '' : 'Copied';
  }
}

const answer = document.querySelector('.answer');

async function run(path) {
  answer.hidden = false;
  const status = answer.querySelector('.status');
  const code = answer.querySelector('code');
  status.textContent = 'Asking …';
  const began = performance.now();
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    const text = JSON.stringify(await response.json(), null, 2);
    status.textContent = `${response.status} after ${Math.round(performance.now() - began)} ms, of position ${response.headers.get('Content-Position')}`;
    code.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n…` : text;
  } catch (failed) {
    status.textContent = `There was no answer: ${failed.message}. Is the server still running?`;
    code.textContent = '';
  }
}

for (const call of document.querySelectorAll('[data-call]')) {
  call.append(button('Run', () => run(call.dataset.call)), button('Copy', () => copied(curl(call.dataset.call))));
}

/** The text is safe as it comes: the API sends only the elements that its contract names. */
async function read(link) {
  const path = `/v1/stories/${link.dataset.read}?bodyFormat=html`;
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}`);
  }
  const story = await response.json();
  const text = document.createElement('div');
  text.className = 'story';
  text.innerHTML = story.bodyHtml ?? '';
  link.textContent = path;
  link.href = path;
  link.closest('article').append(text);
}

for (const link of document.querySelectorAll('[data-read]')) {
  const open = button('Read all of it', async () => {
    open.disabled = true;
    try {
      await read(link);
      open.remove();
    } catch {
      open.disabled = false;
      return 'No answer; try again';
    }
    return '';
  });
  link.closest('p').append(' ', open);
}

const map = document.querySelector('.map');
if (map) {
  const nodes = [...map.querySelectorAll('.node')];
  const edges = [...map.querySelectorAll('.edge')];
  const told = document.querySelector('.told');

  const aim = (id) => {
    const near = new Set([id]);
    const words = [];
    for (const edge of edges) {
      const touches = edge.dataset.source === id || edge.dataset.target === id;
      edge.classList.toggle('near', touches);
      if (touches) {
        near.add(edge.dataset.source).add(edge.dataset.target);
        words.push(edge.querySelector('title').textContent);
      }
    }
    nodes.forEach((node) => node.classList.toggle('near', near.has(node.dataset.id)));
    map.classList.add('aims');
    told.textContent = words.length ? `${words.join('. ')}.` : 'It is related to none of the others.';
  };
  const rest = () => {
    map.classList.remove('aims');
    told.textContent = '';
  };
  for (const node of nodes) {
    node.addEventListener('mouseenter', () => aim(node.dataset.id));
    node.addEventListener('focus', () => aim(node.dataset.id));
    node.addEventListener('mouseleave', rest);
    node.addEventListener('blur', rest);
  }
  // Arrows go from story to story, as tabs do: down a column, and from column to column.
  map.addEventListener('keydown', (event) => {
    const at = nodes.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at >= 0 && step && nodes[at + step]) {
      event.preventDefault();
      nodes[at + step].focus();
    }
  });
}

const search = document.querySelector('.search');
let searches = 0;

/** The parts of a title that were searched for are marked, as the API says which they are. */
function marked(story) {
  const parts = story.highlights?.find((highlight) => highlight.field === 'title')?.parts ?? [{ text: story.title, match: false }];
  const title = document.createElement('a');
  title.href = `/v1/stories/${story.id}`;
  title.append(...parts.map((part) => {
    const text = document.createElement(part.match ? 'mark' : 'span');
    text.textContent = part.text;
    return text;
  }));
  return title;
}

async function searched() {
  const turn = ++searches;
  const found = document.querySelector('.found');
  const shows = (...content) => turn === searches && found.replaceChildren(...content);
  const path = `/v1/stories?${new URLSearchParams(new FormData(search))}`;
  const said = document.createElement('p');
  const call = document.createElement('p');
  const link = document.createElement('a');
  const code = document.createElement('code');
  code.textContent = path;
  link.href = path;
  link.append(code);
  call.append(link);
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    const page = await response.json();
    if (!response.ok) {
      said.textContent = page.errors?.[0]?.detail ?? page.detail;
      shows(said, call);
      return;
    }
    const list = document.createElement('ul');
    list.append(...page.items.map((story) => {
      const item = document.createElement('li');
      item.lang = story.locale;
      const standfirst = document.createElement('p');
      standfirst.textContent = story.standfirst ?? '';
      item.append(marked(story), standfirst);
      return item;
    }));
    const words = page.search?.corrected ? ` Shown for “${page.search.query}”.` : '';
    said.textContent = page.items.length ? `${page.nextCursor ? 'The first' : 'All'} ${page.items.length}.${words}` : 'Nothing has these words.';
    shows(said, ...(page.items.length ? [list] : []), call);
  } catch (failed) {
    said.textContent = `There was no answer: ${failed.message}.`;
    shows(said);
  }
}

search.addEventListener('submit', (event) => {
  event.preventDefault();
  searched();
});

const state = document.querySelector('[data-state]');
(async () => {
  const began = performance.now();
  try {
    const response = await fetch(state.dataset.state, { cache: 'no-store', headers: { Accept: 'application/json' } });
    state.textContent = `${response.ok ? 'as it should' : `with ${response.status}`}, after ${Math.round(performance.now() - began)} ms`;
  } catch {
    state.textContent = 'not just now';
  }
})();
