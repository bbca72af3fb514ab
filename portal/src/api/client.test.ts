import { describe, expect, it } from 'vitest';
import { told } from './client';
import { ProblemError } from './problem';

const answered = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve({
    ...(status < 400 ? { data: body } : { error: body }),
    response: new Response(null, { status, headers }),
  });

const failure = async (call: Promise<unknown>): Promise<ProblemError> => {
  try {
    await call;
  } catch (problem) {
    return problem as ProblemError;
  }
  throw new Error('did not fail');
};

describe('an answer of the API', () => {
  it('comes with the tag that a change of it needs', async () => {
    expect(await told(answered(200, { id: 'x' }, { ETag: '"7"' }))).toEqual({
      data: { id: 'x' },
      etag: '"7"',
    });
  });

  it('that is a problem says what happened in its own words', async () => {
    const detail = 'Interests go from 0 to 40.';
    const type = 'https://wayfinder.example/problems/validation-failed';
    const problem = await failure(told(answered(422, { type, status: 422, detail })));
    expect(problem).toBeInstanceOf(ProblemError);
    expect([problem.message, problem.kind, problem.isPassing]).toEqual([detail, 'validation-failed', false]);
  });

  it('that may be another one in a moment says so, and when', async () => {
    const problem = await failure(told(answered(503, undefined, { 'Retry-After': '5' })));
    expect([problem.isPassing, problem.retryAfter]).toEqual([true, 5]);
  });

  it('that never came is told from one that was refused', async () => {
    const problem = await failure(told(Promise.reject(new TypeError('Failed to fetch'))));
    expect([problem.isOffline, problem.isPassing, problem.isSignedOut]).toEqual([true, true, false]);
    expect((await failure(told(answered(401)))).isSignedOut).toBe(true);
  });
});
