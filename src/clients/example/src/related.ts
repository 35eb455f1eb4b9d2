import { pageOf } from './addresses.js';
import type { Schemas, Story } from './api.js';
import { element } from './dom.js';

type Mention = Schemas['StoryReference'] & { rationale?: string };

/** Links to the stories that a story mentions, and those that its editors recommend. */
export function related(story: Story): Node[] {
  return [
    ...section('challenges', 'What stands in the way', story.kind === 'challenge' ? [] : story.challenges),
    ...section('strategies', 'What might help', story.kind === 'strategy' ? [] : story.strategies),
    ...section('research', 'Research on this', story.kind === 'research' ? [] : story.research),
    ...section('further', 'Read on', story.relatedStories),
  ];
}

function section(id: string, title: string, mentions: readonly Mention[]): Node[] {
  return mentions.length === 0 ? [] : [element('section', { 'aria-labelledby': id },
    element('h2', { id }, title),
    element('ul', {}, ...mentions.map(mention => element('li', { lang: mention.locale },
      element('a', { href: pageOf(mention) }, mention.title),
      mention.rationale === undefined ? undefined : element('p', { class: 'quiet' }, mention.rationale)))))];
}
