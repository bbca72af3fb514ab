import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body, type Schemas } from '../api/client';
import { useClusters, useFrameworks } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Badge, Card, Empty, Loading, Page, ProblemNote, Read } from '../ui/page';

/** The catalogue for everybody: search as one types, or the clusters of each framework. */
export default function ExplorePage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  return (
    <Page title={t('explore.title')} lead={t('explore.lead')}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>{t('explore.search')}</span>
          <input
            type="search"
            value={asked}
            maxLength={200}
            onChange={(event) =>
              setSearch(event.target.value ? { q: event.target.value } : {}, { replace: true })
            }
          />
        </label>
      </form>
      {asked.trim() ? <Hits asked={asked} /> : <Frameworks />}
    </Page>
  );
}

function Hits({ asked }: { asked: string }) {
  const { t, language } = useTexts();
  const q = useDeferredValue(asked.trim());
  const hits = useQuery({
    queryKey: ['catalogue', 'search', q, language],
    queryFn: ({ signal }) =>
      body(api.GET('/api/search', { params: { query: { q, lang: language, limit: 30 } }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div aria-live="polite" aria-busy={hits.isFetching}>
      <Read of={hits}>
        {(found) => (
          <>
            {Object.entries(found.corrected ?? {}).map(([from, to]) => (
              <p key={from} className="faint">
                {t('explore.corrected', { from, to })}
              </p>
            ))}
            <p className="faint">{t('explore.found', { count: found.total ?? 0 })}</p>
            {found.items?.length === 0 && <Empty>{t('explore.nothing')}</Empty>}
            {(found.items ?? []).map((hit) => (
              <Hit key={`${hit.type}-${hit.id}`} hit={hit} />
            ))}
          </>
        )}
      </Read>
    </div>
  );
}

function Hit({ hit }: { hit: Schemas['SearchHit'] }) {
  const { t } = useTexts();
  const to =
    hit.type === 'faq' ? undefined : `/explore/${hit.type === 'cluster' ? 'clusters' : 'careers'}/${hit.id}`;
  return (
    <article className="card">
      <h2>
        {to ? <Link to={to}>{hit.title?.text}</Link> : hit.title?.text}{' '}
        <Badge>{t(`explore.${hit.type}`)}</Badge>
      </h2>
      <p lang={hit.summary?.fallback ? hit.summary.language : undefined}>{hit.summary?.text}</p>
    </article>
  );
}

function Frameworks() {
  const { text } = useTexts();
  const frameworks = useFrameworks();
  const clusters = useClusters();
  if (frameworks.error)
    return <ProblemNote error={frameworks.error} again={() => void frameworks.refetch()} />;
  if (!frameworks.data || !clusters.data) return <Loading />;
  return frameworks.data.map((framework) => (
    <section key={framework.id}>
      <h2>{text(framework.name)}</h2>
      <p>{text(framework.summary)}</p>
      <ul className="cards">
        {clusters.data
          .filter((each) => each.framework === framework.id)
          .map((cluster) => (
            <li key={cluster.id}>
              <Card title={<Link to={`/explore/clusters/${cluster.id}`}>{text(cluster.name)}</Link>}>
                <p className="faint">{text(cluster.nickname)}</p>
              </Card>
            </li>
          ))}
      </ul>
    </section>
  ));
}
