import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button, Choice } from '../ui/controls';
import { Card, Empty, Loading, ProblemNote, Read } from '../ui/page';

type Short = Schemas['RecommendationSummary'];

const pin = (of: Short) => `${of.profileVersion}-${of.edition}-${of.engineVersion}`;

/** All recommendations of a student, and what changed between two of them, because of what. */
export function History({ studentId }: { studentId: string }) {
  const { t, moment, language } = useTexts();
  const history = usePages(['student', studentId, 'history', language], (after) =>
    body(
      api.GET('/api/students/{studentId}/recommendations/history', {
        params: {
          path: { studentId },
          query: { limit: 50, after },
          header: { 'Accept-Language': language },
        },
      }),
    ),
  );
  if (history.error) return <ProblemNote error={history.error} again={() => void history.refetch()} />;
  if (!history.items) return <Loading />;
  if (history.items.length === 0) return <Empty>{t('history.empty')}</Empty>;
  return (
    <>
      {history.items.length > 1 && <Compared studentId={studentId} all={history.items} />}
      <Card title={t('history.all')}>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('history.when')}</th>
                <th scope="col">{t('history.profile')}</th>
                <th scope="col">{t('history.edition')}</th>
                <th scope="col">{t('history.first')}</th>
              </tr>
            </thead>
            <tbody>
              {history.items.map((each) => (
                <tr key={pin(each)}>
                  <td>{moment(each.computedAt)}</td>
                  <td>{each.profileVersion}</td>
                  <td>{each.edition}</td>
                  <td>
                    {each.answerQuality === 'ok'
                      ? (each.frameworks ?? []).map((framework) => (
                          <div key={framework.framework}>
                            {(framework.top ?? [])
                              .filter((top) => top.tieGroup === 1)
                              .map((top) => top.name)
                              .join(' · ')}
                          </div>
                        ))
                      : t(`quality.${each.answerQuality}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {history.hasNextPage && (
          <Button look="quiet" onPress={() => void history.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        )}
      </Card>
    </>
  );
}

function Compared({ studentId, all }: { studentId: string; all: Short[] }) {
  const { t, moment, number, language } = useTexts();
  const options = all.map(
    (each) => [pin(each), `${each.profileVersion} · ${moment(each.computedAt)}`] as const,
  );
  const [from, setFrom] = useState(pin(all[1] as Short));
  const [to, setTo] = useState(pin(all[0] as Short));
  const compared = useQuery({
    queryKey: ['student', studentId, 'comparison', from, to, language],
    queryFn: () =>
      body(
        api.GET('/api/students/{studentId}/recommendations/comparison', {
          params: { path: { studentId }, query: { from, to }, header: { 'Accept-Language': language } },
        }),
      ),
  });
  return (
    <Card title={t('history.compare')}>
      <div className="filters">
        <Choice label={t('history.from')} value={from} options={options} onChange={setFrom} />
        <Choice label={t('history.to')} value={to} options={options} onChange={setTo} />
      </div>
      <Read of={compared}>
        {(found) =>
          found.clusters?.length ? (
            <div className="scroll">
              <table>
                <caption>{t('history.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('history.cluster')}</th>
                    <th scope="col" className="number">
                      {t('history.place')}
                    </th>
                    <th scope="col" className="number">
                      {t('history.becauseAnswers')}
                    </th>
                    <th scope="col" className="number">
                      {t('history.becauseCatalogue')}
                    </th>
                    <th scope="col" className="number">
                      {t('history.becauseFormula')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.clusters.map((each) => (
                    <tr key={`${each.framework}-${each.id}`}>
                      <th scope="row">{each.name}</th>
                      <td className="number">
                        {each.before?.rank ?? '–'} → {each.after?.rank ?? '–'}
                      </td>
                      <td className="number">{number(each.because?.answers, 1)}</td>
                      <td className="number">{number(each.because?.catalogue, 1)}</td>
                      <td className="number">{number(each.because?.formula, 1)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : (
            <p>{t('history.same')}</p>
          )
        }
      </Read>
    </Card>
  );
}
