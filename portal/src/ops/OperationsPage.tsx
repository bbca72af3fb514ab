import { useMutation, useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button, ConfirmButton } from '../ui/controls';
import { Badge, Card, Empty, Page, ProblemNote, Read } from '../ui/page';

const AGAIN = 5000;

/** Whether it runs: services, what waits to be published, the worker, re-ranking, and what was set aside. */
export default function OperationsPage() {
  const { t, moment, number } = useTexts();
  const health = useQuery({
    queryKey: ['ops', 'health'],
    queryFn: async () => {
      const answer = await fetch('/actuator/health', { headers: { Accept: 'application/json' } });
      return (await answer.json()) as { components?: { services?: { details?: Record<string, string> } } };
    },
    refetchInterval: AGAIN,
  });
  const outbox = useQuery({
    queryKey: ['ops', 'outbox'],
    queryFn: () => body(api.GET('/api/operations/outbox')),
    refetchInterval: AGAIN,
  });
  const worker = useQuery({
    queryKey: ['ops', 'worker'],
    queryFn: () => body(api.GET('/api/operations/worker')),
    refetchInterval: AGAIN,
  });
  const rerankings = useQuery({
    queryKey: ['ops', 'rerankings'],
    queryFn: async () =>
      (await body(api.GET('/api/operations/rerankings', { params: { query: { limit: 5 } } }))).items ?? [],
    refetchInterval: AGAIN,
  });
  const edition = useQuery({
    queryKey: ['ops', 'edition'],
    queryFn: async () =>
      ((await body(api.GET('/api/editions', { params: { query: { limit: 1 } } }))).items ?? [])[0],
  });
  return (
    <Page title={t('ops.title')} lead={t('ops.lead')}>
      <div className="cards">
        <Card title={t('ops.services')}>
          <Read of={health}>
            {(found) => (
              <ul className="plain-list">
                {Object.entries(found.components?.services?.details ?? {}).map(([service, state]) => (
                  <li key={service}>
                    {service}{' '}
                    <Badge tone={state === 'CLOSED' ? 'good' : 'bad'}>{t(`ops.breaker.${state}`)}</Badge>
                  </li>
                ))}
              </ul>
            )}
          </Read>
        </Card>
        <Card title={t('ops.outbox')}>
          <Read of={outbox}>
            {(found) => (
              <dl>
                <dt>{t('ops.pending')}</dt>
                <dd>{number(found.pending)}</dd>
                <dt>{t('ops.oldest')}</dt>
                <dd>{moment(found.oldestPendingAt) || '–'}</dd>
                <dt>{t('ops.relay')}</dt>
                <dd>{found.relay}</dd>
              </dl>
            )}
          </Read>
        </Card>
        <Card title={t('ops.worker')}>
          <Read of={worker}>
            {(found) => (
              <dl>
                <dt>{t('ops.state')}</dt>
                <dd>
                  {found.state} {found.pausedBecause}
                </dd>
                <dt>{t('ops.lag')}</dt>
                <dd>{number(found.lag)}</dd>
                <dt>{t('history.edition')}</dt>
                <dd>
                  {found.edition} {edition.data && t('ops.ofEdition', { edition: edition.data.number })}
                </dd>
              </dl>
            )}
          </Read>
        </Card>
      </div>
      <Card title={t('ops.rerankings')}>
        <Read of={rerankings}>
          {(found) =>
            found.length ? (
              found.map((each) => (
                <label key={`${each.edition}-${each.engineVersion}`} className="field">
                  <span>
                    {t('ops.reranking', {
                      edition: each.edition,
                      state: each.state,
                      done: each.done,
                      total: each.total,
                      failed: each.failed,
                    })}
                  </span>
                  <progress value={each.total ? each.done : 1} max={each.total || 1} />
                </label>
              ))
            ) : (
              <Empty>{t('ops.noRerankings')}</Empty>
            )
          }
        </Read>
      </Card>
      <DeadLetters />
    </Page>
  );
}

function DeadLetters() {
  const { t, moment } = useTexts();
  const key = ['ops', 'dead-letters'];
  const letters = usePages<Schemas['DeadLetterResponse']>(key, (after) =>
    body(
      api.GET('/api/operations/dead-letters', {
        params: { query: { state: 'waiting', limit: 50, after } as never },
      }),
    ),
  );
  const settle = useMutation({
    mutationFn: ({ id, how }: { id: string; how: 'replay' | 'discard' }) =>
      how === 'replay'
        ? body(api.POST('/api/operations/dead-letters/{id}/replay', { params: { path: { id } } }))
        : body(api.POST('/api/operations/dead-letters/{id}/discard', { params: { path: { id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  return (
    <Card title={t('ops.deadLetters')}>
      {letters.error && <ProblemNote error={letters.error} again={() => void letters.refetch()} />}
      {settle.error && <ProblemNote error={settle.error} />}
      {letters.items?.length === 0 && <Empty>{t('ops.noDeadLetters')}</Empty>}
      {(letters.items ?? []).map((each) => (
        <article key={each.id} className="verdict">
          <p>
            <Badge tone="bad">{each.cause}</Badge> {each.detail}
          </p>
          <p className="faint">
            {each.originalTopic} {each.originalPartition}/{each.originalOffset} · {moment(each.setAsideAt)}
          </p>
          <div className="row">
            <Button
              look="quiet"
              isDisabled={settle.isPending}
              onPress={() => settle.mutate({ id: each.id ?? '', how: 'replay' })}
            >
              {t('ops.replay')}
            </Button>
            <ConfirmButton
              look="quiet"
              label={t('ops.discard')}
              title={t('ops.discardSure')}
              confirm={t('ops.discard')}
              onConfirm={() => settle.mutateAsync({ id: each.id ?? '', how: 'discard' })}
            >
              <p>{t('ops.discardWhy')}</p>
            </ConfirmButton>
          </div>
        </article>
      ))}
    </Card>
  );
}
