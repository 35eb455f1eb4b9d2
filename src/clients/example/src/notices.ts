import { pageOf } from './addresses.js';
import type { Story } from './api.js';
import { element } from './dom.js';

type Noticed = { [Name in 'sampleNotice' | 'translationStale' | 'withdrawal']?: Story[Name] | undefined };

/** What readers have to know of a story before they read it. */
export function notices({ sampleNotice, translationStale, withdrawal }: Noticed): HTMLElement[] {
  return [...(withdrawal ? [withdrawn(withdrawal)] : []), ...(translationStale ? [note('The English text has changed since this was translated.')] : []), ...(sampleNotice ? [note(sampleNotice)] : [])];
}

function note(text: string): HTMLElement {
  return element('aside', { role: 'note' }, text);
}

function withdrawn({ reason, at, replacedBy }: NonNullable<Story['withdrawal']>): HTMLElement {
  return element('aside', { role: 'note', class: 'warning' },
    element('p', {}, element('strong', {}, 'This story was withdrawn on ', day(at), '. '), reason),
    replacedBy && element('p', {}, 'Read instead: ', element('a', { href: pageOf(replacedBy), lang: replacedBy.locale }, replacedBy.title)));
}

/** A day as people in Britain write it. */
export function day(timestamp: string): HTMLElement {
  return element('time', { datetime: timestamp }, new Date(timestamp).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }));
}
