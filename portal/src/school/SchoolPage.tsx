import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, body, told, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { has, useMe } from '../session/session';
import { Button, Choice, ConfirmButton, LinkButton } from '../ui/controls';
import { Badge, Card, Empty, Loading, Page, ProblemNote, Read } from '../ui/page';

/** A school's own page: what is still to be done, how it reviews, who works here. */
export default function SchoolPage() {
  const { t } = useTexts();
  const me = useMe();
  const school = useQuery({
    queryKey: ['school', me.schoolId],
    queryFn: () => body(api.GET('/api/schools/{schoolId}', { params: { path: { schoolId: me.schoolId } } })),
  });
  return (
    <Page title={school.data?.name ?? t('school.title')}>
      <FirstSteps />
      <ReviewSettings />
      <Consent />
      <Retention />
      <Staff />
      <Erasures />
    </Page>
  );
}

function FirstSteps() {
  const { t } = useTexts();
  const me = useMe();
  const steps = useQuery({
    queryKey: ['school', me.schoolId, 'first-steps'],
    queryFn: () =>
      body(api.GET('/api/schools/{schoolId}/first-steps', { params: { path: { schoolId: me.schoolId } } })),
  });
  return (
    <Card title={t('school.firstSteps')}>
      <Read of={steps}>
        {(found) => (
          <>
            <p>{t(found.complete ? 'school.complete' : 'school.incomplete')}</p>
            <ul className="plain-list">
              {(found.steps ?? []).map((step) => (
                <li key={step.id} className="row">
                  <Badge tone={step.done ? 'good' : 'warn'}>
                    {t(step.done ? 'school.done' : 'school.open')}
                  </Badge>
                  {t(`school.step.${step.id}`)} {step.missing}
                </li>
              ))}
            </ul>
            <LinkButton to="/school/roster" look="quiet">
              {t('nav.roster')}
            </LinkButton>
          </>
        )}
      </Read>
    </Card>
  );
}

function ReviewSettings() {
  const { t } = useTexts();
  const me = useMe();
  const at = { path: { schoolId: me.schoolId } };
  const settings = useQuery({
    queryKey: ['school', me.schoolId, 'review-settings'],
    queryFn: () => told(api.GET('/api/schools/{schoolId}/review-settings', { params: at })),
  });
  const change = useMutation({
    mutationFn: (blindFirst: boolean) =>
      told(
        api.PUT('/api/schools/{schoolId}/review-settings', {
          params: { ...at, header: { 'If-Match': settings.data?.etag ?? '"0"' } },
          body: { blindFirst },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['school', me.schoolId, 'review-settings'] }),
  });
  return (
    <Card title={t('school.reviews')}>
      <Read of={settings}>
        {(found) => (
          <label className="check">
            <input
              type="checkbox"
              checked={found.data.blindFirst ?? false}
              disabled={change.isPending}
              onChange={(event) => change.mutate(event.target.checked)}
            />
            {t('school.blindFirst')}
          </label>
        )}
      </Read>
      {change.error && <ProblemNote error={change.error} />}
    </Card>
  );
}

/** Whether students are asked before their answers are used, and from which age they decide themselves. */
function Consent() {
  const { t } = useTexts();
  const me = useMe();
  const path = { schoolId: me.schoolId };
  const key = ['school', me.schoolId, 'rules'];
  const school = useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/schools/{schoolId}', { params: { path } })),
  });
  const change = useMutation({
    mutationFn: (rules: { consentRequired: boolean; consentAge: number }) =>
      told(
        api.PUT('/api/schools/{schoolId}', {
          params: { path, header: { 'If-Match': school.data?.etag ?? '' } },
          body: { name: school.data?.data.name, ...rules },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['school', me.schoolId] }),
  });
  return (
    <Card title={t('school.consent')}>
      <Read of={school}>
        {({ data }) => {
          const rules = { consentRequired: data.consentRequired ?? false, consentAge: data.consentAge ?? 13 };
          return (
            <>
              <label className="check">
                <input
                  type="checkbox"
                  checked={rules.consentRequired}
                  disabled={change.isPending}
                  onChange={(event) => change.mutate({ ...rules, consentRequired: event.target.checked })}
                />
                {t('school.consentRequired')}
              </label>
              <Choice
                label={t('school.consentAge')}
                value={String(rules.consentAge)}
                options={Array.from(
                  { length: 16 },
                  (_, index) => [String(index + 6), String(index + 6)] as const,
                )}
                onChange={(age) => change.mutate({ ...rules, consentAge: Number(age) })}
              />
            </>
          );
        }}
      </Read>
      {change.error && <ProblemNote error={change.error} />}
    </Card>
  );
}

/** For how long the record of a student who left is kept. */
function Retention() {
  const { t } = useTexts();
  const me = useMe();
  const path = { schoolId: me.schoolId };
  const key = ['school', me.schoolId, 'retention'];
  const retention = useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/schools/{schoolId}/retention', { params: { path } })),
  });
  const form = useForm<{ days: number }>();
  const change = useMutation({
    mutationFn: (days: number) =>
      told(
        api.PUT('/api/schools/{schoolId}/retention', {
          params: { path, header: { 'If-Match': retention.data?.etag ?? '' } },
          body: { days },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  return (
    <Card title={t('school.retention')}>
      <p>{t('school.retentionWhy')}</p>
      <Read of={retention}>
        {({ data }) => (
          <form
            onSubmit={(event) =>
              void form.handleSubmit(({ days }) => change.mutateAsync(days).catch(() => undefined))(event)
            }
          >
            <div className="row end">
              <label className="field">
                <span>{t('school.retentionDays')}</span>
                <input
                  type="number"
                  min={0}
                  max={3650}
                  required
                  {...form.register('days', { value: data.days ?? 365, valueAsNumber: true })}
                />
              </label>
              <Button type="submit" look="quiet" isDisabled={change.isPending}>
                {t('school.retentionSave')}
              </Button>
              <span role="status">{change.isSuccess ? t('review.saved') : ''}</span>
            </div>
          </form>
        )}
      </Read>
      {change.error && <ProblemNote error={change.error} />}
    </Card>
  );
}

const ROLES = ['counsellor', 'school-admin', 'editor', 'ops'] as const;

interface Written {
  givenName: string;
  familyName: string;
  login: string;
  role: (typeof ROLES)[number];
}

function Staff() {
  const { t } = useTexts();
  const me = useMe();
  const path = { schoolId: me.schoolId };
  const key = ['school', me.schoolId, 'staff'];
  const staff = usePages<Schemas['StaffResponse']>(key, (after) =>
    body(api.GET('/api/schools/{schoolId}/staff', { params: { path, query: { limit: 100, after } } })),
  );
  const form = useForm<Written>({
    defaultValues: { givenName: '', familyName: '', login: '', role: 'counsellor' },
  });
  const add = useMutation({
    mutationFn: ({ role, ...person }: Written) =>
      body(
        api.POST('/api/schools/{schoolId}/staff', {
          params: { path, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { ...person, roles: [role] },
        }),
      ),
    onSuccess: async () => {
      form.reset();
      await cache.invalidateQueries({ queryKey: key });
    },
  });
  const remove = useMutation({
    mutationFn: (person: Schemas['StaffResponse']) =>
      told(
        api.DELETE('/api/schools/{schoolId}/staff/{staffId}', {
          params: {
            path: { ...path, staffId: person.id ?? '' },
            header: { 'If-Match': `"${person.version}"` },
          },
        }) as never,
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  return (
    <Card title={t('school.staff')}>
      {staff.error && <ProblemNote error={staff.error} again={() => void staff.refetch()} />}
      {staff.isPending && <Loading />}
      {staff.items && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('school.name')}</th>
                <th scope="col">{t('school.login')}</th>
                <th scope="col">{t('school.roles')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {staff.items.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.givenName} {person.familyName}
                  </th>
                  <td>{person.login}</td>
                  <td>{(person.roles ?? []).map((role) => t(`role.${role}`)).join(', ')}</td>
                  <td>
                    {person.id !== me.id && (
                      <ConfirmButton
                        look="quiet"
                        label={t('school.remove', { name: person.givenName })}
                        title={t('school.removeSure', { name: `${person.givenName} ${person.familyName}` })}
                        confirm={t('school.removeYes')}
                        onConfirm={() => remove.mutateAsync(person)}
                      >
                        <p>{t('school.removeWhy')}</p>
                      </ConfirmButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {remove.error && <ProblemNote error={remove.error} />}
      <h3>{t('school.add')}</h3>
      <form
        onSubmit={(event) =>
          void form.handleSubmit((written) => add.mutateAsync(written).catch(() => undefined))(event)
        }
      >
        <div className="filters">
          {(['givenName', 'familyName', 'login'] as const).map((name) => (
            <label key={name} className="field">
              <span>{t(`school.${name}`)}</span>
              <input type="text" required maxLength={200} {...form.register(name)} />
            </label>
          ))}
          <label className="field">
            <span>{t('school.role')}</span>
            <select {...form.register('role')}>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" isDisabled={add.isPending}>
            {t('school.addGo')}
          </Button>
        </div>
        {add.error && <ProblemNote error={add.error} />}
      </form>
    </Card>
  );
}

function Erasures() {
  const { t, moment } = useTexts();
  const me = useMe();
  const erasures = usePages<Schemas['ErasureResponse']>(['school', me.schoolId, 'erasures'], (after) =>
    body(
      api.GET('/api/schools/{schoolId}/erasures', {
        params: { path: { schoolId: me.schoolId }, query: { limit: 50, after } },
      }),
    ),
  );
  if (!has(me, 'school-admin')) return null;
  return (
    <Card title={t('school.erasures')}>
      {erasures.error && <ProblemNote error={erasures.error} again={() => void erasures.refetch()} />}
      {erasures.items?.length === 0 && <Empty>{t('school.noErasures')}</Empty>}
      <ul>
        {(erasures.items ?? []).map((each) => (
          <li key={each.id}>
            {moment(each.requestedAt)}: {t(`school.because.${each.reason}`)} (
            <a href={`/api/erasures/${each.id}`}>{each.state}</a>)
          </li>
        ))}
      </ul>
    </Card>
  );
}
