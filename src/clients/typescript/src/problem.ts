import type { components } from './contract.js';

/** One thing that is wrong with a request: where, what, and what would be right (`allowed`, `didYouMean`). */
export type Violation = components['schemas']['Violation'];

/** What the client answers: `data` where the status is 2xx, else `error`. */
export type Result<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: unknown; response: Response };

/** An answer of the API that is no success (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** What kind of problem it is, such as `/problems/not-found`: decide by this one. `about:blank` where the answer was no problem document. */
  readonly type: string;
  /** The HTTP status. */
  readonly status: number;
  /** What happened this time, for a developer. Do not parse it. */
  readonly detail: string;
  /** Everything that is wrong with the request; empty where the detail says it all. */
  readonly errors: readonly Violation[];
  /** For how many seconds to wait before asking again. Absent where the answer does not say. */
  readonly retryAfter?: number;
  /** The problem as it came, with what only some kinds have, such as `replacedBy`. */
  readonly problem: Readonly<Record<string, unknown>>;

  /**
   * @param error    body of the answer, parsed where it was JSON
   * @param response the answer
   */
  constructor(error: unknown, response: Response) {
    const problem = isRecord(error) ? error : {};
    const detail = typeof problem['detail'] === 'string' ? problem['detail'] : `The answer was ${response.status}, without saying why.`;
    const errors = Array.isArray(problem['errors']) ? (problem['errors'] as Violation[]) : [];
    super([detail, ...errors.map(sentence)].join(' '));
    this.type = typeof problem['type'] === 'string' ? problem['type'] : 'about:blank';
    this.status = response.status;
    this.detail = detail;
    this.errors = errors;
    this.problem = problem;
    const seconds = secondsOf(response.headers.get('Retry-After'));
    if (seconds !== undefined) {
      this.retryAfter = seconds;
    }
  }
}

/**
 * Gives what was answered, where it was a success.
 *
 * @throws ProblemError where it was none; also for 304, whose content the caller has
 */
export function unwrap<Data>(result: Result<Data>): Data {
  if (!result.response.ok) {
    throw new ProblemError(result.error, result.response);
  }
  return result.data as Data;
}

function sentence({ parameter, header, pointer, detail, didYouMean }: Violation): string {
  const place = parameter ?? header ?? pointer;
  const meant = didYouMean === undefined ? '' : ` Did you mean ${didYouMean}?`;
  return `${place === undefined ? '' : `${place}: `}${detail}${meant}`;
}

/** `Retry-After` is seconds or a date (RFC 9110 section 10.2.3). */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) {
    return undefined;
  }
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
