import { web } from './addresses.js';
import type { Schemas } from './api.js';
import { element } from './dom.js';

type Media = Schemas['Media'];

/** Shows a picture with who is to be named for it. */
export function picture(media: Media): HTMLElement {
  const srcset = media.renditions.flatMap(({ url, width }) => (web(url) ? [`${web(url)} ${width}w`] : [])).join(', ');
  return element('figure', {},
    element('img', {
      src: web(media.url),
      srcset: srcset || undefined,
      sizes: srcset ? '(max-width: 44rem) 100vw, 44rem' : undefined,
      alt: media.alt,
      width: media.width,
      height: media.height,
      loading: 'lazy',
    }),
    caption(media),
    disclosed('Description of the picture', media.longDescription));
}

/** Shows a film with what is said in it. */
export function film(media: Media): HTMLElement {
  return element('figure', {},
    element('video', { src: web(media.url), controls: true, preload: 'metadata', 'aria-label': media.alt || media.caption, width: media.width, height: media.height }),
    caption(media),
    disclosed('What is said', media.transcript));
}

function caption({ caption, credit, licence }: Media): HTMLElement {
  return element('figcaption', {}, caption && `${caption} `, element('small', {}, `${credit}, `, licenceOf(licence)));
}

function disclosed(summary: string, text: string | undefined): HTMLElement | undefined {
  return text === undefined ? undefined : element('details', {}, element('summary', {}, summary), element('p', {}, text));
}

/** A licence is an SPDX identifier or an address. */
export function licenceOf(licence: string): Node {
  return /^https?:/.test(licence) ? element('a', { href: web(licence), rel: 'license' }, licence) : document.createTextNode(licence);
}
