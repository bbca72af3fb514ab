import { useQuery } from '@tanstack/react-query';
import { api, body, leave, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';

export type Role = 'student' | 'counsellor' | 'school-admin' | 'editor' | 'ops' | 'guardian';
export type Me = Schemas['MeResponse'] & { id: string; schoolId: string };

/** Everything the portal keeps on a device begins with this; signing out removes it. */
export const KEPT = 'wayfinder.kept.';

/** Who is signed in; an error of status 401 when nobody is. */
export function useWhoIsThere() {
  return useQuery({
    queryKey: ['me'],
    queryFn: () => body(api.GET('/api/me')) as Promise<Me>,
    staleTime: 60_000,
  });
}

/** Who is signed in, on pages that nobody else gets to. */
export function useMe(): Me {
  const { data } = useWhoIsThere();
  if (!data) throw new Error('useMe is for pages behind <For>');
  return data;
}

const DEMO = `${KEPT}demo`;

/** The student who is nobody, while staff show the portal with them. */
export function demoStudent(): string | undefined {
  return sessionStorage.getItem(DEMO) ?? undefined;
}

/** Begins or ends showing the portal. */
export function showAs(studentId: string | undefined): void {
  if (studentId) sessionStorage.setItem(DEMO, studentId);
  else sessionStorage.removeItem(DEMO);
}

/** The student whose pages these are: who is signed in, or the one they play. */
export function useStudent(): { id: string; displayName: string } {
  const me = useMe();
  const { t } = useTexts();
  const demo = demoStudent();
  return demo && !has(me, 'student')
    ? { id: demo, displayName: t('demo.name') }
    : { id: me.id, displayName: me.displayName ?? '' };
}

export function has(me: Me | undefined, role: Role): boolean {
  return me?.roles?.includes(role) ?? false;
}

function forget(): void {
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage)
      .filter((key) => key.startsWith(KEPT))
      .forEach((key) => storage.removeItem(key));
  }
  cache.clear();
}

/** Ends the session and wipes what this device kept of it. */
export async function signOut(): Promise<void> {
  const wiped = leave();
  await wiped;
  forget();
}

export const SIGN_IN = '/oauth2/authorization/wayfinder';
const RETURN = 'wayfinder.return';

/** Remembers the page, so that signing in ends where it began. */
export function signIn(): void {
  sessionStorage.setItem(RETURN, location.pathname + location.search);
  location.assign(SIGN_IN);
}

/** The page to return to after a sign-in, once. */
export function pageBeforeSignIn(): string | undefined {
  const page = sessionStorage.getItem(RETURN) ?? undefined;
  sessionStorage.removeItem(RETURN);
  return page === '/' ? undefined : page;
}
