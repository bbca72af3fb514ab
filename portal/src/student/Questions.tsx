import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Button } from '../ui/controls';
import { Note, ProblemNote, Read } from '../ui/page';
import { AnswerQueue } from './answerQueue';

type Assessment = Schemas['AssessmentResponse'];
interface Question {
  readonly id: string;
  readonly text: string;
  readonly short: boolean;
}

/** The words of an assessment's items; those of a tie-breaker stand in a place of their own. */
function useQuestions(assessment: Assessment) {
  const { language, text } = useTexts();
  const me = useStudent();
  return useQuery({
    queryKey: ['questions', assessment.id, language],
    queryFn: async () => {
      const form = await body(api.GET('/api/assessment', { params: { query: { form: 'long' } } }));
      const words = new Map<string, Question>();
      for (const item of form.items ?? []) {
        words.set(item.id ?? '', { id: item.id ?? '', text: text(item.text), short: item.form === 'short' });
      }
      if (assessment.form === 'tie-breaker') {
        const reserve = await body(
          api.GET('/api/students/{studentId}/tie-breaker', {
            params: { path: { studentId: me.id }, header: { 'Accept-Language': language } },
          }),
        );
        for (const item of (reserve.frameworks ?? []).flatMap((each) => each.items ?? [])) {
          words.set(item.id ?? '', { id: item.id ?? '', text: item.text ?? '', short: true });
        }
      }
      const questions = (assessment.items ?? []).map((id) => words.get(id) ?? { id, text: id, short: false });
      // The short form's first, so that one may stop there.
      const ordered = [...questions.filter((each) => each.short), ...questions.filter((each) => !each.short)];
      const answers = (form.answers ?? []).map(({ value, label }) => ({
        value: value ?? 0,
        label: text(label),
      }));
      return { questions: ordered, answers };
    },
    staleTime: Infinity,
  });
}

export function Questions({ of }: { of: Assessment }) {
  const words = useQuestions(of);
  return <Read of={words}>{(found) => <Asked assessment={of} {...found} />}</Read>;
}

function Asked(props: {
  assessment: Assessment;
  questions: Question[];
  answers: { value: number; label: string }[];
}) {
  const { t } = useTexts();
  const me = useStudent();
  const navigate = useNavigate();
  const { assessment, questions } = props;
  const path = { studentId: me.id, assessmentId: assessment.id ?? '' };
  const [waiting, setWaiting] = useState({ count: 0, problem: undefined as unknown });
  const queue = useMemo(
    () =>
      new AnswerQueue(
        path.assessmentId,
        (answers) =>
          body(
            api.PATCH('/api/students/{studentId}/assessments/{assessmentId}/answers', {
              params: { path },
              body: { answers: answers as Record<string, number> },
            }),
          ),
        (count, problem) => setWaiting({ count, problem }),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one queue for one assessment
    [path.assessmentId],
  );
  const [given, setGiven] = useState<Record<string, number | null>>(() => ({
    ...assessment.answers,
    ...queue.waiting(),
  }));
  const answered = (item: Question) => typeof given[item.id] === 'number';
  const [place, setPlace] = useState(() => {
    const first = questions.findIndex((each) => !answered(each));
    return first < 0 ? questions.length : first;
  });
  const question = questions[place];
  const asked = useRef<HTMLHeadingElement>(null);
  useEffect(() => asked.current?.focus({ preventScroll: true }), [place]);
  useEffect(() => {
    const flush = () => void queue.flush();
    flush();
    window.addEventListener('online', flush);
    const again = setInterval(flush, 10_000);
    return () => {
      window.removeEventListener('online', flush);
      clearInterval(again);
    };
  }, [queue]);

  const answer = (value: number | null) => {
    if (!question) return;
    setGiven({ ...given, [question.id]: value });
    queue.add(question.id, value);
    setPlace(place + 1);
  };
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      const chosen = props.answers.find(({ value }) => String(value) === event.key);
      if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) answer(chosen.value);
    };
    window.addEventListener('keydown', byKey);
    return () => window.removeEventListener('keydown', byKey);
  });

  const finish = useMutation({
    mutationFn: async (early: boolean) => {
      await queue.flush();
      if (Object.keys(queue.waiting()).length > 0) throw waiting.problem ?? new Error('answers wait');
      const done = early ? await shortened(me.id, questions, given) : path.assessmentId;
      return body(
        api.POST('/api/students/{studentId}/assessments/{assessmentId}/completion', {
          params: { path: { ...path, assessmentId: done } },
        }),
      );
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['student', me.id] });
      await navigate('/student');
    },
  });

  const count = questions.filter(answered).length;
  const shortDone =
    assessment.form === 'long' &&
    questions.some((each) => !each.short) &&
    questions.filter((each) => each.short).every(answered);
  return (
    <>
      <label className="field">
        <span>{t('assessment.progress', { count, total: questions.length })}</span>
        <progress value={count} max={questions.length} />
      </label>
      {waiting.problem !== undefined && waiting.count > 0 && (
        <Note kind="warn">
          <p role="status">{t('assessment.kept', { count: waiting.count })}</p>
          <ProblemNote error={waiting.problem} again={() => void queue.flush()} />
        </Note>
      )}
      {question ? (
        <section aria-labelledby="asked">
          <p className="faint">{t('assessment.howMuch')}</p>
          <h2 className="question" id="asked" tabIndex={-1} ref={asked}>
            {question.text}
          </h2>
          <div className="answers" role="group" aria-labelledby="asked">
            {props.answers.map(({ value, label }) => (
              <Button
                key={value}
                look={given[question.id] === value ? 'main' : 'quiet'}
                onPress={() => answer(value)}
              >
                {label} <kbd aria-hidden="true">{value}</kbd>
              </Button>
            ))}
          </div>
        </section>
      ) : (
        <Note kind="good">
          <p>
            {t(count < questions.length ? 'assessment.endWithGaps' : 'assessment.end', {
              count: questions.length - count,
            })}
          </p>
        </Note>
      )}
      <div className="row">
        <Button look="quiet" isDisabled={place === 0} onPress={() => setPlace(place - 1)}>
          {t('assessment.back')}
        </Button>
        {question && (
          <Button look="plain" onPress={() => setPlace(place + 1)}>
            {t('assessment.skip')}
          </Button>
        )}
        {!question && (
          <Button isDisabled={finish.isPending} onPress={() => finish.mutate(false)}>
            {t('assessment.finish')}
          </Button>
        )}
        {question && shortDone && (
          <Button look="quiet" isDisabled={finish.isPending} onPress={() => finish.mutate(true)}>
            {t('assessment.finishEarly')}
          </Button>
        )}
      </div>
      {finish.error && <ProblemNote error={finish.error} />}
      <p className="faint">{t('assessment.leave')}</p>
    </>
  );
}

/** The same answers as an assessment of the short form, which is scored as what it is. */
async function shortened(studentId: string, questions: Question[], given: Record<string, number | null>) {
  const short = await body(
    api.POST('/api/students/{studentId}/assessments', {
      params: { path: { studentId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { form: 'short' },
    }),
  );
  const answers = Object.fromEntries(
    questions.filter((each) => each.short).map((each) => [each.id, given[each.id]]),
  ) as Record<string, number>;
  const asked = new Set(short.items);
  await body(
    api.PATCH('/api/students/{studentId}/assessments/{assessmentId}/answers', {
      params: { path: { studentId, assessmentId: short.id ?? '' } },
      body: { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))) },
    }),
  );
  return short.id ?? '';
}
