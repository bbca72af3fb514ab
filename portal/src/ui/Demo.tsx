import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, body, told } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { showAs } from '../session/session';
import { Button } from './controls';
import { ProblemNote } from './page';

/** Begins to show the portal as a student who is nobody. */
export function ShowPortal() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => body(api.PUT('/api/me/demo-student')),
    onSuccess: (demo) => {
      showAs(demo.studentId);
      return navigate('/student');
    },
  });
  return (
    <>
      {begin.error && <ProblemNote error={begin.error} />}
      <Button look="quiet" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
        {t('demo.show')}
      </Button>
    </>
  );
}

/** Says on every page that this is a show, and how to end it or start over. */
export function Demo({ studentId }: { studentId: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const again = useMutation({
    mutationFn: async () => {
      const path = { studentId };
      const { etag } = await told(api.GET('/api/students/{studentId}', { params: { path } }));
      await body(
        api.POST('/api/students/{studentId}/erasure', {
          params: { path, header: { 'If-Match': etag } },
          body: { reason: 'student-asked' },
        }),
      );
      return body(api.PUT('/api/me/demo-student'));
    },
    onSuccess: async (demo) => {
      showAs(demo.studentId);
      await cache.invalidateQueries();
      await navigate('/student/considering');
      await navigate('/student');
    },
  });
  return (
    <div className="note info unprinted" role="region" aria-label={t('demo.name')}>
      <p>{t('demo.what')}</p>
      {again.error && <ProblemNote error={again.error} />}
      <div className="row">
        <Button
          onPress={() => {
            showAs(undefined);
            void navigate('/');
          }}
        >
          {t('demo.end')}
        </Button>
        <Button look="quiet" isDisabled={again.isPending} onPress={() => again.mutate()}>
          {t('demo.again')}
        </Button>
      </div>
    </div>
  );
}
