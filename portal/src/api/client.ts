import createClient from 'openapi-fetch';
import type { components, paths } from './schema';
import { ProblemError, type Problem } from './problem';

export type Schemas = components['schemas'];

/** The value of the cookie that proves a change was meant; the gateway sets it with every answer. */
export function proof(): string {
  const pair = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : '';
}

/** The whole API, typed by the services' own documents. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin,
  headers: { Accept: 'application/json' },
});

api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', proof());
    return request;
  },
});

export interface Told<T> {
  readonly data: T;
  /** What a change of this needs as If-Match. */
  readonly etag: string;
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer with its ETag, or a {@link ProblemError} that says what happened. */
export async function told<T>(call: Promise<Answered<T>>): Promise<Told<NonNullable<T>>> {
  let answer: Answered<T>;
  try {
    answer = await call;
  } catch (failure) {
    throw failure instanceof DOMException && failure.name === 'AbortError' ? failure : ProblemError.offline();
  }
  if (!answer.response.ok) throw new ProblemError(answer.response, answer.error as Problem | undefined);
  return { data: answer.data as NonNullable<T>, etag: answer.response.headers.get('ETag') ?? '' };
}

/** The answer's body alone. */
export async function body<T>(call: Promise<Answered<T>>): Promise<NonNullable<T>> {
  return (await told(call)).data;
}

/** Ends the session here and goes where the sign-in provider ends its own. */
export async function leave(): Promise<void> {
  const answer = await fetch('/logout', {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': proof() },
  });
  if (!answer.ok) throw new ProblemError(answer, undefined);
  location.assign(((await answer.json()) as { location: string }).location);
}
