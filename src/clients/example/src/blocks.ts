import { pageOf } from './addresses.js';
import type { Schemas, Story } from './api.js';
import { element } from './dom.js';
import { film, picture } from './media.js';
import { line } from './spans.js';

type Block = Schemas['Block'];

/** Shows the text of a story. What is not known, or not public, is left out. */
export function blocks(story: Story): Node[] {
  return (story.body ?? []).flatMap(block => shown(block, story) ?? []);
}

function shown(block: Block, story: Story): Node | undefined {
  const text = (spans: readonly Schemas['Span'][]) => line(spans, story);
  switch (block.type) {
    case 'heading':
      return element(block.level === 2 ? 'h2' : 'h3', {}, ...text(block.content));
    case 'paragraph':
      return element('p', {}, ...text(block.content));
    case 'list':
      return element(block.style === 'number' ? 'ol' : 'ul', {}, ...block.items.map(item => element('li', {}, ...text(item))));
    case 'image': {
      const media = story.bodyMedia?.find(one => one.key === block.media);
      return media && picture(media);
    }
    case 'video': {
      const media = story.bodyMedia?.find(one => one.key === block.media);
      return media && film(media);
    }
    case 'quote':
      return element('blockquote', {}, element('p', {}, ...text(block.content)), block.attribution === undefined ? undefined : element('footer', {}, block.attribution));
    case 'callout':
      return block.tone === 'warning'
        ? element('aside', { role: 'note', class: 'warning' }, element('p', {}, element('strong', {}, 'Warning: '), ...text(block.content)))
        : element('aside', { role: 'note' }, element('p', {}, element('strong', {}, 'Note: '), ...text(block.content)));
    case 'keyFact':
      return element('aside', { role: 'note' },
        element('p', {}, element('strong', {}, 'Key fact: '), ...text(block.content), ...source(block, story)));
    case 'table':
      return table(block, story);
    case 'storyLink': {
      const linked = story.linkedStories?.find(one => one.id === block.id);
      return linked && element('p', {}, element('a', { href: pageOf(linked), lang: linked.locale }, block.text ?? linked.title));
    }
    default:
      // The compiler has seen to it that every type of the contract is above; what it grows by is left out.
      block satisfies never;
      return undefined;
  }
}

function source({ reference }: Schemas['KeyFactBlock'], story: Story): Node[] {
  const index = story.references.findIndex(one => one.key === reference);
  return index < 0 ? [] : [' (source: ', element('a', { href: `#reference-${reference}` }, `reference ${index + 1}`), ')'].map(part => (typeof part === 'string' ? document.createTextNode(part) : part));
}

function table({ caption, header, rows }: Schemas['TableBlock'], story: Story): HTMLElement {
  const cell = (name: 'th' | 'td', spans: readonly Schemas['Span'][]) => element(name, name === 'th' ? { scope: 'col' } : {}, ...line(spans, story));
  // Whoever has no mouse scrolls it by keys.
  return element('div', { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': caption ?? 'Table' },
    element('table', {},
      caption === undefined ? undefined : element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...header.map(spans => cell('th', spans)))),
      element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map(spans => cell('td', spans)))))));
}
