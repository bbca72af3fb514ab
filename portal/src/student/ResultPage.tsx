import { lazy, Suspense, useDeferredValue } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { useRecommendation } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Button, LinkButton } from '../ui/controls';
import { Badge, Card, Empty, Loading, Note, Page, ProblemNote, Read } from '../ui/page';
import { useSaveProfile, withNotForMe } from './choices';
import { useConsents } from './consent';
import { useNews } from './news';
import { Ranking } from './Ranking';
import { Reminded } from './Reminded';
import { Said } from './Said';
import { Shortlist } from './Shortlist';
import { TalkFirst } from './TalkFirst';

const ProfileCharts = lazy(() => import('./ProfileCharts'));

/** What suits me, and why: the student's first page. */
export default function ResultPage() {
  const { t } = useTexts();
  const me = useStudent();
  const recommendation = useRecommendation(me.id);
  const consents = useConsents(me.id).consents.data;
  useNews(me.id);
  if (consents?.items?.some((each) => !each.permitted)) {
    return (
      <Page title={t('consent.title')}>
        <Empty>
          <p>{t('result.askConsent')}</p>
          <LinkButton to="/student/consent">{t('consent.link')}</LinkButton>
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t(
        recommendation.data?.answerQuality?.status === 'ok' ? 'result.title' : 'result.titleTogether',
        { name: me.displayName?.split(' ')[0] },
      )}
    >
      <Reminded studentId={me.id} />
      <Given studentId={me.id} />
      <Read of={recommendation}>
        {(found) =>
          found && found.answerQuality?.status !== 'incomplete' ? <Result of={found} /> : <Start of={found} />
        }
      </Read>
    </Page>
  );
}

/** Before there are answers: what to do first. */
function Start({ of }: { of: Schemas['Recommendation'] | null }) {
  const { t } = useTexts();
  return (
    <Empty>
      <p>{t(of ? 'result.incomplete' : 'result.empty')}</p>
      <div className="row">
        <LinkButton to={of ? '/student/assessment' : '/student/considering'}>{t('result.begin')}</LinkButton>
        <LinkButton to="/explore" look="quiet">
          {t('home.explore')}
        </LinkButton>
      </div>
    </Empty>
  );
}

/** What a counsellor asked for, until it is done. */
function Given({ studentId }: { studentId: string }) {
  const { t, day } = useTexts();
  const given = useQuery({
    queryKey: ['student', studentId, 'assignments'],
    queryFn: async () =>
      (await body(api.GET('/api/students/{studentId}/assignments', { params: { path: { studentId } } })))
        .items ?? [],
  });
  const open = (given.data ?? []).filter((each) => each.state !== 'finished' && !each.closed);
  return open.map((each) => (
    <Note key={each.id} kind={each.dueOn && new Date(each.dueOn) < new Date() ? 'warn' : 'info'}>
      <p>
        <strong>{each.title}</strong> {each.dueOn && t('result.due', { day: day(each.dueOn) })}
      </p>
      <LinkButton to="/student/assessment">{t('result.toAssessment')}</LinkButton>
    </Note>
  ));
}

function Result({ of }: { of: Schemas['Recommendation'] }) {
  const { t, moment } = useTexts();
  const me = useStudent();
  const { profile, save } = useSaveProfile(me.id);
  const talkFirst = of.answerQuality?.status !== 'ok';
  // The ranking is painted before the charts' scripts are asked for: a slow phone shows what matters first.
  const charts = useDeferredValue(true, false);
  const mark = (cluster: Schemas['RankedCluster']) => (
    <div className="row unprinted">
      <Button
        look="plain"
        isDisabled={save.isPending || !profile.data}
        onPress={() => save.mutate((content) => withNotForMe(content, cluster.id ?? '', !cluster.notForMe))}
      >
        {t(cluster.notForMe ? 'result.takeBack' : 'result.notForMe', { name: cluster.name })}
      </Button>
    </div>
  );
  return (
    <>
      {talkFirst && <TalkFirst quality={of.answerQuality} />}
      {save.error && <ProblemNote error={save.error} />}
      <Said studentId={me.id} />
      {!talkFirst &&
        (of.frameworks ?? []).map((framework) => (
          <section key={framework.framework} aria-label={framework.name}>
            <div className="page-head">
              <h2>{framework.name}</h2>
              {framework.statedChoice === 'contradict' && (
                <Badge tone="warn">{t('result.contradicts')}</Badge>
              )}
              {framework.statedChoice === 'agree' && <Badge tone="good">{t('result.agrees')}</Badge>}
            </div>
            <Ranking framework={framework} open={2} aside={mark} />
          </section>
        ))}
      <TieBreaker studentId={me.id} />
      <Shortlist studentId={me.id} />
      {profile.data && charts && (
        <Suspense fallback={<Loading />}>
          <ProfileCharts profile={profile.data.data} />
        </Suspense>
      )}
      <Card title={t('result.next')}>
        <div className="row">
          <LinkButton to="/student/what-if" look="quiet">
            {t('result.whatIf')}
          </LinkButton>
          <LinkButton to="/student/considering" look="quiet">
            {t('result.considering')}
          </LinkButton>
          <LinkButton to="/student/assessment" look="quiet">
            {t('result.retake')}
          </LinkButton>
          <a className="button quiet" href={`/api/students/${me.id}/report`} download>
            {t('result.report')}
          </a>
          <Button look="quiet" onPress={() => print()}>
            {t('result.print')}
          </Button>
        </div>
        <p className="faint">
          {t('result.made', {
            when: moment(of.computedAt),
            edition: of.edition,
            engine: of.engineVersion,
            version: of.profileVersion,
          })}{' '}
          <Link to="/student/history">{t('nav.history')}</Link>
        </p>
      </Card>
    </>
  );
}

/** Offers the questions that would tell the first clusters apart. */
function TieBreaker({ studentId }: { studentId: string }) {
  const { t, language } = useTexts();
  const questions = useQuery({
    queryKey: ['student', studentId, 'tie-breaker', language],
    queryFn: () =>
      body(
        api.GET('/api/students/{studentId}/tie-breaker', {
          params: { path: { studentId }, header: { 'Accept-Language': language } },
        }),
      ),
    retry: false,
  });
  const items = (questions.data?.frameworks ?? []).flatMap((each) => each.items ?? []).slice(0, 5);
  if (items.length === 0) return null;
  return (
    <Card title={t('result.tieBreaker')}>
      <p>{t('result.tieBreakerWhy', { count: items.length })}</p>
      <LinkButton to={`/student/assessment?items=${items.map((item) => item.id).join(',')}`}>
        {t('result.tieBreakerGo')}
      </LinkButton>
    </Card>
  );
}
