import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { useTexts } from '../i18n/useTexts';
import { Loading, Note, Page, ProblemNote } from '../ui/page';
import { Button } from '../ui/controls';
import { demoStudent, has, signIn, useWhoIsThere, type Role } from './session';

/** What is behind it is for people with one of the roles; everybody else is told so. The services decide, this only explains. */
export function For({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { t } = useTexts();
  const { data: me, error, isPending, refetch } = useWhoIsThere();
  if (isPending) return <Loading />;
  if (error instanceof ProblemError && error.isSignedOut) {
    return (
      <Page title={t('session.needed')}>
        <Note>{t('session.why')}</Note>
        <Button onPress={signIn}>{t('session.signIn')}</Button>
      </Page>
    );
  }
  if (!me) {
    return (
      <Page title={t('session.unknown')}>
        <ProblemNote error={error} again={() => void refetch()} />
      </Page>
    );
  }
  if (!roles.some((role) => has(me, role) || (role === 'student' && demoStudent()))) {
    return (
      <Page title={t('session.notYours')}>
        <Note>{t('session.notYoursWhy', { roles: roles.map((role) => t(`role.${role}`)).join(', ') })}</Note>
      </Page>
    );
  }
  return children;
}
