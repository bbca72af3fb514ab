import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { useCareers } from '../api/reads';
import { useClusterNames } from '../catalogue/names';
import { useTexts } from '../i18n/useTexts';
import { demoStudent, has, useWhoIsThere } from '../session/session';
import { Button } from '../ui/controls';
import { Card, ProblemNote } from '../ui/page';

type Kind = 'clusters' | 'careers';

/** The student who is there, if it is one. */
function useReader(): string | undefined {
  const { data: me } = useWhoIsThere();
  return has(me, 'student') ? me?.id : me && demoStudent();
}

function useShortlist(studentId: string | undefined) {
  return useQuery({
    queryKey: ['student', studentId, 'shortlist'],
    queryFn: () =>
      body(
        api.GET('/api/students/{studentId}/shortlist', { params: { path: { studentId: studentId ?? '' } } }),
      ),
    enabled: studentId !== undefined,
  });
}

/** Saves a cluster or a career to come back to, or takes it off the list; nothing for who is no student. */
export function Save({ kind, id, name }: { kind: Kind; id: string; name: string }) {
  const { t } = useTexts();
  const reader = useReader();
  const saved = useShortlist(reader).data?.[kind]?.includes(id) ?? false;
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { studentId: reader ?? '', kind, entryId: id } };
      const path = '/api/students/{studentId}/shortlist/{kind}/{entryId}';
      return body(saved ? api.DELETE(path, { params }) : api.PUT(path, { params }));
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['student', reader, 'shortlist'] }),
  });
  if (!reader) return null;
  return (
    <>
      {change.error && <ProblemNote error={change.error} />}
      <Button
        look="quiet"
        isDisabled={change.isPending}
        aria-label={t(saved ? 'shortlist.removeName' : 'shortlist.saveName', { name })}
        onPress={() => change.mutate()}
      >
        {t(saved ? 'shortlist.remove' : 'shortlist.save')}
      </Button>
    </>
  );
}

/** What the student has saved. */
export function Shortlist({ studentId }: { studentId: string }) {
  const { t, text } = useTexts();
  const cluster = useClusterNames();
  const careers = useCareers().data ?? [];
  const saved = useShortlist(studentId).data;
  const clusters = saved?.clusters ?? [];
  const socs = saved?.careers ?? [];
  if (clusters.length + socs.length === 0) return null;
  const title = (soc: string) => text(careers.find((each) => each.soc === soc)?.title) || soc;
  return (
    <Card title={t('shortlist.title')}>
      <ul>
        {clusters.map((id) => (
          <li key={id}>
            <Link to={`/explore/clusters/${id}`}>{cluster(id)}</Link>
          </li>
        ))}
        {socs.map((soc) => (
          <li key={soc}>
            <Link to={`/explore/careers/${soc}`}>{title(soc)}</Link>
          </li>
        ))}
      </ul>
      {socs.length > 1 && (
        <Link to={`/explore/compare?socs=${socs.slice(0, 3).join(',')}`}>{t('shortlist.compare')}</Link>
      )}
    </Card>
  );
}
