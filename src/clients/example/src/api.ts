import { createClient, ProblemError, type components } from 'research-stories';

export type Schemas = components['schemas'];
export type Story = Schemas['Story'];
export type Kind = Story['kind'];

/** Where the API is, without a slash at its end. */
export const base = (document.querySelector<HTMLMetaElement>('meta[name="research-stories-api"]')?.content ?? '').replace(/\/$/, '');

export const api = createClient({ baseUrl: base });

const seconds = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'second', unitDisplay: 'long' });

/** What to tell a reader of what went wrong. */
export function inWords(error: unknown): string {
  if (!(error instanceof ProblemError)) {
    return 'The stories cannot be reached just now. Check your connection, then try again.';
  }
  switch (error.status) {
    case 400: return 'That cannot be searched for. Try fewer, plainer words.';
    case 404: return 'There is no such story.';
    case 410: return 'This story is not available any more.';
    case 429: return `Too many requests have been made. ${again(error)}`;
    case 503: return `The stories are not available just now. ${again(error)}`;
    default: return 'Something went wrong on our side. Please try again later.';
  }
}

function again({ retryAfter }: ProblemError): string {
  return retryAfter === undefined ? 'Try again later.' : `Try again in ${seconds.format(Math.ceil(retryAfter))}.`;
}
