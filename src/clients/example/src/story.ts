import { ProblemError, unwrap } from 'research-stories';
import { pageOf, web } from './addresses.js';
import { api, inWords, type Schemas, type Story } from './api.js';
import { blocks } from './blocks.js';
import { element, required } from './dom.js';
import { licenceOf, picture } from './media.js';
import { day, notices } from './notices.js';
import { related } from './related.js';

const main = required('#story');
const status = required('#status');
const asked = new URLSearchParams(location.search);

status.textContent = 'Loading the story …';
try {
  const story = await storyOf(asked.get('kind'), asked.get('slug') ?? '');
  document.title = `${story.title} – Research stories`;
  if (story.slug !== asked.get('slug')) {
    history.replaceState(null, '', pageOf(story));
  }
  main.replaceChildren(...shown(story));
} catch (error) {
  document.title = 'No story – Research stories';
  status.textContent = inWords(error);
  main.append(...instead(error));
}

/** Of a story that is archived, why, and what to read in its place. */
function instead(error: unknown): Node[] {
  if (!(error instanceof ProblemError) || error.type !== '/problems/archived') {
    return [];
  }
  const { reason, replacedBy } = error.problem as Partial<Schemas['ArchivedProblem']>;
  return [
    ...(reason ? [element('p', {}, reason)] : []),
    ...(replacedBy ? [element('p', {}, 'Read instead: ', element('a', { href: pageOf(replacedBy), lang: replacedBy.locale }, replacedBy.title))] : []),
  ];
}

async function storyOf(kind: string | null, slugOrId: string): Promise<Story> {
  const init = { params: { path: { slugOrId } } };
  switch (slugOrId && kind) {
    case 'challenge': return unwrap(await api.GET('/v1/challenges/{slugOrId}', init));
    case 'strategy': return unwrap(await api.GET('/v1/strategies/{slugOrId}', init));
    case 'research': return unwrap(await api.GET('/v1/research/{slugOrId}', init));
    default: throw new ProblemError({ type: '/problems/not-found' }, new Response(null, { status: 404 }));
  }
}

function shown(story: Story): Node[] {
  return [
    element('article', { lang: story.locale },
      element('h1', {}, story.title),
      ...notices(story),
      // What is withdrawn is wrong or out of date: its notice stands in the place of the text.
      ...(story.withdrawal ? [] : text(story))),
    ...(story.withdrawal ? [] : [...related(story), ...glossary(story), ...references(story)]),
    footer(story),
  ];
}

function text(story: Story): (Node | undefined)[] {
  return [
    element('p', {}, element('strong', {}, story.standfirst)),
    story.heroImage && picture(story.heroImage),
    element('p', {}, story.summary),
    ...blocks(story),
  ];
}

function glossary({ glossaryTerms, locale }: Story): Node[] {
  return glossaryTerms.length === 0 ? [] : [element('section', { lang: locale, 'aria-labelledby': 'terms' },
    element('h2', { id: 'terms' }, 'Words explained'),
    element('dl', {}, ...glossaryTerms.flatMap(({ key, term, definition }) => [element('dt', { id: `term-${key}` }, term), element('dd', {}, definition)])))];
}

function references({ references }: Story): Node[] {
  return references.length === 0 ? [] : [element('section', { 'aria-labelledby': 'references' },
    element('h2', { id: 'references' }, 'References'),
    element('ol', {}, ...references.map(({ key, citation, doi, url }) => {
      const href = doi === undefined ? url && web(url) : `https://doi.org/${encodeURI(doi)}`;
      return element('li', { id: `reference-${key}` }, href ? element('a', { href }, citation) : citation);
    })))];
}

function footer(story: Story): HTMLElement {
  return element('footer', {},
    element('p', {}, `${story.attribution}. Licence of the text: `, licenceOf(story.licence), '.'),
    element('p', { class: 'quiet' }, 'Last updated on ', day(story.contentUpdatedAt), story.authors.length > 0 ? `, by ${story.authors.map(author => author.name).join(', ')}` : '', '.'));
}
