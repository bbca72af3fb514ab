import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button, Choice } from '../ui/controls';
import { ProblemNote } from '../ui/page';
import { Undoable } from '../ui/Undoable';

/** Gives everybody who is ticked to a counsellor, and takes them from another one. */
export function Move({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const path = { schoolId: me.schoolId };
  const counsellors = useQuery({
    queryKey: ['school', me.schoolId, 'counsellors'],
    queryFn: async () =>
      (
        (await body(api.GET('/api/schools/{schoolId}/staff', { params: { path, query: { limit: 200 } } })))
          .items ?? []
      ).filter((each) => each.roles?.includes('counsellor')),
  });
  const settled = () => cache.invalidateQueries({ queryKey: ['school', me.schoolId, 'students'] });
  const move = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/schools/{schoolId}/moves', {
          params: { path },
          body: { from: from || undefined, to: to || undefined, studentIds: [...ids] },
        }),
      ),
    onSuccess: onDone,
    onSettled: settled,
  });
  const undo = (moveId: string) =>
    body(
      api.POST('/api/schools/{schoolId}/moves/{moveId}/undo', { params: { path: { ...path, moveId } } }),
    ).finally(() => void settled());
  const options = [
    ['', t('bulk.nobody')] as const,
    ...(counsellors.data ?? []).map(
      (each) => [each.id ?? '', `${each.givenName} ${each.familyName}`] as const,
    ),
  ];
  return (
    <>
      {ids.length > 0 && (
        <div className="row card" role="group" aria-label={t('bulk.selected', { count: ids.length })}>
          <strong>{t('bulk.selected', { count: ids.length })}</strong>
          <Choice label={t('bulk.from')} value={from} options={options} onChange={setFrom} />
          <Choice label={t('bulk.to')} value={to} options={options} onChange={setTo} />
          <Button isDisabled={from === to || move.isPending} onPress={() => move.mutate()}>
            {t('bulk.move')}
          </Button>
          <Button look="plain" onPress={onDone}>
            {t('bulk.clear')}
          </Button>
        </div>
      )}
      {move.error && <ProblemNote error={move.error} />}
      {move.data && <Undoable key={move.data.id} done={move.data} undo={undo} />}
    </>
  );
}
