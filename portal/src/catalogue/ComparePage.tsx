import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body, type Schemas } from '../api/client';
import { useCareers } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button, Choice } from '../ui/controls';
import { Empty, Page, Read } from '../ui/page';
import { useTerms } from './names';

const MOST = 3;

/** Up to three careers side by side. */
export default function ComparePage() {
  const { t, text, money, number } = useTexts();
  const term = useTerms();
  const [search, setSearch] = useSearchParams();
  const socs = (search.get('socs') ?? '').split(',').filter(Boolean).slice(0, MOST);
  const set = (next: string[]) => setSearch(next.length ? { socs: next.join(',') } : {}, { replace: true });
  const all = useCareers();
  const careers = useQuery({
    queryKey: ['catalogue', 'compared', socs],
    queryFn: () =>
      Promise.all(socs.map((soc) => body(api.GET('/api/careers/{soc}', { params: { path: { soc } } })))),
  });
  const rows: readonly (readonly [string, (career: Schemas['Career']) => ReactNode])[] = [
    [t('career.summary'), (each) => text(each.summary)],
    [
      t('career.wage'),
      (each) => (each.wage?.median ? money(each.wage.median, each.wage.currency) : t('career.unknown')),
    ],
    [
      t('career.growth'),
      (each) => (each.outlook ? `${number(each.outlook.growthPercent, 1)} %` : t('career.unknown')),
    ],
    [t('career.preparation'), (each) => t('career.zone', { zone: each.jobZone })],
    [t('career.education'), (each) => text(each.education)],
    [t('cluster.environments'), (each) => (each.settings ?? []).map(term).join(', ')],
    [t('career.workingConditions'), (each) => text(each.workingConditions)],
  ];
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')} wide>
      {socs.length < MOST && (
        <Choice
          label={t('compare.add')}
          value=""
          options={[
            ['', t('compare.choose')],
            ...(all.data ?? [])
              .filter((each) => !socs.includes(each.soc ?? ''))
              .map((each) => [each.soc ?? '', text(each.title)] as const)
              .sort(([, one], [, other]) => one.localeCompare(other)),
          ]}
          onChange={(soc) => soc && set([...socs, soc])}
        />
      )}
      {socs.length === 0 ? (
        <Empty>{t('compare.empty')}</Empty>
      ) : (
        <Read of={careers}>
          {(found) => (
            <div className="scroll">
              <table>
                <thead>
                  <tr>
                    <td />
                    {found.map((each) => (
                      <th key={each.soc} scope="col">
                        <Link to={`/explore/careers/${each.soc}`}>{text(each.title)}</Link>{' '}
                        <Button look="plain" onPress={() => set(socs.filter((soc) => soc !== each.soc))}>
                          {t('compare.remove', { title: text(each.title) })}
                        </Button>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, cell]) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {found.map((each) => (
                        <td key={each.soc}>{cell(each)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Read>
      )}
    </Page>
  );
}
