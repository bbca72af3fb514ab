import { useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { LANGUAGES, speak, type Language } from '../i18n/i18n';
import { useTexts } from '../i18n/useTexts';
import { demoStudent, has, signIn, signOut, useWhoIsThere, type Role } from '../session/session';
import { Button } from './controls';
import { Demo } from './Demo';
import { ProblemNote } from './page';

const PLACES: readonly { to: string; text: string; role?: Role }[] = [
  { to: '/student', text: 'nav.result', role: 'student' },
  { to: '/student/history', text: 'nav.history', role: 'student' },
  { to: '/student/record', text: 'nav.record', role: 'student' },
  { to: '/counsellor', text: 'nav.worklist', role: 'counsellor' },
  { to: '/counsellor/assignments', text: 'nav.assignments', role: 'counsellor' },
  { to: '/counsellor/overview', text: 'nav.overview', role: 'counsellor' },
  { to: '/school', text: 'nav.school', role: 'school-admin' },
  { to: '/school/students', text: 'nav.students', role: 'school-admin' },
  { to: '/school/roster', text: 'nav.roster', role: 'school-admin' },
  { to: '/editor', text: 'nav.draft', role: 'editor' },
  { to: '/editor/imports', text: 'nav.imports', role: 'editor' },
  { to: '/guardian', text: 'nav.wards', role: 'guardian' },
  { to: '/ops', text: 'nav.operations', role: 'ops' },
  { to: '/explore', text: 'nav.explore' },
];

/** What stands around every page: the name, the ways, who is signed in, the language. */
export function Shell({ children }: { children: ReactNode }) {
  const { t, language } = useTexts();
  const { data: me } = useWhoIsThere();
  const [problem, setProblem] = useState<unknown>();
  useLocation(); // whether the portal is being shown changes with a step to another page
  const demo = me && !has(me, 'student') ? demoStudent() : undefined;
  const places = PLACES.filter(({ role }) => !role || (demo ? role === 'student' : has(me, role)));
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="top">
        <Link to="/" className="name">
          <img src="/wayfinder.svg" alt="" width="32" height="32" /> Wayfinder
        </Link>
        <nav aria-label={t('nav.main')}>
          {places.map(({ to, text }) => (
            <NavLink key={to} to={to} end={to !== '/explore'}>
              {t(text)}
            </NavLink>
          ))}
        </nav>
        <div className="person">
          <label>
            <span className="unseen">{t('nav.language')}</span>
            <select value={language} onChange={(event) => void speak(event.target.value as Language)}>
              {Object.entries(LANGUAGES).map(([tag, name]) => (
                <option key={tag} value={tag} lang={tag}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {me ? (
            <>
              <span className="who">{me.displayName}</span>
              <Button look="plain" onPress={() => void signOut().catch(setProblem)}>
                {t('session.signOut')}
              </Button>
            </>
          ) : (
            <Button onPress={signIn}>{t('session.signIn')}</Button>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {demo && <Demo studentId={demo} />}
        {problem !== undefined && <ProblemNote error={problem} />}
        {children}
      </main>
      <footer className="bottom">
        <p>
          {t('footer.licence')} · <a href="/api-docs">{t('footer.api')}</a>
        </p>
      </footer>
    </>
  );
}
