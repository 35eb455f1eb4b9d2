import { base, type Kind } from './api.js';

const kinds: Record<string, Kind> = { challenges: 'challenge', strategies: 'strategy', research: 'research' };

/** Our own page of a story. */
export function pageOf({ kind, slug }: { kind: string; slug: string }): string {
  return `story.html?${new URLSearchParams({ kind, slug })}`;
}

/** Where a link of a text leads to: a story's path in the API leads to our page of it. Undefined where it is nothing to be followed. */
export function target(href: string): string | undefined {
  const [, collection = '', slug] = /^\/v1\/([a-z]+)\/([^/?#]+)(?:[?#].*)?$/.exec(href) ?? [];
  const kind = kinds[collection];
  return kind && slug ? pageOf({ kind, slug }) : web(href, ['http:', 'https:', 'mailto:']);
}

/** An absolute address, where it is of the web. */
export function web(address: string, protocols = ['http:', 'https:']): string | undefined {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url && protocols.includes(url.protocol) ? url.href : undefined;
}
