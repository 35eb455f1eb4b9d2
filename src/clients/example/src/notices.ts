import { pageOf } from './addresses.js';
import type { Story } from './api.js';
import { element } from './dom.js';

type Noticed = Pick<Story, 'sampleNotice' | 'withdrawal'>;

/** What readers have to know of a story before they read it. */
export function notices({ sampleNotice, withdrawal }: Noticed): HTMLElement[] {
  return [...(withdrawal ? [withdrawn(withdrawal)] : []), ...(sampleNotice ? [element('aside', { role: 'note' }, sampleNotice)] : [])];
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
