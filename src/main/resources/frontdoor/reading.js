import { button } from './button.js';

/** The id of an element becomes one of its story's own: two stories may explain the same word, and the page has ids too. */
function apart(text, prefix) {
  for (const element of text.querySelectorAll('[id]')) {
    element.id = prefix + element.id;
  }
  for (const link of text.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', `#${prefix}${link.getAttribute('href').slice(1)}`);
  }
  for (const element of text.querySelectorAll('[aria-labelledby], [aria-describedby]')) {
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, element.getAttribute(name).split(' ').map((id) => prefix + id).join(' '));
      }
    }
  }
}

/** Below the title of its story, which is a heading of the third level here. */
function lowered(text) {
  for (const heading of text.querySelectorAll('h2, h3')) {
    const lower = document.createElement(heading.tagName === 'H2' ? 'h4' : 'h5');
    lower.append(...heading.childNodes);
    for (const { name, value } of heading.attributes) {
      lower.setAttribute(name, value);
    }
    heading.replaceWith(lower);
  }
}

/** This page asks nobody but this server: pictures and films from elsewhere are linked. */
function linked(text) {
  for (const media of text.querySelectorAll('img, video')) {
    const link = document.createElement('a');
    link.href = media.getAttribute('src');
    link.textContent = media.getAttribute('alt') || media.getAttribute('aria-label') || 'Picture';
    media.replaceWith(link);
  }
}

function paragraph(name, text) {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

/** What a reader has to be told of it in place of its text; nothing of a story as it should be. */
function instead(response, answer) {
  if (response.status === 410) {
    return `This story was taken back${answer.reason ? `: ${answer.reason}` : '.'}`;
  }
  return answer.withdrawal ? `This story was withdrawn: ${answer.withdrawal.reason}` : '';
}

/** Something that can be sent to by the keyboard, and that says what it is to those who hear it. */
function reached(shown, role, name) {
  shown.tabIndex = -1;
  shown.role = role;
  shown.ariaLabel = name;
  return shown;
}

/** Shows the text, or what there is in place of it. The text is safe as it comes: the API sends only the elements that its contract names. */
async function read(article, link) {
  // In the language of what stands above it, whatever the browser asks for.
  const path = `/v1/stories/${link.dataset.read}?locale=${article.lang}&bodyFormat=html`;
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  const answer = await response.json();
  const notice = instead(response, answer);
  if (!response.ok && !notice) {
    throw new Error(`${path} answered ${response.status}`);
  }
  if (notice) {
    article.querySelectorAll('.standfirst, .summary').forEach((text) => text.remove());
    const told = reached(paragraph('notice', notice), 'note', notice);
    article.append(told);
    return told;
  }
  const text = reached(document.createElement('div'), 'group', article.querySelector('h3').textContent);
  text.className = 'story';
  const parsed = new DOMParser().parseFromString(answer.bodyHtml ?? '', 'text/html').body;
  apart(parsed, `${link.dataset.read}-`);
  lowered(parsed);
  linked(parsed);
  text.append(...parsed.childNodes);
  link.textContent = path;
  link.href = path;
  article.append(text);
  return text;
}

/** The button is gone, and whoever pressed it would be nowhere: they go on where the text begins. Whoever went elsewhere meanwhile stays there. */
function goOn(open, shown) {
  // Not every browser takes the focus to a button that is clicked.
  const waited = [open, document.body].includes(document.activeElement);
  open.remove();
  if (waited) {
    // Not into view by its focus, which would take a long text to its middle.
    shown.focus({ preventScroll: true });
    (shown.firstElementChild ?? shown).scrollIntoView({ block: 'nearest' });
  }
}

for (const link of document.querySelectorAll('[data-read]')) {
  const open = button('Read all of it', async () => {
    if (open.ariaDisabled) {
      return '';
    }
    // Not disabled, which would take the focus from it.
    open.ariaDisabled = 'true';
    try {
      goOn(open, await read(link.closest('article'), link));
    } catch {
      open.ariaDisabled = null;
      return 'No answer; try again';
    }
    return '';
  });
  link.closest('p').append(' ', open);
}
