import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ProblemError } from '../api/problem';
import { useTexts } from '../i18n/useTexts';
import { Button, LinkButton } from '../ui/controls';
import { Card, Loading, Note, Page, ProblemNote } from '../ui/page';
import { has, pageBeforeSignIn, signIn, useWhoIsThere, type Role } from './session';

const FIRST_PAGES: readonly (readonly [Role, string])[] = [
  ['student', '/student'],
  ['counsellor', '/counsellor'],
  ['school-admin', '/school'],
  ['editor', '/editor'],
  ['ops', '/ops'],
  ['guardian', '/guardian'],
];

/** The front page for strangers; everybody else goes to where they work. */
export function Home() {
  const { t } = useTexts();
  const [search] = useSearchParams();
  const { data: me, error, isPending, refetch } = useWhoIsThere();
  useEffect(() => {
    document.title = 'Wayfinder';
  }, []);
  if (isPending) return <Loading />;
  if (me) {
    const first = FIRST_PAGES.find(([role]) => has(me, role));
    return <Navigate to={pageBeforeSignIn() ?? first?.[1] ?? '/explore'} replace />;
  }
  const problem = error instanceof ProblemError ? error : undefined;
  return (
    <Page
      title={t('home.question')}
      lead={t('home.lead')}
      actions={
        <>
          <Button onPress={signIn}>{t('session.signIn')}</Button>
          <LinkButton to="/explore" look="quiet">
            {t('home.explore')}
          </LinkButton>
        </>
      }
    >
      {search.get('sign-in') === 'failed' && <Note kind="bad">{t('session.failed')}</Note>}
      {problem?.kind === 'not-on-roster' && (
        <Note kind="warn">
          <p>{t('session.notOnRoster')}</p>
          <LinkButton to="/guardian/invitation" look="quiet">
            {t('invitation.have')}
          </LinkButton>
        </Note>
      )}
      {problem && !problem.isSignedOut && problem.kind !== 'not-on-roster' && (
        <ProblemNote error={problem} again={() => void refetch()} />
      )}
      <div className="cards">
        {['students', 'counsellors', 'schools'].map((whom) => (
          <Card key={whom} title={t(`home.${whom}.title`)}>
            <p>{t(`home.${whom}.text`)}</p>
          </Card>
        ))}
      </div>
    </Page>
  );
}
