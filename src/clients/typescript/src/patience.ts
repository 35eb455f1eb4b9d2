import { ProblemError, unwrap, type Result } from './problem.js';

/** An answer of before what is known already, as a cache or a server that is behind may give. */
export class Stale extends Error {
  override readonly name = 'Stale';

  constructor(url: string, position: number, since: number) {
    super(`${url} answered as of position ${position}; ${since} is known already.`);
  }
}

const ATTEMPTS = 6;
const LONGEST_WAIT_SECONDS = 120;

/**
 * Asks, and asks again where the API is busy (429, 502, 503, 504) or the connection breaks: six times in all, waiting for as long as
 * `Retry-After` says, else for half a second and then twice as long each time.
 *
 * @throws ProblemError what came the last time, or at once where asking again is no use or it would take more than two minutes
 * @throws TypeError where there was no connection to the end
 * @throws the signal's reason once it is aborted
 */
export async function patiently<Data>(ask: () => Promise<Result<Data>>, signal?: AbortSignal): Promise<{ data: Data; response: Response }> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      const result = await ask();
      return { data: unwrap(result), response: result.response };
    } catch (error) {
      signal?.throwIfAborted();
      const seconds = (error instanceof ProblemError ? error.retryAfter : undefined) ?? 2 ** (attempt - 2);
      if (attempt === ATTEMPTS || seconds > LONGEST_WAIT_SECONDS || !isPassing(error)) {
        throw error;
      }
      await rest(seconds, signal);
    }
  }
}

/** What is no JSON to its end was cut off. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError ? [429, 502, 503, 504].includes(error.status) : error instanceof TypeError || error instanceof SyntaxError || error instanceof Stale;
}

function rest(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', ended);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', ended, { once: true });
  });
}
