import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, body } from '../api/client';
import { useRecommendation } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Consents } from '../student/Consents';
import { useConsents } from '../student/consent';
import { Ranking } from '../student/Ranking';
import { Readers } from '../student/Readers';
import { Said } from '../student/Said';
import { TalkFirst } from '../student/TalkFirst';
import { Empty, Page, Read } from '../ui/page';

/** What a guardian sees of a student: the result and its reasons, what was said, who looked. Nothing can be changed. */
export default function WardPage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  const student = useQuery({
    queryKey: ['student', id, 'record'],
    queryFn: () => body(api.GET('/api/students/{studentId}', { params: { path: { studentId: id } } })),
  });
  return (
    <Read of={student}>
      {(found) => (
        <Page key={id} title={`${found.givenName} ${found.familyName}`} lead={t('guardian.readOnly')}>
          <Result studentId={id} />
          <h2>{t('consent.link')}</h2>
          <Consents studentId={id} asGuardian />
          <Readers studentId={id} />
        </Page>
      )}
    </Read>
  );
}

function Result({ studentId }: { studentId: string }) {
  const { t } = useTexts();
  const { consents } = useConsents(studentId);
  const permitted = consents.data && !consents.data.items?.some((each) => !each.permitted);
  if (consents.data && !permitted) return <Empty>{t('guardian.noConsent')}</Empty>;
  return <Permitted studentId={studentId} />;
}

function Permitted({ studentId }: { studentId: string }) {
  const { t } = useTexts();
  const recommendation = useRecommendation(studentId);
  return (
    <Read of={recommendation}>
      {(found) =>
        found && found.answerQuality?.status !== 'incomplete' ? (
          <>
            <Said studentId={studentId} />
            {found.answerQuality?.status !== 'ok' ? (
              <TalkFirst quality={found.answerQuality} />
            ) : (
              (found.frameworks ?? []).map((framework) => (
                <section key={framework.framework} aria-label={framework.name}>
                  <h2>{framework.name}</h2>
                  <Ranking framework={framework} open={1} />
                </section>
              ))
            )}
          </>
        ) : (
          <Empty>{t('guardian.noRanking')}</Empty>
        )
      }
    </Read>
  );
}
