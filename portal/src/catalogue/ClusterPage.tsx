import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, body } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { Save } from '../student/Shortlist';
import { Badge, Card, Page, Read } from '../ui/page';
import { Interviews } from './Interviews';
import { useClusterNames, useTerms } from './names';

/** Everything the catalogue holds of a cluster. */
export default function ClusterPage() {
  const { id = '' } = useParams();
  const cluster = useQuery({
    queryKey: ['catalogue', 'cluster', id],
    queryFn: () => body(api.GET('/api/clusters/{id}', { params: { path: { id } } })),
  });
  return <Read of={cluster}>{(found) => <Cluster key={id} of={found} />}</Read>;
}

function Cluster({ of }: { of: import('../api/client').Schemas['Cluster'] }) {
  const { t, text, number } = useTexts();
  const term = useTerms();
  const cluster = useClusterNames();
  const careers = useQuery({
    queryKey: ['catalogue', 'careers', of.id],
    queryFn: async () =>
      (await body(api.GET('/api/careers', { params: { query: { cluster: of.id ?? '', limit: 200 } } })))
        .items ?? [],
  });
  const texts = [
    ['dayToDay', of.dayToDay],
    ['traits', of.traits],
    ['educationalBackgrounds', of.educationalBackgrounds],
    ['workingEnvironments', of.workingEnvironments],
  ] as const;
  const terms = [
    ['skills', of.skills],
    ['education', of.education],
    ['environments', of.environments],
  ] as const;
  return (
    <Page
      title={text(of.name)}
      lead={text(of.nickname)}
      actions={<Save kind="clusters" id={of.id ?? ''} name={text(of.name)} />}
    >
      {!of.reviewed && <Badge tone="warn">{t('cluster.unreviewed')}</Badge>}
      <p>{text(of.summary)}</p>
      {texts.map(([name, value]) => (
        <Card key={name} title={t(`cluster.${name}`)}>
          <p>{text(value)}</p>
        </Card>
      ))}
      <Card title={t('cluster.asks')}>
        <dl>
          {terms.map(([name, ids]) => (
            <div key={name} className="contents">
              <dt>{t(`cluster.${name}`)}</dt>
              <dd>{(ids ?? []).map(term).join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Interviews cluster={of.id ?? ''} />
      <Card title={t('cluster.careers')}>
        <Read of={careers}>
          {(all) => (
            <ul>
              {all.map((career) => (
                <li key={career.soc}>
                  <Link to={`/explore/careers/${career.soc}`}>{text(career.title)}</Link>{' '}
                  <span className="faint">{t('career.zone', { zone: number(career.jobZone) })}</span>
                </li>
              ))}
            </ul>
          )}
        </Read>
      </Card>
      {(of.relatedClusters ?? []).length > 0 && (
        <Card title={t('cluster.related')}>
          <ul>
            {(of.relatedClusters ?? []).map((id) => (
              <li key={id}>
                <Link to={`/explore/clusters/${id}`}>{cluster(id)}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {(of.faq ?? []).length > 0 && (
        <Card title={t('cluster.faq')}>
          {(of.faq ?? []).map((each, index) => (
            <details key={index}>
              <summary>{text(each.question)}</summary>
              <p>{text(each.answer)}</p>
            </details>
          ))}
        </Card>
      )}
    </Page>
  );
}
