import { target } from './addresses.js';
import type { Schemas, Story } from './api.js';
import { element } from './dom.js';

/** Shows a line of text: what is set off, linked, explained below, or borne out by a reference. */
export function line(spans: readonly Schemas['Span'][], story: Story): Node[] {
  return spans.flatMap(span => [words(span, story), ...note(span, story)]);
}

function words(span: Schemas['Span'], story: Story): Node {
  let shown: Node = document.createTextNode(span.text);
  for (const mark of span.marks ?? []) {
    // The contract may add marks; what is not known is left plain.
    shown = mark === 'strong' || mark === 'em' ? element(mark, {}, shown) : shown;
  }
  const isTerm = story.glossaryTerms.some(term => term.key === span.termId);
  const href = span.href === undefined ? isTerm ? `#term-${span.termId}` : undefined : target(span.href);
  if (href !== undefined) {
    return element('a', { href, lang: span.lang }, shown);
  }
  return span.lang === undefined ? shown : element('span', { lang: span.lang }, shown);
}

function note({ referenceId }: Schemas['Span'], story: Story): Node[] {
  const index = story.references.findIndex(reference => reference.key === referenceId);
  return index < 0 ? [] : [element('sup', {}, element('a', { href: `#reference-${referenceId}`, 'aria-label': `Reference ${index + 1}` }, `[${index + 1}]`))];
}
