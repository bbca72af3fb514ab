import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { useProfile } from '../api/reads';
import { useActivityNames } from '../catalogue/names';
import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Button, LinkButton } from '../ui/controls';
import { Card, Empty, Note, Page, ProblemNote, Read } from '../ui/page';
import { contentOf } from './choices';
import { Ranking } from './Ranking';

const RIASEC = ['realistic', 'investigative', 'artistic', 'social', 'enterprising', 'conventional'] as const;

/** Sliders that rank anew while they move; nothing of it is stored. */
export default function WhatIfPage() {
  const { t } = useTexts();
  const me = useStudent();
  const profile = useProfile(me.id);
  return (
    <Page title={t('whatIf.title')} lead={t('whatIf.lead')} wide>
      <Read of={profile}>
        {(found) =>
          found?.data.riasec ? (
            <Sliders start={contentOf(found.data)} studentId={me.id} />
          ) : (
            <Empty>
              <p>{t('whatIf.empty')}</p>
              <LinkButton to="/student/assessment">{t('result.begin')}</LinkButton>
            </Empty>
          )
        }
      </Read>
    </Page>
  );
}

function Sliders({ start, studentId }: { start: Schemas['ProfileRequest']; studentId: string }) {
  const { t, language } = useTexts();
  const activity = useActivityNames();
  const [content, setContent] = useState(start);
  const asked = useSettled(content);
  const ranked = useQuery({
    queryKey: ['what-if', studentId, asked, language],
    queryFn: ({ signal }) =>
      body(
        api.POST('/api/students/{studentId}/what-if', {
          params: { path: { studentId }, header: { 'Accept-Language': language } },
          body: asked as never,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: 1,
  });
  return (
    <div className="columns">
      <div>
        <Card title={t('charts.interests')}>
          <div className="sliders">
            {RIASEC.map((scale) => (
              <Slider
                key={scale}
                label={t(`riasec.${scale}`)}
                most={40}
                step={1}
                value={content.riasec?.[scale] ?? 0}
                onChange={(value) =>
                  setContent({ ...content, riasec: { ...content.riasec, [scale]: value } })
                }
              />
            ))}
          </div>
        </Card>
        <Card title={t('charts.activities')}>
          <div className="sliders">
            {Object.entries(content.activities ?? {}).map(([id, value]) => (
              <Slider
                key={id}
                label={activity(id)}
                most={4}
                step={0.1}
                value={value}
                onChange={(to) => setContent({ ...content, activities: { ...content.activities, [id]: to } })}
              />
            ))}
          </div>
          <Button look="quiet" onPress={() => setContent(start)}>
            {t('whatIf.reset')}
          </Button>
        </Card>
      </div>
      <div aria-live="polite" aria-busy={ranked.isFetching}>
        {ranked.error && <ProblemNote error={ranked.error} />}
        {ranked.data?.answerQuality?.status !== 'ok' && ranked.data && (
          <Note kind="warn">{t('whatIf.noRanking')}</Note>
        )}
        {(ranked.data?.frameworks ?? []).map((framework) => (
          <section key={framework.framework} aria-label={framework.name}>
            <h2>{framework.name}</h2>
            <Ranking framework={framework} open={2} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Slider(props: {
  label: string;
  most: number;
  step: number;
  value: number;
  onChange: (value: number) => void;
}) {
  const { number } = useTexts();
  return (
    <label className="slider">
      <span>
        <span>{props.label}</span>
        <span>{number(props.value, props.step < 1 ? 1 : 0)}</span>
      </span>
      <input
        type="range"
        min={0}
        max={props.most}
        step={props.step}
        value={props.value}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
    </label>
  );
}

const PAUSE = 80;

/** A value once it has stood still for a moment: a slider under a thumb changes it sixty times a second. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
