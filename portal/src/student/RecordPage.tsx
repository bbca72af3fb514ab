import { useMutation, useQuery } from '@tanstack/react-query';
import { api, body, told } from '../api/client';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { signOut, useMe } from '../session/session';
import { Button, ConfirmButton, LinkButton } from '../ui/controls';
import { Card, Empty, Note, Page, ProblemNote, Read } from '../ui/page';

/** What is held about me, who read it, and how to have it erased. */
export default function RecordPage() {
  const { t } = useTexts();
  return (
    <Page title={t('record.title')} lead={t('record.lead')}>
      <Card title={t('consent.title')}>
        <LinkButton to="/student/consent" look="quiet">
          {t('consent.link')}
        </LinkButton>
      </Card>
      <Readers />
      <Download />
      <Erasure />
    </Page>
  );
}

function Readers() {
  const { t, moment } = useTexts();
  const me = useMe();
  const path = { studentId: me.id };
  const accesses = usePages(['student', me.id, 'accesses'], (after) =>
    body(api.GET('/api/students/{studentId}/accesses', { params: { path, query: { limit: 50, after } } })),
  );
  const chain = useQuery({
    queryKey: ['student', me.id, 'accesses', 'verification'],
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

function Download() {
  const { t } = useTexts();
  const me = useMe();
  const download = useMutation({
    mutationFn: async () => {
      const path = { studentId: me.id };
      const [student, versions, recommendations, review, accesses] = await Promise.all([
        body(api.GET('/api/students/{studentId}', { params: { path } })),
        all((after) =>
          body(
            api.GET('/api/students/{studentId}/profile/versions', {
              params: { path, query: { limit: 200, after } },
            }),
          ),
        ),
        all((after) =>
          body(
            api.GET('/api/students/{studentId}/recommendations/history', {
              params: { path, query: { limit: 50, after } },
            }),
          ),
        ),
        body(api.GET('/api/students/{studentId}/review', { params: { path } })).catch(() => null),
        all((after) =>
          body(
            api.GET('/api/students/{studentId}/accesses', { params: { path, query: { limit: 200, after } } }),
          ),
        ),
      ]);
      save('wayfinder-record.json', {
        takenAt: new Date().toISOString(),
        student,
        profile: versions,
        recommendations,
        review,
        accesses,
      });
    },
  });
  return (
    <Card title={t('record.download')}>
      <p>{t('record.downloadWhy')}</p>
      {download.error && <ProblemNote error={download.error} />}
      <Button look="quiet" isDisabled={download.isPending} onPress={() => download.mutate()}>
        {t('record.downloadGo')}
      </Button>
    </Card>
  );
}

async function all<T>(read: (after?: string) => Promise<{ items?: T[]; next?: string }>): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    found.push(...(page.items ?? []));
    after = page.next ?? undefined;
  } while (after);
  return found;
}

function save(name: string, content: unknown): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function Erasure() {
  const { t } = useTexts();
  const me = useMe();
  const path = { studentId: me.id };
  const erase = useMutation({
    mutationFn: async () => {
      const { etag } = await told(api.GET('/api/students/{studentId}', { params: { path } }));
      return body(
        api.POST('/api/students/{studentId}/erasure', {
          params: { path, header: { 'If-Match': etag } },
          body: { reason: 'student-asked' },
        }),
      );
    },
  });
  if (erase.data) {
    return (
      <Card title={t('record.erased')}>
        <p>{t('record.erasedWhy')}</p>
        <p>
          <a href={`/api/erasures/${erase.data.id}`}>{t('record.receipt')}</a>
        </p>
        <Button onPress={() => void signOut()}>{t('session.signOut')}</Button>
      </Card>
    );
  }
  return (
    <Card title={t('record.erase')}>
      <p>{t('record.eraseWhy')}</p>
      {erase.error && <ProblemNote error={erase.error} />}
      <ConfirmButton
        look="danger"
        label={t('record.eraseGo')}
        title={t('record.eraseSure')}
        confirm={t('record.eraseYes')}
        onConfirm={() => erase.mutateAsync()}
      >
        <p>{t('record.eraseEnd')}</p>
      </ConfirmButton>
    </Card>
  );
}
