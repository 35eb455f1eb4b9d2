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

/** The text is safe as it comes: the API sends only the elements that its contract names. */
async function read(article, link) {
  const path = `/v1/stories/${link.dataset.read}?bodyFormat=html`;
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  const answer = await response.json();
  const notice = instead(response, answer);
  if (!response.ok && !notice) {
    throw new Error(`${path} answered ${response.status}`);
  }
  if (notice) {
    article.querySelectorAll('.standfirst, .summary').forEach((text) => text.remove());
    article.append(paragraph('notice', notice));
    return;
  }
  const text = document.createElement('div');
  text.className = 'story';
  const parsed = new DOMParser().parseFromString(answer.bodyHtml ?? '', 'text/html').body;
  apart(parsed, `${link.dataset.read}-`);
  lowered(parsed);
  linked(parsed);
  text.append(...parsed.childNodes);
  link.textContent = path;
  link.href = path;
  article.append(text);
}

for (const link of document.querySelectorAll('[data-read]')) {
  const open = button('Read all of it', async () => {
    open.disabled = true;
    try {
      await read(link.closest('article'), link);
      open.remove();
    } catch {
      open.disabled = false;
      return 'No answer; try again';
    }
    return '';
  });
  link.closest('p').append(' ', open);
}
