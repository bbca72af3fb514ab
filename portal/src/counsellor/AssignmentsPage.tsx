import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, body, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button } from '../ui/controls';
import { Badge, Card, Empty, Loading, Page, ProblemNote, Read } from '../ui/page';

/** The assessment given to a class or the caseload, and how far everybody is. */
export default function AssignmentsPage() {
  const { t } = useTexts();
  const me = useMe();
  const path = { counsellorId: me.id };
  const given = usePages<Schemas['AssignmentResponse']>(['assignments', me.id], (after) =>
    body(
      api.GET('/api/caseloads/{counsellorId}/assignments', { params: { path, query: { limit: 50, after } } }),
    ),
  );
  return (
    <Page title={t('assignments.title')} lead={t('assignments.lead')}>
      <Give />
      {given.error && <ProblemNote error={given.error} again={() => void given.refetch()} />}
      {given.isPending && <Loading />}
      {given.items?.length === 0 && <Empty>{t('assignments.empty')}</Empty>}
      {(given.items ?? []).map((each) => (
        <Assignment key={each.id} of={each} />
      ))}
      {given.hasNextPage && (
        <Button look="quiet" onPress={() => void given.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </Page>
  );
}

interface Written {
  title: string;
  form: 'short' | 'long';
  dueOn: string;
  grade: string;
}

function Give() {
  const { t } = useTexts();
  const me = useMe();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const form = useForm<Written>({ defaultValues: { title: '', form: 'long', dueOn: '', grade: '' } });
  const give = useMutation({
    mutationFn: (written: Written) =>
      body(
        api.POST('/api/caseloads/{counsellorId}/assignments', {
          params: { path: { counsellorId: me.id }, header: { 'Idempotency-Key': key } },
          body: {
            title: written.title,
            form: written.form,
            dueOn: written.dueOn || undefined,
            students: written.grade ? { grade: Number(written.grade) } : { all: true },
          } as never,
        }),
      ),
    onSuccess: async () => {
      form.reset();
      setKey(crypto.randomUUID());
      await cache.invalidateQueries({ queryKey: ['assignments', me.id] });
    },
  });
  return (
    <Card title={t('assignments.give')}>
      <form
        onSubmit={(event) =>
          void form.handleSubmit((written) => give.mutateAsync(written).catch(() => undefined))(event)
        }
      >
        <div className="filters">
          <label className="field">
            <span>{t('assignments.name')}</span>
            <input type="text" required maxLength={200} {...form.register('title')} />
          </label>
          <label className="field">
            <span>{t('assignments.form')}</span>
            <select {...form.register('form')}>
              <option value="long">{t('assessment.long.title')}</option>
              <option value="short">{t('assessment.short.title')}</option>
            </select>
          </label>
          <label className="field">
            <span>{t('assignments.due')}</span>
            <input type="date" required {...form.register('dueOn')} />
          </label>
          <label className="field">
            <span>{t('assignments.whom')}</span>
            <select {...form.register('grade')}>
              <option value="">{t('assignments.everybody')}</option>
              {[6, 7, 8, 9, 10, 11, 12].map((grade) => (
                <option key={grade} value={grade}>
                  {t('worklist.inGrade', { grade })}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" isDisabled={give.isPending}>
            {t('assignments.giveGo')}
          </Button>
        </div>
        {give.error && <ProblemNote error={give.error} />}
        <p role="status">
          {give.isSuccess ? t('assignments.given', { count: give.data.students ?? 0 }) : ''}
        </p>
      </form>
    </Card>
  );
}

const STATES = ['not-started', 'started', 'finished'] as const;

function Assignment({ of }: { of: Schemas['AssignmentResponse'] }) {
  const { t, day } = useTexts();
  const [open, setOpen] = useState(false);
  const path = { assignmentId: of.id ?? '' };
  const detail = useQuery({
    queryKey: ['assignment', of.id],
    queryFn: () => body(api.GET('/api/assignments/{assignmentId}', { params: { path } })),
  });
  const waiting = useQuery({
    queryKey: ['assignment', of.id, 'not-started'],
    queryFn: async () =>
      (
        await body(
          api.GET('/api/assignments/{assignmentId}/students', {
            params: { path, query: { state: 'not-started', limit: 200 } },
          }),
        )
      ).items ?? [],
    enabled: open,
  });
  const remind = useMutation({
    mutationFn: () => body(api.POST('/api/assignments/{assignmentId}/reminders', { params: { path } })),
  });
  return (
    <Card title={of.title}>
      <p>
        {of.dueOn && t('result.due', { day: day(of.dueOn) })}{' '}
        {of.closed && <Badge>{t('assignments.closed')}</Badge>}
      </p>
      <p className="row">
        {STATES.map((state) => (
          <Badge key={state} tone={state === 'finished' ? 'good' : state === 'not-started' ? 'warn' : 'calm'}>
            {t(`assignments.state.${state}`)}: {detail.data?.counts?.[state] ?? '–'}
          </Badge>
        ))}
      </p>
      {!of.closed && (
        <>
          {remind.error && <ProblemNote error={remind.error} />}
          {remind.data && (
            <p role="status">{t('assignments.reminded', { count: remind.data.reminded ?? 0 })}</p>
          )}
          <Button look="quiet" isDisabled={remind.isPending} onPress={() => remind.mutate()}>
            {t('assignments.remind')}
          </Button>
        </>
      )}
      <Button look="plain" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t('assignments.whoWaits')}
      </Button>
      {open && (
        <Read of={waiting}>
          {(found) =>
            found.length ? (
              <ul>
                {found.map((each) => (
                  <li key={each.studentId}>
                    {each.givenName} {each.familyName}{' '}
                    <span className="faint">{t('worklist.inGrade', { grade: each.grade })}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p>{t('assignments.nobodyWaits')}</p>
            )
          }
        </Read>
      )}
    </Card>
  );
}
