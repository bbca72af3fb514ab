import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../i18n/useTexts';
import { Button } from './controls';
import { Note, ProblemNote } from './page';

export interface Done {
  readonly id?: string;
  readonly changed?: number;
  readonly leftAlone?: string[];
  readonly undoableUntil?: string;
}

/** Says what became of an action on many students, and takes it back for as long as that is possible. */
export function Undoable({ done, undo }: { done: Done; undo: (id: string) => Promise<Done> }) {
  const { t, time } = useTexts();
  const back = useMutation({ mutationFn: () => undo(done.id ?? '') });
  const shown = back.data ?? done;
  return (
    <Note kind="good">
      <p role="status">
        {t(back.data ? 'bulk.undone' : 'bulk.done', { count: shown.changed ?? 0 })}
        {shown.leftAlone?.length ? ` ${t('bulk.leftAlone', { count: shown.leftAlone.length })}` : ''}
      </p>
      {back.error && <ProblemNote error={back.error} />}
      {!back.data && (
        <Button look="quiet" isDisabled={back.isPending} onPress={() => back.mutate()}>
          {t('bulk.undo', { until: time(done.undoableUntil) })}
        </Button>
      )}
    </Note>
  );
}
