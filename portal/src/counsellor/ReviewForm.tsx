import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { api, told, type Schemas, type Told } from '../api/client';
import { cache } from '../api/cache';
import { ProblemError } from '../api/problem';
import { useReview } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { Button } from '../ui/controls';
import { Card, Note, ProblemNote, Read } from '../ui/page';

const DECISIONS = ['accept', 'widen', 'replace', 'dismiss'] as const;
const REASONS = [
  'conversation',
  'stated-choice',
  'record',
  'preparation',
  'opportunity',
  'too-narrow',
  'doubtful-answers',
  'other',
] as const;
const STATUSES = ['new', 'in-review', 'discussed', 'follow-up'] as const;
const SHOWN = 3;

interface Written {
  verdicts: { cluster: string; decision: string; reason: string; others: string[]; note: string }[];
  status: string;
  followUpOn: string;
  sharedNote: string;
  confidentialNote: string;
}

/** A counsellor's review of what is recommended now. What is being typed survives whatever arrives meanwhile. */
export function ReviewForm(props: { studentId: string; name: string; seen: Schemas['Recommendation'] }) {
  const review = useReview(props.studentId);
  return <Read of={review}>{(found) => <Form {...props} stored={found} />}</Read>;
}

function firstClusters(seen: Schemas['Recommendation']): Schemas['RankedCluster'][] {
  return (seen.frameworks ?? []).flatMap((framework) =>
    (framework.clusters ?? []).filter((each) => each.tieGroup === 1 || (each.rank ?? 0) <= SHOWN),
  );
}

function Form(props: {
  studentId: string;
  name: string;
  seen: Schemas['Recommendation'];
  stored: Told<Schemas['Review']>;
}) {
  const { t } = useTexts();
  const { stored, seen } = props;
  // What the person began with: later news is announced, never put under the hands.
  const begun = useRef({ seen, etag: stored.etag });
  const ranked = firstClusters(begun.current.seen);
  const all = (begun.current.seen.frameworks ?? []).map((each) => each.clusters ?? []);
  const form = useForm<Written>({
    defaultValues: {
      verdicts: ranked.map((cluster) => {
        const known = stored.data.verdicts?.find((each) => each.cluster === cluster.id);
        return {
          cluster: cluster.id ?? '',
          decision: known?.decision ?? '',
          reason: known?.reason ?? 'conversation',
          others: known?.others ?? [],
          note: known?.note ?? '',
        };
      }),
      status: stored.data.status ?? 'new',
      followUpOn: stored.data.followUpOn ?? '',
      sharedNote: stored.data.sharedNote ?? '',
      confidentialNote: stored.data.confidentialNote ?? '',
    },
  });
  const save = useMutation({
    mutationFn: (written: Written) => {
      const judged = written.verdicts.filter((each) => each.decision);
      const { profileVersion, edition, engineVersion } = begun.current.seen;
      return told(
        api.PUT('/api/students/{studentId}/review', {
          params: {
            path: { studentId: props.studentId },
            header: { 'If-Match': begun.current.etag || '"0"' },
          },
          body: {
            recommendation: judged.length ? `${profileVersion}-${edition}-${engineVersion}` : undefined,
            status: written.status,
            followUpOn: written.status === 'follow-up' ? written.followUpOn || undefined : undefined,
            verdicts: judged.map((each) => ({
              cluster: each.cluster,
              decision: each.decision,
              reason: each.reason,
              others: each.decision === 'widen' || each.decision === 'replace' ? each.others : undefined,
              note: each.note.trim() || undefined,
            })),
            sharedNote: written.sharedNote.trim() || undefined,
            confidentialNote: written.confidentialNote.trim() || undefined,
          } as never,
        }),
      );
    },
    onSuccess: async (saved, written) => {
      begun.current = { seen, etag: saved.etag };
      form.reset(written);
      await cache.invalidateQueries({ queryKey: ['student', props.studentId] });
      await cache.invalidateQueries({ queryKey: ['worklist'] });
    },
  });
  const verdicts = form.watch('verdicts');
  const status = form.watch('status');
  const conflict = save.error instanceof ProblemError && save.error.status === 412;
  return (
    <Card title={t('review.title', { name: props.name })}>
      {stored.data.moved && <Note kind="warn">{t('review.moved')}</Note>}
      {begun.current.seen !== seen && begun.current.seen.computedAt !== seen.computedAt && (
        <Note kind="warn">
          <p role="status">{t('review.newer')}</p>
        </Note>
      )}
      <form
        onSubmit={(event) =>
          void form.handleSubmit((written) => save.mutateAsync(written).catch(() => undefined))(event)
        }
      >
        {ranked.map((cluster, index) => (
          <div className="verdict" key={cluster.id}>
            <h3 id={`verdict-${index}`}>{cluster.name}</h3>
            <div className="pick" role="radiogroup" aria-labelledby={`verdict-${index}`}>
              {DECISIONS.map((decision) => (
                <label key={decision}>
                  <input type="radio" value={decision} {...form.register(`verdicts.${index}.decision`)} />
                  {t(`decision.${decision}`)}
                </label>
              ))}
            </div>
            {verdicts[index]?.decision && (
              <div className="row end">
                <label className="field">
                  <span>{t('review.reason')}</span>
                  <select {...form.register(`verdicts.${index}.reason`)}>
                    {REASONS.map((reason) => (
                      <option key={reason} value={reason}>
                        {t(`why.${reason}`)}
                      </option>
                    ))}
                  </select>
                </label>
                {['widen', 'replace'].includes(verdicts[index].decision) && (
                  <label className="field">
                    <span>
                      {t(verdicts[index].decision === 'widen' ? 'review.others' : 'review.instead')}
                    </span>
                    <select
                      value={verdicts[index].others[0] ?? ''}
                      onChange={(event) =>
                        form.setValue(
                          `verdicts.${index}.others`,
                          event.target.value ? [event.target.value] : [],
                          {
                            shouldDirty: true,
                          },
                        )
                      }
                      required
                    >
                      <option value="">{t('compare.choose')}</option>
                      {(all.find((each) => each.some((other) => other.id === cluster.id)) ?? [])
                        .filter((other) => other.id !== cluster.id)
                        .map((other) => (
                          <option key={other.id} value={other.id}>
                            {other.name}
                          </option>
                        ))}
                    </select>
                  </label>
                )}
                <label className="field">
                  <span>{t('review.note')}</span>
                  <input type="text" maxLength={500} {...form.register(`verdicts.${index}.note`)} />
                </label>
              </div>
            )}
          </div>
        ))}
        <div className="row end">
          <label className="field">
            <span>{t('review.status')}</span>
            <select {...form.register('status')}>
              {STATUSES.map((each) => (
                <option key={each} value={each}>
                  {t(`status.${each}`)}
                </option>
              ))}
            </select>
          </label>
          {status === 'follow-up' && (
            <label className="field">
              <span>{t('review.followUpOn')}</span>
              <input type="date" required {...form.register('followUpOn')} />
            </label>
          )}
        </div>
        <label className="field">
          <span>{t('review.shared')}</span>
          <textarea maxLength={4000} {...form.register('sharedNote')} />
        </label>
        <label className="field">
          <span>{t('review.confidential')}</span>
          <textarea maxLength={4000} {...form.register('confidentialNote')} />
        </label>
        {save.error &&
          (conflict ? <Note kind="bad">{t('review.conflict')}</Note> : <ProblemNote error={save.error} />)}
        {conflict && (
          <Button
            look="quiet"
            onPress={() => {
              begun.current = { ...begun.current, etag: stored.etag };
              save.reset();
            }}
          >
            {t('review.overwrite')}
          </Button>
        )}
        <div className="row">
          <Button type="submit" isDisabled={save.isPending}>
            {t('review.save')}
          </Button>
          <span role="status">
            {form.formState.isDirty ? t('review.unsaved') : save.isSuccess ? t('review.saved') : ''}
          </span>
        </div>
      </form>
    </Card>
  );
}
