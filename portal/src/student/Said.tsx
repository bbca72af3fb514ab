import { useRecommendation, useReview } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Card, Note } from '../ui/page';

/** What the counsellor said, as far as it is meant for the student. */
export function Said({ studentId }: { studentId: string }) {
  const { t } = useTexts();
  const review = useReview(studentId).data?.data;
  const clusters =
    useRecommendation(studentId).data?.frameworks?.flatMap((each) => each.clusters ?? []) ?? [];
  const name = (id: string | undefined) => clusters.find((each) => each.id === id)?.name ?? id;
  if (!review || (!review.sharedNote && !review.verdicts?.length)) return null;
  return (
    <Card title={t('result.said')}>
      {review.sharedNote && <blockquote>{review.sharedNote}</blockquote>}
      <ul>
        {(review.verdicts ?? []).map((verdict) => (
          <li key={verdict.cluster}>
            <strong>{name(verdict.cluster)}</strong>: {t(`decision.${verdict.decision}`)}
            {verdict.others?.length ? ` → ${verdict.others.map(name).join(', ')}` : ''}
          </li>
        ))}
      </ul>
      {review.moved && <Note>{t('review.moved')}</Note>}
    </Card>
  );
}
