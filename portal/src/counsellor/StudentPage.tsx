import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { api, body } from '../api/client';
import { ProblemError } from '../api/problem';
import { useProfile, useRecommendation } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { has, useMe } from '../session/session';
import { Guardians } from '../student/Guardians';
import { History } from '../student/History';
import { useNews } from '../student/news';
import { Ranking } from '../student/Ranking';
import { Badge, Card, Empty, Loading, Note, Page, Read } from '../ui/page';
import { OwnView } from './OwnView';
import { ReviewForm } from './ReviewForm';

const ProfileCharts = lazy(() => import('../student/ProfileCharts'));

/** Everything about one student on one page, under a banner that always says who it is. */
export default function StudentPage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  const student = useQuery({
    queryKey: ['student', id, 'record'],
    queryFn: () => body(api.GET('/api/students/{studentId}', { params: { path: { studentId: id } } })),
  });
  useNews(id);
  return (
    <Read of={student}>
      {(found) => {
        const name = `${found.givenName} ${found.familyName}`;
        return (
          <Page key={id} title={name} wide>
            <div className="banner" role="region" aria-label={t('studentPage.whose')}>
              <strong>{name}</strong>
              <span>{t('worklist.inGrade', { grade: found.grade })}</span>
              {found.group && <span>{found.group}</span>}
              {found.leftAt && <span>{t('studentPage.left')}</span>}
            </div>
            <Work studentId={id} name={name} />
          </Page>
        );
      }}
    </Read>
  );
}

function Work({ studentId, name }: { studentId: string; name: string }) {
  const { t, moment } = useTexts();
  const me = useMe();
  const recommendation = useRecommendation(studentId);
  const profile = useProfile(studentId);
  if (recommendation.error instanceof ProblemError && recommendation.error.kind === 'view-first') {
    return <OwnView studentId={studentId} name={name} />;
  }
  return (
    <>
      <Read of={recommendation}>
        {(found) =>
          found ? (
            <div className="columns">
              <div>
                {found.answerQuality?.status !== 'ok' && (
                  <Note kind="warn">
                    <h2>{t(`quality.${found.answerQuality?.status}`)}</h2>
                    <ul>
                      {[...(found.answerQuality?.reasons ?? []), ...(found.answerQuality?.openers ?? [])].map(
                        (each, index) => (
                          <li key={index}>{each.text}</li>
                        ),
                      )}
                    </ul>
                  </Note>
                )}
                {(found.frameworks ?? []).map((framework) => (
                  <section key={framework.framework} aria-label={framework.name}>
                    <div className="page-head">
                      <h2>{framework.name}</h2>
                      {framework.statedChoice === 'contradict' && (
                        <Badge tone="warn">{t('reason.contradicts')}</Badge>
                      )}
                    </div>
                    <Ranking framework={framework} open={2} />
                  </section>
                ))}
                <p className="unprinted">
                  <a className="button quiet" href={`/api/students/${studentId}/report`} download>
                    {t('result.report')}
                  </a>
                </p>
                <p className="faint">
                  {t('result.made', {
                    when: moment(found.computedAt),
                    edition: found.edition,
                    engine: found.engineVersion,
                    version: found.profileVersion,
                  })}
                </p>
              </div>
              <div>
                {has(me, 'counsellor') && <ReviewForm studentId={studentId} name={name} seen={found} />}
              </div>
            </div>
          ) : (
            <Empty>{t('studentPage.nothing')}</Empty>
          )
        }
      </Read>
      {profile.data && (
        <Suspense fallback={<Loading />}>
          <ProfileCharts profile={profile.data.data} />
        </Suspense>
      )}
      {has(me, 'school-admin') && <Guardians studentId={studentId} />}
      <ReviewHistory studentId={studentId} />
      <History studentId={studentId} />
    </>
  );
}

function ReviewHistory({ studentId }: { studentId: string }) {
  const { t, moment } = useTexts();
  const history = useQuery({
    queryKey: ['student', studentId, 'review', 'history'],
    queryFn: async () =>
      (
        await body(
          api.GET('/api/students/{studentId}/review/history', {
            params: { path: { studentId }, query: { limit: 50 } },
          }),
        )
      ).items ?? [],
  });
  if (!history.data?.length) return null;
  return (
    <Card title={t('review.history')}>
      <ol className="plain-list">
        {history.data.map((each) => (
          <li key={each.version}>
            <strong>{moment(each.at)}</strong> {t(`status.${each.status}`)}
            {each.sharedNote && <blockquote>{each.sharedNote}</blockquote>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
