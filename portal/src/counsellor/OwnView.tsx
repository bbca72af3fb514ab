import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { useClusters } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button } from '../ui/controls';
import { Card, ProblemNote, Read } from '../ui/page';

const MOST = 5;

/** Where a school reviews blind first: the counsellor's own view, before the ranking is shown. */
export function OwnView({ studentId, name }: { studentId: string; name: string }) {
  const { t, text } = useTexts();
  const clusters = useClusters();
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/students/{studentId}/views', {
          params: { path: { studentId } },
          body: { clusters: chosen, note: note.trim() || undefined } as never,
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['student', studentId] }),
  });
  return (
    <Card title={t('view.title', { name })}>
      <p>{t('view.why')}</p>
      <Read of={clusters}>
        {(all) =>
          all.map((cluster) => {
            const id = cluster.id ?? '';
            return (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  disabled={!chosen.includes(id) && chosen.length >= MOST}
                  onChange={() =>
                    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
                  }
                />
                {text(cluster.name)}
              </label>
            );
          })
        }
      </Read>
      <label className="field">
        <span>{t('view.note')}</span>
        <textarea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
      {save.error && <ProblemNote error={save.error} />}
      <div className="row">
        <Button isDisabled={chosen.length === 0 || save.isPending} onPress={() => save.mutate()}>
          {t('view.save')}
        </Button>
      </div>
    </Card>
  );
}
