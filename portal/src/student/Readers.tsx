import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button } from '../ui/controls';
import { Card, Empty, Note, ProblemNote, Read } from '../ui/page';

/** Who read the record, and whether the list is whole. */
export function Readers({ studentId }: { studentId: string }) {
  const { t, moment } = useTexts();
  const path = { studentId };
  const accesses = usePages(['student', studentId, 'accesses'], (after) =>
    body(api.GET('/api/students/{studentId}/accesses', { params: { path, query: { limit: 50, after } } })),
  );
  const chain = useQuery({
    queryKey: ['student', studentId, 'accesses', 'verification'],
    queryFn: () => body(api.GET('/api/students/{studentId}/accesses/verification', { params: { path } })),
  });
  return (
    <Card title={t('record.readers')}>
      {accesses.error && <ProblemNote error={accesses.error} />}
      {accesses.items?.length === 0 && <Empty>{t('record.nobody')}</Empty>}
      {accesses.items && accesses.items.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('record.readers')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('record.when')}</th>
                <th scope="col">{t('record.what')}</th>
                <th scope="col">{t('record.who')}</th>
              </tr>
            </thead>
            <tbody>
              {accesses.items.map((each, index) => (
                <tr key={index}>
                  <td>{moment(each.at)}</td>
                  <td>{t(`access.${each.what}`, { defaultValue: each.what })}</td>
                  <td>{each.readerName ?? t('record.somebodyGone')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {accesses.hasNextPage && (
        <Button look="quiet" onPress={() => void accesses.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
      <Read of={chain}>
        {(found) => (
          <Note kind={found.intact ? 'good' : 'bad'}>
            {t(found.intact ? 'record.intact' : 'record.broken', { count: found.entries })}
          </Note>
        )}
      </Read>
    </Card>
  );
}
