import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { Card } from '../ui/page';

/** Wage, outlook and preparation; what isn't known is said to be unknown, and each figure names its source. */
export function CareerFigures({ of }: { of: Schemas['Career'] }) {
  const { t, number, money } = useTexts();
  const sources = useQuery({
    queryKey: ['catalogue', 'sources'],
    queryFn: async () => (await body(api.GET('/api/sources'))) as unknown as Schemas['Source'][],
    staleTime: Infinity,
  });
  const used = [...new Set(Object.values(of.sources ?? {}))];
  const unknown = t('career.unknown');
  const { wage, outlook } = of;
  return (
    <Card title={t('career.figures')}>
      <dl>
        <dt>{t('career.wage')}</dt>
        <dd>
          {wage?.median !== undefined && wage.median !== null
            ? t('career.wageOf', {
                median: money(wage.median, wage.currency),
                low: money(wage.p10, wage.currency),
                high: money(wage.p90, wage.currency),
                year: wage.year,
                country: wage.country,
              })
            : unknown}
        </dd>
        <dt>{t('career.outlook')}</dt>
        <dd>
          {outlook
            ? t('career.outlookOf', {
                growth: number(outlook.growthPercent, 1),
                openings: number(outlook.annualOpenings),
                from: outlook.from,
                to: outlook.to,
              })
            : unknown}
        </dd>
        <dt>{t('career.preparation')}</dt>
        <dd>{of.jobZone ? t('career.zone', { zone: of.jobZone }) : unknown}</dd>
      </dl>
      {(of.imputed ?? []).length > 0 && (
        <p className="faint">
          {t('career.imputed', { figures: of.imputed?.map((each) => each.figures).join(', ') })}
        </p>
      )}
      <details>
        <summary>{t('career.sources')}</summary>
        <ul>
          {(sources.data ?? [])
            .filter((source) => used.includes(source.id ?? ''))
            .map((source) => (
              <li key={source.id}>
                <a href={source.url} rel="noreferrer">
                  {source.name} {source.version}
                </a>
                : {source.attribution}
              </li>
            ))}
        </ul>
      </details>
    </Card>
  );
}
