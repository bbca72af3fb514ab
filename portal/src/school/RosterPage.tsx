import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, told, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button, ConfirmButton } from '../ui/controls';
import { FileUpload } from '../ui/FileUpload';
import { Badge, Card, Empty, Page, ProblemNote, Read } from '../ui/page';

type Import = Schemas['RosterImportResponse'];
const MOVING = ['checking', 'applying', 'uploaded', 'requested'];

/** A roster's file is checked first and shown as what it would change; only then it is applied. */
export default function RosterPage() {
  const { t } = useTexts();
  const [newest, setNewest] = useState<string>();
  const imports = usePages<Import>(['roster-imports'], (after) =>
    body(api.GET('/api/roster-imports', { params: { query: { limit: 20, after } } })),
  );
  const shown = newest ?? imports.items?.[0]?.id;
  return (
    <Page title={t('roster.title')} lead={t('roster.lead')}>
      <Card title={t('roster.choose')}>
        <p>{t('roster.chooseWhy')}</p>
        <FileUpload<Import>
          label={t('roster.file')}
          accept=".zip,application/zip"
          type="application/zip"
          path="/api/roster-imports"
          go={t('roster.check')}
          headers={() => ({ 'Idempotency-Key': crypto.randomUUID() })}
          onDone={({ data }) => {
            setNewest(data.id);
            void cache.invalidateQueries({ queryKey: ['roster-imports'] });
          }}
        />
      </Card>
      {imports.error && <ProblemNote error={imports.error} again={() => void imports.refetch()} />}
      {shown ? <OneImport key={shown} id={shown} /> : imports.items && <Empty>{t('roster.empty')}</Empty>}
    </Page>
  );
}

function OneImport({ id }: { id: string }) {
  const { t, moment } = useTexts();
  const path = { rosterImportId: id };
  const found = useQuery({
    queryKey: ['roster-import', id],
    queryFn: () => told(api.GET('/api/roster-imports/{rosterImportId}', { params: { path } })),
    refetchInterval: (query) => (MOVING.includes(query.state.data?.data.state ?? '') ? 1000 : false),
  });
  const renew = () => cache.invalidateQueries({ queryKey: ['roster-import', id] });
  const apply = useMutation({
    mutationFn: (etag: string) =>
      told(
        api.POST('/api/roster-imports/{rosterImportId}/application', {
          params: { path, header: { 'If-Match': etag } },
        }),
      ),
    onSettled: renew,
  });
  const discard = useMutation({
    mutationFn: (etag: string) =>
      told(
        api.DELETE('/api/roster-imports/{rosterImportId}', {
          params: { path, header: { 'If-Match': etag } },
        }) as never,
      ),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: ['roster-imports'] });
      await renew();
    },
  });
  return (
    <Read of={found}>
      {({ data, etag }) => (
        <Card title={t('roster.report', { when: moment(data.requestedAt) })}>
          <p>
            <Badge tone={data.state === 'failed' ? 'bad' : data.state === 'checked' ? 'warn' : 'calm'}>
              {t(`roster.state.${data.state}`, { defaultValue: data.state })}
            </Badge>
          </p>
          {data.failure && <ProblemNote error={new Error(data.failure)} />}
          {data.progress && MOVING.includes(data.state ?? '') && (
            <label className="field">
              <span role="status">
                {t('roster.progress', { done: data.progress.done, total: data.progress.total })}
              </span>
              <progress value={data.progress.done} max={data.progress.total || 1} />
            </label>
          )}
          <table>
            <caption>{t('roster.caption')}</caption>
            <thead>
              <tr>
                <td />
                {(['added', 'changed', 'unchanged', 'left'] as const).map((kind) => (
                  <th key={kind} scope="col" className="number">
                    {t(`roster.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(['schools', 'staff', 'students'] as const).map((whom) => (
                <tr key={whom}>
                  <th scope="row">{t(`roster.${whom}`)}</th>
                  {(['added', 'changed', 'unchanged', 'left'] as const).map((kind) => (
                    <td key={kind} className="number">
                      {data[whom]?.[kind] ?? '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {(data.problems ?? 0) > 0 && <Problems id={id} count={data.problems ?? 0} />}
          {apply.error && <ProblemNote error={apply.error} />}
          {data.state === 'checked' && (
            <div className="row">
              <ConfirmButton
                look="main"
                label={t('roster.apply')}
                title={t('roster.applySure')}
                confirm={t('roster.applyYes')}
                onConfirm={() => apply.mutateAsync(etag)}
              >
                <p>{t('roster.applyWhy', { count: data.students?.left ?? 0 })}</p>
              </ConfirmButton>
              <Button look="quiet" onPress={() => discard.mutate(etag)}>
                {t('roster.discard')}
              </Button>
            </div>
          )}
        </Card>
      )}
    </Read>
  );
}

function Problems({ id, count }: { id: string; count: number }) {
  const { t } = useTexts();
  const problems = usePages<Schemas['RosterProblem']>(['roster-import', id, 'problems'], (after) =>
    body(
      api.GET('/api/roster-imports/{rosterImportId}/problems', {
        params: { path: { rosterImportId: id }, query: { limit: 100, after } },
      }),
    ),
  );
  return (
    <>
      <h3>{t('roster.problems', { count })}</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('roster.place')}</th>
              <th scope="col">{t('roster.what')}</th>
            </tr>
          </thead>
          <tbody>
            {(problems.items ?? []).map((each, index) => (
              <tr key={index}>
                <td>
                  {each.file}:{each.line} {each.column}
                </td>
                <td>{each.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.hasNextPage && (
        <Button look="quiet" onPress={() => void problems.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </>
  );
}
