import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button, Choice } from '../ui/controls';
import { ProblemNote } from '../ui/page';

type Filter = Record<string, string | undefined>;

/** Filters kept under a name: take one, keep the present one, drop one. */
export function SavedFilters({ present, take }: { present: Filter; take: (filter: Filter) => void }) {
  const { t } = useTexts();
  const me = useMe();
  const [name, setName] = useState('');
  const [taken, setTaken] = useState('');
  const path = { counsellorId: me.id };
  const key = ['saved-filters', me.id];
  const settled = () => cache.invalidateQueries({ queryKey: key });
  const saved = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await body(api.GET('/api/caseloads/{counsellorId}/saved-filters', { params: { path } }))).items ?? [],
  });
  const keep = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/caseloads/{counsellorId}/saved-filters/{name}', {
          params: { path: { ...path, name: name.trim() } },
          body: content(present),
        }),
      ),
    onSuccess: () => {
      setTaken(name.trim());
      setName('');
    },
    onSettled: settled,
  });
  const drop = useMutation({
    mutationFn: () =>
      body(
        api.DELETE('/api/caseloads/{counsellorId}/saved-filters/{name}', {
          params: { path: { ...path, name: taken } },
        }),
      ),
    onSuccess: () => setTaken(''),
    onSettled: settled,
  });
  const problem = keep.error ?? drop.error;
  const anyPresent = Object.values(present).some(Boolean);
  return (
    <details>
      <summary>{t('savedFilters.title')}</summary>
      <div className="row">
        <Choice
          label={t('savedFilters.take')}
          value={taken}
          options={[
            ['', t('savedFilters.none')] as const,
            ...(saved.data ?? []).map((each) => [each.name ?? '', each.name ?? ''] as const),
          ]}
          onChange={(chosen) => {
            setTaken(chosen);
            const found = saved.data?.find((each) => each.name === chosen);
            take(found ? fields(found) : {});
          }}
        />
        {taken && (
          <Button look="plain" isDisabled={drop.isPending} onPress={() => drop.mutate()}>
            {t('savedFilters.drop', { name: taken })}
          </Button>
        )}
        <label className="field">
          <span>{t('savedFilters.name')}</span>
          <input type="text" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        <Button
          look="quiet"
          isDisabled={!name.trim() || !anyPresent || keep.isPending}
          onPress={() => keep.mutate()}
        >
          {t('savedFilters.keep')}
        </Button>
      </div>
      {problem && <ProblemNote error={problem} />}
    </details>
  );
}

function content(filter: Filter) {
  const { status, reason, cluster, text, grade } = filter;
  return { status, reason, cluster, text, grade: grade ? Number(grade) : undefined };
}

function fields(filter: Schemas['SavedFilter']): Filter {
  const { status, reason, cluster, text, grade } = filter;
  return { status, reason, cluster, text, grade: grade ? String(grade) : undefined };
}
