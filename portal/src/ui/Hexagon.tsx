import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import type { Schemas } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { Figures } from './Figures';
import { Card } from './page';

const RIASEC = ['realistic', 'investigative', 'artistic', 'social', 'enterprising', 'conventional'] as const;

/** The six interests as a hexagon, with its figures as a table. */
export function Hexagon(props: {
  title: string;
  caption: string;
  scores: Schemas['Riasec'] | Record<string, number>;
  most: number;
  digits: number;
}) {
  const { t, number } = useTexts();
  const scores = props.scores as Record<string, number | undefined>;
  const rows = RIASEC.map((scale) => ({ name: t(`riasec.${scale}`), value: scores[scale] ?? 0 }));
  return (
    <Card title={props.title}>
      <div className="chart" aria-hidden="true">
        <ResponsiveContainer>
          <RadarChart data={rows} outerRadius="70%" accessibilityLayer={false}>
            <PolarGrid stroke="var(--line)" />
            <PolarAngleAxis dataKey="name" tick={{ fill: 'var(--text)', fontSize: 13 }} />
            <PolarRadiusAxis domain={[0, props.most]} tick={false} axisLine={false} />
            <Radar
              dataKey="value"
              stroke="var(--accent)"
              fill="var(--accent)"
              fillOpacity={0.35}
              isAnimationActive={false}
            />
          </RadarChart>
        </ResponsiveContainer>
      </div>
      <Figures caption={props.caption} rows={rows} show={(value) => number(value, props.digits)} />
    </Card>
  );
}
