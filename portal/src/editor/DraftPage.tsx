import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, told, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button, Choice, ConfirmButton } from '../ui/controls';
import { Badge, Card, Empty, Note, Page, ProblemNote, Read } from '../ui/page';
import { collectionOf, KINDS, shown, type Kind } from './kinds';

/** The draft: what is changed, whether it is right, what it would do, and publishing it. */
export default function DraftPage() {
  const { t } = useTexts();
  return (
    <Page title={t('editor.title')} lead={t('editor.lead')} wide>
      <div className="columns">
        <div>
          <Things />
        </div>
        <div>
          <Publication />
          <Changes />
          <Preview />
          <Editions />
        </div>
      </div>
    </Page>
  );
}

/** Everything of one kind, to be opened and changed. */
function Things() {
  const { t } = useTexts();
  const [kind, setKind] = useState<Kind>('clusters');
  const things = usePages<Schemas['DraftedThing']>(['draft', 'things', kind], (after) =>
    body(api.GET('/api/catalog/draft/{kind}', { params: { path: { kind }, query: { limit: 200, after } } })),
  );
  return (
    <Card title={t('editor.things')}>
      <Choice
        label={t('editor.kind')}
        value={kind}
        options={KINDS.map((each) => [each, t(`kind.${each}`)] as const)}
        onChange={setKind}
      />
      {things.error && <ProblemNote error={things.error} again={() => void things.refetch()} />}
      {things.items?.length === 0 && <Empty>{t('editor.none')}</Empty>}
      <ul className="plain-list">
        {(things.items ?? []).map((each) => (
          <li key={each.id}>
            <Link to={`/editor/${kind}/${encodeURIComponent(each.id ?? '')}`}>{each.id}</Link>{' '}
            {each.state !== 'published' && <Badge tone="warn">{t(`editor.state.${each.state}`)}</Badge>}
            {each.conflict && <Badge tone="bad">{t('editor.conflict')}</Badge>}
          </li>
        ))}
      </ul>
      {things.hasNextPage && (
        <Button look="quiet" onPress={() => void things.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </Card>
  );
}

function Publication() {
  const { t } = useTexts();
  const [note, setNote] = useState('');
  const draft = useQuery({
    queryKey: ['draft', 'overview'],
    queryFn: () => told(api.GET('/api/catalog/draft')),
  });
  const validation = useQuery({
    queryKey: ['draft', 'validation'],
    queryFn: () => body(api.GET('/api/catalog/draft/validation')),
  });
  const renew = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['draft'] }),
      cache.invalidateQueries({ queryKey: ['catalogue'] }),
    ]);
  const publish = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/editions', {
          params: { header: { 'If-Match': draft.data?.etag ?? '', 'Idempotency-Key': crypto.randomUUID() } },
          body: { note: note.trim() || undefined } as never,
        }),
      ),
    onSettled: renew,
    onSuccess: () => setNote(''),
  });
  const discard = useMutation({
    mutationFn: () =>
      told(
        api.DELETE('/api/catalog/draft', {
          params: { header: { 'If-Match': draft.data?.etag ?? '' } },
        }) as never,
      ),
    onSettled: renew,
  });
  return (
    <Card title={t('editor.publication')}>
      <Read of={draft}>
        {({ data }) => {
          const changes = data.changes as Record<string, number> | undefined;
          const count =
            (changes?.['created'] ?? 0) + (changes?.['changed'] ?? 0) + (changes?.['deleted'] ?? 0);
          return (
            <>
              <p>{t('editor.on', { edition: data.base, count })}</p>
              {(changes?.['conflicts'] ?? 0) > 0 && <Note kind="bad">{t('editor.conflicts')}</Note>}
              {validation.data && !validation.data.valid && (
                <Note kind="bad">
                  <p>{t('editor.invalid', { count: validation.data.total })}</p>
                  <ul>
                    {(validation.data.problems ?? []).slice(0, 10).map((each, index) => (
                      <li key={index}>
                        {each.kind} {each.id} {each.pointer}: {each.detail}
                      </li>
                    ))}
                  </ul>
                </Note>
              )}
              {publish.error && <ProblemNote error={publish.error} />}
              {publish.data && (
                <Note kind="good">{t('editor.published', { edition: publish.data.number })}</Note>
              )}
              {discard.error && <ProblemNote error={discard.error} />}
              <label className="field">
                <span>{t('editor.note')}</span>
                <input
                  type="text"
                  maxLength={500}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              </label>
              <div className="row">
                <ConfirmButton
                  look="main"
                  label={t('editor.publish')}
                  isDisabled={count === 0 || publish.isPending || validation.data?.valid === false}
                  title={t('editor.publishSure')}
                  confirm={t('editor.publish')}
                  onConfirm={() => publish.mutateAsync()}
                >
                  <p>{t('editor.publishWhy')}</p>
                </ConfirmButton>
                <ConfirmButton
                  look="danger"
                  label={t('editor.discard')}
                  isDisabled={count === 0}
                  title={t('editor.discardSure')}
                  confirm={t('editor.discard')}
                  onConfirm={() => discard.mutateAsync()}
                >
                  <p>{t('editor.discardWhy')}</p>
                </ConfirmButton>
              </div>
            </>
          );
        }}
      </Read>
    </Card>
  );
}

function Changes() {
  const { t } = useTexts();
  const changes = usePages<Schemas['DraftedChange']>(['draft', 'diff'], (after) =>
    body(api.GET('/api/catalog/draft/diff', { params: { query: { limit: 50, after } } })),
  );
  const undo = useMutation({
    mutationFn: (change: Schemas['DraftedChange']) =>
      told(
        api.DELETE('/api/catalog/draft/{kind}/{id}/change', {
          params: {
            path: { kind: collectionOf(change.difference?.kind), id: change.difference?.id ?? '' },
            header: { 'If-Match': change.tag ?? '' },
          },
        }) as never,
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['draft'] }),
  });
  return (
    <Card title={t('editor.changes')}>
      {changes.error && <ProblemNote error={changes.error} again={() => void changes.refetch()} />}
      {undo.error && <ProblemNote error={undo.error} />}
      {changes.items?.length === 0 && <Empty>{t('editor.noChanges')}</Empty>}
      {(changes.items ?? []).map((change) => (
        <article key={`${change.difference?.kind}-${change.difference?.id}`} className="verdict">
          <h3>
            {change.difference?.kind} {change.difference?.id}{' '}
            <Badge tone="warn">{t(`editor.state.${change.difference?.change}`)}</Badge>
          </h3>
          <div className="scroll">
            <table>
              <tbody>
                {(change.difference?.fields ?? []).map((field) => (
                  <tr key={field.pointer}>
                    <th scope="row">{field.pointer}</th>
                    <td>
                      <del>{shown(field.before)}</del>
                    </td>
                    <td>
                      <ins>{shown(field.after)}</ins>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button look="plain" onPress={() => undo.mutate(change)}>
            {t('editor.undo')}
          </Button>
        </article>
      ))}
      {changes.hasNextPage && (
        <Button look="quiet" onPress={() => void changes.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </Card>
  );
}

/** What publishing the draft would do to students, in numbers that name nobody. */
function Preview() {
  const { t } = useTexts();
  const begin = useMutation({ mutationFn: () => body(api.POST('/api/recommendation-previews')) });
  const id = begin.data?.id;
  const preview = useQuery({
    queryKey: ['preview', id],
    queryFn: () =>
      body(
        api.GET('/api/recommendation-previews/{previewId}', { params: { path: { previewId: id ?? '' } } }),
      ),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.finishedAt || query.state.error ? false : 1000),
  });
  const found = preview.data;
  return (
    <Card title={t('editor.preview')}>
      <p>{t('editor.previewWhy')}</p>
      {(begin.error ?? preview.error) && <ProblemNote error={begin.error ?? preview.error} />}
      {found && !found.finishedAt && (
        <label className="field">
          <span role="status">{t('roster.progress', { done: found.done, total: found.total })}</span>
          <progress value={found.done} max={found.total || 1} />
        </label>
      )}
      {found?.effect && (
        <>
          <p>{t('editor.effect', { count: found.effect.students ?? 0, hidden: found.hiddenBelow })}</p>
          <ul>
            {(found.effect.frameworks ?? []).map((framework) => (
              <li key={framework.id}>
                {framework.id}: {framework.changed ?? '–'}
                <ul>
                  {(framework.clusters ?? []).map((cluster) => (
                    <li key={cluster.id}>
                      {cluster.id}: +{cluster.enters ?? '–'} −{cluster.leaves ?? '–'}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button look="quiet" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
        {t('editor.previewGo')}
      </Button>
    </Card>
  );
}

function Editions() {
  const { t, moment } = useTexts();
  const editions = usePages<Schemas['EditionSummary']>(['catalogue', 'editions'], (after) =>
    body(api.GET('/api/editions', { params: { query: { limit: 20, after } } })),
  );
  const restore = useMutation({
    mutationFn: (number: number) =>
      body(
        api.POST('/api/editions/{number}/restoration', {
          params: { path: { number }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        } as never),
      ),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['catalogue'] }),
        cache.invalidateQueries({ queryKey: ['draft'] }),
      ]),
  });
  return (
    <Card title={t('editor.editions')}>
      {restore.error && <ProblemNote error={restore.error} />}
      <ul className="plain-list">
        {(editions.items ?? []).map((each, index) => (
          <li key={each.number} className="row">
            <strong>{each.number}</strong> {moment(each.publishedAt)} {each.note}
            {index > 0 && (
              <ConfirmButton
                look="plain"
                label={t('editor.restore', { edition: each.number })}
                title={t('editor.restoreSure', { edition: each.number })}
                confirm={t('editor.restoreYes')}
                onConfirm={() => restore.mutateAsync(each.number ?? 0)}
              >
                <p>{t('editor.restoreWhy')}</p>
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
