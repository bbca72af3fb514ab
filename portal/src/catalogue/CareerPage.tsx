import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { api, body, type Schemas } from '../api/client';
import { useCareers } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Save } from '../student/Shortlist';
import { LinkButton } from '../ui/controls';
import { Badge, Card, Loading, Page, Read } from '../ui/page';
import { CareerFigures } from './CareerFigures';
import { Interviews } from './Interviews';
import { useClusterNames, useTerms } from './names';

const CareerInterests = lazy(() => import('./CareerInterests'));

/** Everything the catalogue holds of a career, with where each figure is from. */
export default function CareerPage() {
  const { soc = '' } = useParams();
  const career = useQuery({
    queryKey: ['catalogue', 'career', soc],
    queryFn: () => body(api.GET('/api/careers/{soc}', { params: { path: { soc } } })),
  });
  return <Read of={career}>{(found) => <Career key={soc} of={found} />}</Read>;
}

function Career({ of }: { of: Schemas['Career'] }) {
  const { t, text, number } = useTexts();
  const term = useTerms();
  const cluster = useClusterNames();
  const texts = [
    ['typicalDay', of.typicalDay],
    ['workingConditions', of.workingConditions],
    ['education', of.education],
    ['gettingThere', of.gettingThere],
  ] as const;
  const most = (of: Record<string, number> | undefined) =>
    Object.entries(of ?? {})
      .sort(([, one], [, other]) => other - one)
      .slice(0, 8);
  return (
    <Page
      title={text(of.title)}
      lead={text(of.summary)}
      actions={
        <>
          <Save kind="careers" id={of.soc ?? ''} name={text(of.title)} />
          <LinkButton to={`/explore/compare?socs=${of.soc}`} look="quiet">
            {t('career.compare')}
          </LinkButton>
        </>
      }
    >
      {!of.reviewed && <Badge tone="warn">{t('cluster.unreviewed')}</Badge>}
      {(of.alternativeTitles ?? []).length > 0 && (
        <p className="faint">{t('career.also', { titles: of.alternativeTitles?.join(', ') })}</p>
      )}
      <p>{text(of.description)}</p>
      <Card title={t('career.tasks')}>
        <ul>
          {(of.tasks ?? []).map((task, index) => (
            <li key={index}>{text(task)}</li>
          ))}
        </ul>
      </Card>
      <CareerFigures of={of} />
      {texts.map(([name, value]) => (
        <Card key={name} title={t(`career.${name}`)}>
          <p>{text(value)}</p>
        </Card>
      ))}
      {of.riasec && (
        <Suspense fallback={<Loading />}>
          <CareerInterests of={of.riasec} />
        </Suspense>
      )}
      <Card title={t('career.asks')}>
        <div className="columns">
          {(['skills', 'knowledge'] as const).map((kind) => (
            <div key={kind}>
              <h3>{t(`career.${kind}`)}</h3>
              <ul>
                {most(of[kind]).map(([id, value]) => (
                  <li key={id}>
                    {term(id)} <span className="faint">{number(value, 1)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Card>
      <Card title={t('career.belongs')}>
        <ul>
          {(of.clusters ?? []).map((each) => (
            <li key={each.id}>
              <Link to={`/explore/clusters/${each.id}`}>{cluster(each.id)}</Link> {text(each.reason)}
            </li>
          ))}
        </ul>
      </Card>
      <Interviews career={of.soc ?? ''} />
      <Ways title={t('career.leadsTo')} socs={of.leadsTo} />
      <Ways title={t('career.related')} socs={of.related} />
    </Page>
  );
}

function Ways({ title, socs }: { title: string; socs: string[] | undefined }) {
  const { text } = useTexts();
  const careers = useCareers();
  if (!socs?.length) return null;
  return (
    <Card title={title}>
      <ul>
        {socs.map((soc) => (
          <li key={soc}>
            <Link to={`/explore/careers/${soc}`}>
              {text(careers.data?.find((each) => each.soc === soc)?.title) || soc}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
