import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button } from '../ui/controls';
import { ProblemNote } from '../ui/page';
import { Undoable } from '../ui/Undoable';

/** One day to come back to everybody who is ticked. */
export function FollowUp({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const [day, setDay] = useState('');
  const path = { counsellorId: me.id };
  const settled = () => cache.invalidateQueries({ queryKey: ['worklist'] });
  const set = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/caseloads/{counsellorId}/follow-ups', {
          params: { path },
          body: { followUpOn: day, studentIds: [...ids] },
        }),
      ),
    onSuccess: onDone,
    onSettled: settled,
  });
  const undo = (followUpId: string) =>
    body(
      api.POST('/api/caseloads/{counsellorId}/follow-ups/{followUpId}/undo', {
        params: { path: { ...path, followUpId } },
      }),
    ).finally(() => void settled());
  return (
    <>
      {ids.length > 0 && (
        <div className="row card" role="group" aria-label={t('bulk.selected', { count: ids.length })}>
          <strong>{t('bulk.selected', { count: ids.length })}</strong>
          <label className="field">
            <span>{t('bulk.followUpOn')}</span>
            <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
          <Button isDisabled={!day || set.isPending} onPress={() => set.mutate()}>
            {t('bulk.followUp')}
          </Button>
          <Button look="plain" onPress={onDone}>
            {t('bulk.clear')}
          </Button>
        </div>
      )}
      {set.error && <ProblemNote error={set.error} />}
      {set.data && <Undoable key={set.data.id} done={set.data} undo={undo} />}
    </>
  );
}
