import { afterEach, describe, expect, it, vi } from 'vitest';
import { cache } from '../api/cache';
import { has, KEPT, signOut, type Me } from './session';

afterEach(() => vi.unstubAllGlobals());

describe('signing out', () => {
  it('wipes what the device kept of the person, and nothing else', async () => {
    localStorage.setItem(`${KEPT}answers.a`, '{"r01":4}');
    localStorage.setItem('wayfinder.language', 'fr');
    cache.setQueryData(['me'], { id: 'stu_1' });
    const gone = vi.fn();
    vi.stubGlobal('location', { assign: gone });
    vi.stubGlobal('fetch', async () => Response.json({ location: '/bye' }));
    await signOut();
    expect(gone).toHaveBeenCalledWith('/bye');
    expect(Object.keys(localStorage)).toEqual(['wayfinder.language']);
    expect(cache.getQueryData(['me'])).toBeUndefined();
  });

  it('that did not succeed keeps answers that wait for the server', async () => {
    localStorage.setItem(`${KEPT}answers.a`, '{"r01":4}');
    vi.stubGlobal('fetch', async () => new Response(null, { status: 503 }));
    await expect(signOut()).rejects.toThrow();
    expect(localStorage.getItem(`${KEPT}answers.a`)).toBe('{"r01":4}');
  });
});

describe('a person', () => {
  it('has the roles of the roster and no others', () => {
    const me = { id: 'stf_1', schoolId: 'sch_1', roles: ['school-admin', 'ops'] } as Me;
    expect([has(me, 'ops'), has(me, 'counsellor'), has(undefined, 'ops')]).toEqual([true, false, false]);
  });
});
