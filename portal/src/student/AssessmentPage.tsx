import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, body, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Button } from '../ui/controls';
import { Card, Page, ProblemNote, Read } from '../ui/page';
import { Questions } from './Questions';

/** The assessment: begun, or gone on with where it was left, on whatever device. */
export default function AssessmentPage() {
  const { t } = useTexts();
  const me = useStudent();
  const [search] = useSearchParams();
  const items = search.get('items')?.split(',').filter(Boolean);
  const open = useQuery({
    queryKey: ['student', me.id, 'open-assessment'],
    queryFn: async () => {
      const path = { studentId: me.id };
      const all =
        (await body(api.GET('/api/students/{studentId}/assessments', { params: { path } }))).items ?? [];
      const id = all.find((each) => each.state === 'open' && each.form !== 'tie-breaker')?.id;
      return id
        ? body(
            api.GET('/api/students/{studentId}/assessments/{assessmentId}', {
              params: { path: { ...path, assessmentId: id } },
            }),
          )
        : null;
    },
    // Answers are kept by the page itself from here on; a second look must not move it.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Page title={t(items ? 'result.tieBreaker' : 'assessment.title')}>
      {items ? (
        <Begin items={items} />
      ) : (
        <Read of={open}>{(found) => (found ? <Questions of={found} /> : <Begin />)}</Read>
      )}
    </Page>
  );
}

function Begin({ items }: { items?: string[] }) {
  const { t } = useTexts();
  const me = useStudent();
  const begin = useMutation({
    mutationFn: (form: 'short' | 'long' | 'tie-breaker') =>
      body(
        api.POST('/api/students/{studentId}/assessments', {
          params: { path: { studentId: me.id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: items ? { form, items } : { form },
        }),
      ),
    onSuccess: (assessment: Schemas['AssessmentResponse']) => {
      if (!items) cache.setQueryData(['student', me.id, 'open-assessment'], assessment);
    },
  });
  if (begin.data) return <Questions of={begin.data} />;
  const buttons = items ? (['tie-breaker'] as const) : (['long', 'short'] as const);
  return (
    <>
      <p className="lead">
        {t(items ? 'result.tieBreakerWhy' : 'assessment.lead', { count: items?.length })}
      </p>
      {begin.error && <ProblemNote error={begin.error} />}
      <div className="cards">
        {buttons.map((form) => (
          <Card key={form} title={t(`assessment.${form}.title`)}>
            <p>{t(`assessment.${form}.text`, { count: items?.length })}</p>
            <Button
              look={form === 'short' ? 'quiet' : 'main'}
              isDisabled={begin.isPending}
              onPress={() => begin.mutate(form)}
            >
              {t('assessment.begin')}
            </Button>
          </Card>
        ))}
      </div>
    </>
  );
}
