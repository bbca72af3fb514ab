import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { useTexts } from '../i18n/useTexts';
import { signIn } from '../session/session';
import { Button } from './controls';

/** A page with its heading, which takes the focus so that a screen reader says where one is now. */
export function Page(props: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · Wayfinder`;
  }, [props.title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={props.wide ? 'page wide' : 'page'}>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.actions && <div className="row">{props.actions}</div>}
      </div>
      {props.lead && <p className="lead">{props.lead}</p>}
      {props.children}
    </div>
  );
}

export function Loading() {
  const { t } = useTexts();
  return (
    <p className="loading" role="status">
      {t('ui.loading')}
    </p>
  );
}

export function Note({
  kind = 'info',
  children,
}: {
  kind?: 'info' | 'good' | 'warn' | 'bad';
  children: ReactNode;
}) {
  return <div className={`note ${kind}`}>{children}</div>;
}

/** Says that there is nothing yet, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** What happened and what to do next, in the server's own words where it found any. */
export function ProblemNote({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTexts();
  const problem = error instanceof ProblemError ? error : undefined;
  const next = !problem
    ? t('problem.unexpected')
    : problem.isOffline
      ? t('problem.offline')
      : problem.isSignedOut
        ? t('problem.signedOut')
        : t(`problem.${problem.kind}`, {
            defaultValue: t(problem.isPassing ? 'problem.passing' : 'problem.other'),
          });
  return (
    <div className="note bad" role="alert">
      {problem && !problem.isOffline && !problem.isSignedOut && <p>{problem.message}</p>}
      {problem?.problem.errors?.length ? (
        <ul>
          {problem.problem.errors.map((each, index) => (
            <li key={index}>{each.detail}</li>
          ))}
        </ul>
      ) : null}
      <p>{next}</p>
      {problem?.isSignedOut ? (
        <Button onPress={signIn}>{t('session.signIn')}</Button>
      ) : (
        again && (
          <Button look="quiet" onPress={again}>
            {t('ui.again')}
          </Button>
        )
      )}
    </div>
  );
}

/** The states of a read: waiting, failed, there. */
export function Read<T>({ of, children }: { of: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ProblemNote error={of.error} again={() => void of.refetch()} />;
  return <Loading />;
}

export function Card({ title, children, id }: { title?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className="card" id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

export function Badge({
  tone = 'calm',
  children,
}: {
  tone?: 'calm' | 'good' | 'warn' | 'bad';
  children: ReactNode;
}) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
