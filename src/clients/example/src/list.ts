import { ProblemError, unwrap, type ListQuery, type Member } from 'research-stories';
import { pageOf } from './addresses.js';
import { api, inWords, type Kind } from './api.js';
import { element, required } from './dom.js';
import { notices } from './notices.js';

const names: Record<Kind, string> = { challenge: 'Challenge', strategy: 'Strategy', research: 'Research' };

const status = required('#status');
const list = required('#stories');
const more = required<HTMLButtonElement>('#more');

const told = new Set<string>();

/** How the list was left, for whoever comes back to it. */
type Left = { shown: number; scrolled: number };
const left: Left | null = history.state;

const asked = new URLSearchParams(location.search);
const q = asked.get('q')?.trim() ?? '';
const wanted = asked.get('kind') ?? '';
const kind = isKind(wanted) ? wanted : '';
required<HTMLInputElement>('#q').value = q;
required<HTMLSelectElement>('#kind').value = kind;

// The end of the list is told by its cursor; how many there are, once.
const query: ListQuery<'/v1/stories'> = { limit: 10, ...(q && { q }), ...(kind && { kind: [kind] }) };
// More than 100 stories do not come at once.
const first = { ...query, limit: Math.min(Math.max(10, left?.shown ?? 0), 100), total: true };
let cursor: string | undefined;
let total = 0;
let isAsking = false;
more.addEventListener('click', () => {
  if (!isAsking) {
    void show(true);
  }
});
await show(false);
if (left) {
  scrollTo(0, left.scrolled);
}
// At a click: what is saved while the page is being left may be lost.
addEventListener('click', () => history.replaceState({ shown: list.children.length, scrolled: scrollY } satisfies Left, ''));

async function show(isAsked: boolean): Promise<void> {
  // The button is not disabled meanwhile: it would lose the focus.
  isAsking = true;
  status.textContent = 'Loading stories …';
  try {
    const { items, nextCursor, total: counted } = unwrap(await api.GET('/v1/stories', { params: { query: cursor === undefined ? first : { ...query, cursor } } }));
    cursor = nextCursor;
    total = counted ?? total;
    const cards = items.map(card);
    list.append(...cards);
    tell(items);
    more.hidden = nextCursor === undefined;
    status.textContent = total === 0 ? 'Nothing was found. Try other words, or show everything.' : `${list.children.length} of ${total} ${total === 1 ? 'story' : 'stories'}`;
    if (isAsked) {
      // Whoever asked for more by a key goes on reading there.
      cards[0]?.querySelector('a')?.focus();
    }
  } catch (error) {
    if (cursor !== undefined && error instanceof ProblemError && error.type === '/problems/invalid-cursor') {
      // What was searched for in place of misspelt words is not the same any more.
      cursor = undefined;
      list.replaceChildren();
      return await show(isAsked);
    }
    // What is listed stays, and all but what cannot be searched for can be asked again.
    status.textContent = inWords(error);
    more.hidden = error instanceof ProblemError && error.status === 400;
  } finally {
    isAsking = false;
  }
}

/** Each notice of sample content is told once, above all that it is about. */
function tell(stories: readonly Member<'/v1/stories'>[]): void {
  for (const { sampleNotice } of stories) {
    if (sampleNotice !== undefined && !told.has(sampleNotice)) {
      told.add(sampleNotice);
      list.before(...notices({ sampleNotice }));
    }
  }
}

function card(story: Member<'/v1/stories'>): HTMLElement {
  return element('li', { lang: story.locale },
    element('p', { class: 'quiet' }, names[story.kind] ?? 'Story', story.sample ? ' · sample content' : undefined),
    element('h2', {}, element('a', { href: pageOf(story) }, story.title)),
    element('p', {}, story.standfirst),
    ...notices({ translationStale: story.translationStale, withdrawal: story.withdrawal }));
}

function isKind(value: string): value is Kind {
  return Object.hasOwn(names, value);
}
