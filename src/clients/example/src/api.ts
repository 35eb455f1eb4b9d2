import { createClient, ProblemError, type components } from 'research-stories';

export type Schemas = components['schemas'];
export type Story = Schemas['Story'];
export type Kind = Story['kind'];

/** Where the API is, without a slash at its end. */
export const base = (document.querySelector<HTMLMetaElement>('meta[name="research-stories-api"]')?.content ?? '').replace(/\/$/, '');

export const api = createClient({ baseUrl: base });

/** What to tell a reader of what went wrong. */
export function inWords(error: unknown): string {
  if (!(error instanceof ProblemError)) {
    return 'The stories cannot be reached just now. Check your connection, then load the page again.';
  }
  switch (error.status) {
    case 400: return 'That cannot be searched for. Try fewer, plainer words.';
    case 404: return 'There is no such story.';
    case 410: return 'This story is not available any more.';
    case 429:
    case 503: return `Many people are reading just now. Try again in ${Math.ceil(error.retryAfter ?? 60)} seconds.`;
    default: return 'Something went wrong on our side. Please try again later.';
  }
}
