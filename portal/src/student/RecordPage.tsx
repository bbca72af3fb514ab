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
  return (
    <Card title={t('record.download')}>
      <p>{t('record.downloadWhy')}</p>
      <a className="button quiet" href={`/api/students/${me.id}/archive`} download>
        {t('record.downloadGo')}
      </a>
    </Card>
  );
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
