import { useMutation, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { Button, ConfirmButton } from '../ui/controls';
import { Card, Note, ProblemNote, Read } from '../ui/page';

/** Who may look at a student's record as a guardian, and letting them in and out. */
export function Guardians({ studentId }: { studentId: string }) {
  const { t, day } = useTexts();
  const path = { studentId };
  const key = ['student', studentId, 'guardian-invitations'];
  const settled = () => cache.invalidateQueries({ queryKey: key });
  const invitations = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await body(api.GET('/api/students/{studentId}/guardian-invitations', { params: { path } }))).items ??
      [],
  });
  const invite = useMutation({
    mutationFn: () => body(api.POST('/api/students/{studentId}/guardian-invitations', { params: { path } })),
    onSettled: settled,
  });
  const withdraw = useMutation({
    mutationFn: (invitationId: string) =>
      body(
        api.DELETE('/api/students/{studentId}/guardian-invitations/{invitationId}', {
          params: { path: { ...path, invitationId } },
        }),
      ),
    onSettled: settled,
  });
  return (
    <Card title={t('guardians.title')}>
      <p>{t('guardians.why')}</p>
      <Read of={invitations}>
        {(found) =>
          found.length === 0 ? (
            <p className="faint">{t('guardians.nobody')}</p>
          ) : (
            <ul className="plain-list">
              {found.map((each) => (
                <li key={each.id} className="row">
                  <span>
                    {each.acceptedAt
                      ? t('guardians.since', { name: each.guardianName, day: day(each.acceptedAt) })
                      : t('guardians.open', { day: day(each.expiresAt) })}
                  </span>
                  <ConfirmButton
                    look="plain"
                    label={t('guardians.withdraw')}
                    title={t('guardians.withdrawSure')}
                    confirm={t('guardians.withdraw')}
                    onConfirm={() => withdraw.mutateAsync(each.id ?? '')}
                  >
                    <p>{t('guardians.withdrawWhat')}</p>
                  </ConfirmButton>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
      {invite.data && (
        <Note kind="good">
          <p>{t('guardians.code')}</p>
          <p>
            <strong className="code">{invite.data.code}</strong>
          </p>
          <p>{t('guardians.how', { address: `${location.origin}/guardian/invitation` })}</p>
        </Note>
      )}
      {(invite.error ?? withdraw.error) && <ProblemNote error={invite.error ?? withdraw.error} />}
      <Button look="quiet" isDisabled={invite.isPending} onPress={() => invite.mutate()}>
        {t('guardians.invite')}
      </Button>
    </Card>
  );
}
