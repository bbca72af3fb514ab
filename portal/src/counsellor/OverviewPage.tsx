import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { ShowPortal } from '../ui/Demo';
import { Card, Empty, Page, Read } from '../ui/page';

/** Who is shown what in the school, and where counsellors and engine disagree; small numbers stay hidden. */
export default function OverviewPage() {
  const { t, moment, language } = useTexts();
  const me = useMe();
  const at = { params: { path: { schoolId: me.schoolId }, header: { 'Accept-Language': language } } };
  const card = useQuery({
    queryKey: ['school', me.schoolId, 'fairness', language],
    queryFn: () => body(api.GET('/api/schools/{schoolId}/fairness-card', at)),
  });
  const ledger = useQuery({
    queryKey: ['school', me.schoolId, 'ledger', language],
    queryFn: () => body(api.GET('/api/schools/{schoolId}/review-ledger', at)),
  });
  return (
    <Page title={t('overview.title')} lead={t('overview.lead')} actions={<ShowPortal />} wide>
      <Read of={card}>
        {(found) => (
          <>
            <p className="faint">
              {t('overview.counted', { when: moment(found.countedAt), fewest: found.fewest })}
            </p>
            {(found.frameworks ?? []).length === 0 && <Empty>{t('overview.empty')}</Empty>}
            {(found.frameworks ?? []).map((framework) => (
              <Fairness key={framework.id} of={framework} />
            ))}
          </>
        )}
      </Read>
      <Read of={ledger}>
        {(found) => (
          <Card title={t('overview.ledger')}>
            <p>{t('overview.ledgerWhy', { fewest: found.fewest })}</p>
            {(found.frameworks ?? []).every((each) => !each.clusters?.length) && (
              <Empty>{t('overview.noReviews')}</Empty>
            )}
            {(found.frameworks ?? []).map(
              (framework) =>
                (framework.clusters ?? []).length > 0 && (
                  <div className="scroll" key={framework.id}>
                    <table>
                      <caption>{framework.name}</caption>
                      <thead>
                        <tr>
                          <th scope="col">{t('history.cluster')}</th>
                          <th scope="col" className="number">
                            {t('overview.accepted')}
                          </th>
                          <th scope="col">{t('overview.disagreed')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {framework.clusters?.map((each) => (
                          <tr key={each.id}>
                            <th scope="row">{each.name}</th>
                            <td className="number">{each.accepted ?? '–'}</td>
                            <td>
                              {(each.disagreements ?? [])
                                .map((one) => `${t(`why.${one.reason}`)}: ${one.students ?? '–'}`)
                                .join(', ')}
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                ),
            )}
          </Card>
        )}
      </Read>
    </Page>
  );
}

function Fairness({ of }: { of: Schemas['FairnessInFramework'] }) {
  const { t, percent } = useTexts();
  const clusters = of.groups?.[0]?.clusters ?? [];
  return (
    <Card title={of.name}>
      <div className="scroll" tabIndex={0} role="region" aria-label={of.name}>
        <table>
          <caption>{t('overview.exposed')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.group')}</th>
              <th scope="col" className="number">
                {t('overview.students')}
              </th>
              {clusters.map((each) => (
                <th key={each.id} scope="col" className="number">
                  {each.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(of.groups ?? []).map((group) => (
              <tr key={`${group.whom}-${group.name}`}>
                <th scope="row">{group.name ?? t(`whom.${group.whom}`, { defaultValue: group.whom })}</th>
                <td className="number">{group.students ?? '–'}</td>
                {clusters.map((each) => {
                  const share = group.clusters?.find((other) => other.id === each.id)?.share;
                  return (
                    <td key={each.id} className="number">
                      {percent(share ?? undefined)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
