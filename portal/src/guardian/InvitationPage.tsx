import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { ProblemError } from '../api/problem';
import { useTexts } from '../i18n/useTexts';
import { signIn, useWhoIsThere } from '../session/session';
import { Button } from '../ui/controls';
import { Loading, Note, Page, ProblemNote } from '../ui/page';

interface Written {
  code: string;
  givenName: string;
  familyName: string;
}

/** Where a guardian accepts an invitation; whoever is signed in may, also when no school knows them. */
export default function InvitationPage() {
  const { t } = useTexts();
  const { error, isPending } = useWhoIsThere();
  const signedOut = error instanceof ProblemError && error.isSignedOut;
  if (isPending) return <Loading />;
  return (
    <Page title={t('invitation.title')} lead={t('invitation.lead')}>
      {signedOut ? (
        <>
          <Note>{t('invitation.signIn')}</Note>
          <Button onPress={signIn}>{t('session.signIn')}</Button>
        </>
      ) : (
        <Acceptance />
      )}
    </Page>
  );
}

function Acceptance() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const form = useForm<Written>({ defaultValues: { code: '', givenName: '', familyName: '' } });
  const accept = useMutation({
    mutationFn: (written: Written) =>
      body(api.POST('/api/guardian-invitations/acceptance', { body: written })),
    onSuccess: async (accepted) => {
      await cache.invalidateQueries();
      await navigate(`/guardian/students/${accepted.studentId}`);
    },
  });
  const needed = { required: t('invitation.required') };
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit((written) => accept.mutateAsync(written).catch(() => undefined))(event)
      }
    >
      {(['code', 'givenName', 'familyName'] as const).map((name) => (
        <label key={name} className="field">
          <span>{t(`invitation.${name}`)}</span>
          <input
            type="text"
            {...form.register(name, needed)}
            autoComplete={name === 'code' ? 'off' : name === 'givenName' ? 'given-name' : 'family-name'}
            aria-invalid={!!form.formState.errors[name]}
            aria-describedby={`${name}-problem`}
          />
          <span id={`${name}-problem`} className="field-problem">
            {form.formState.errors[name]?.message}
          </span>
        </label>
      ))}
      {accept.error && <ProblemNote error={accept.error} />}
      <Button type="submit" isDisabled={accept.isPending}>
        {t('invitation.accept')}
      </Button>
    </form>
  );
}
