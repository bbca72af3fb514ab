import { useMutation } from '@tanstack/react-query';
import { api, body, told } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { signOut, useStudent } from '../session/session';
import { Button, ConfirmButton, LinkButton } from '../ui/controls';
import { Card, Page, ProblemNote } from '../ui/page';
import { Guardians } from './Guardians';
import { Readers } from './Readers';

/** What is held about me, who read it, and how to have it erased. */
export default function RecordPage() {
  const { t } = useTexts();
  const me = useStudent();
  return (
    <Page title={t('record.title')} lead={t('record.lead')}>
      <Card title={t('consent.title')}>
        <LinkButton to="/student/consent" look="quiet">
          {t('consent.link')}
        </LinkButton>
      </Card>
      <Readers studentId={me.id} />
      <Guardians studentId={me.id} />
      <Download />
      <Erasure />
    </Page>
  );
}

function Download() {
  const { t } = useTexts();
  const me = useStudent();
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
  const me = useStudent();
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
