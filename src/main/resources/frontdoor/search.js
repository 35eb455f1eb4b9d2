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

/** What has to be shown wherever a story is, whatever else is. */
function terms(story) {
  const told = document.createElement('small');
  told.textContent = `${story.attribution} (${story.licence})`;
  if (!story.sample) {
    return [told];
  }
  const notice = document.createElement('small');
  notice.textContent = story.sampleNotice;
  return [notice, told];
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
  said.textContent = 'Asking …';
  shows(said);
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    if (!response.ok) {
      // What stands before the API may answer something else.
      const problem = await response.json().catch(() => ({}));
      said.textContent = problem.errors?.[0]?.detail ?? problem.detail ?? `There was no answer but ${response.status}.`;
      shows(said, call);
      return;
    }
    const page = await response.json();
    const list = document.createElement('ul');
    list.append(...page.items.map((story) => {
      const item = document.createElement('li');
      item.lang = story.locale;
      const standfirst = document.createElement('p');
      standfirst.textContent = story.standfirst ?? '';
      item.append(marked(story), standfirst, ...terms(story));
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
