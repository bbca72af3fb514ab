import {
  Bar,
  BarChart,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { Schemas } from '../api/client';
import { useActivityNames } from '../catalogue/names';
import { useTexts } from '../i18n/useTexts';
import { Card } from '../ui/page';

const RIASEC = ['realistic', 'investigative', 'artistic', 'social', 'enterprising', 'conventional'] as const;
const MOST_INTEREST = 40;
const MOST_ACTIVITY = 4;

/** The interest profile as a hexagon and the health activities as bars, each with its figures as a table. */
export default function ProfileCharts({ profile }: { profile: Schemas['ProfileVersionView'] }) {
  const { t, number } = useTexts();
  const activity = useActivityNames();
  const interests = RIASEC.map((scale) => ({
    name: t(`riasec.${scale}`),
    value: profile.riasec?.[scale] ?? 0,
  }));
  const activities = Object.entries(profile.activities ?? {})
    .map(([id, value]) => ({ name: activity(id), value }))
    .sort((one, other) => other.value - one.value);
  return (
    <div className="columns">
      {profile.riasec && (
        <Card title={t('charts.interests')}>
          <div className="chart" aria-hidden="true">
            <ResponsiveContainer>
              <RadarChart data={interests} outerRadius="70%" accessibilityLayer={false}>
                <PolarGrid stroke="var(--line)" />
                <PolarAngleAxis dataKey="name" tick={{ fill: 'var(--text)', fontSize: 13 }} />
                <PolarRadiusAxis domain={[0, MOST_INTEREST]} tick={false} axisLine={false} />
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
          <Figures
            caption={t('charts.interestsCaption')}
            rows={interests}
            show={(value) => number(value, 0)}
          />
        </Card>
      )}
      {activities.length > 0 && (
        <Card title={t('charts.activities')}>
          <div className="chart tall" aria-hidden="true">
            <ResponsiveContainer>
              <BarChart
                accessibilityLayer={false}
                data={activities}
                layout="vertical"
                margin={{ left: 0, right: 12 }}
              >
                <XAxis type="number" domain={[0, MOST_ACTIVITY]} hide />
                <YAxis
                  type="category"
                  dataKey="name"
                  width={150}
                  tick={{ fill: 'var(--text)', fontSize: 12 }}
                  interval={0}
                />
                <Bar dataKey="value" fill="var(--accent)" radius={3} isAnimationActive={false} />
              </BarChart>
            </ResponsiveContainer>
          </div>
          <Figures
            caption={t('charts.activitiesCaption')}
            rows={activities}
            show={(value) => number(value, 1)}
          />
        </Card>
      )}
    </div>
  );
}

function Figures(props: {
  caption: string;
  rows: { name: string; value: number }[];
  show: (value: number) => string;
}) {
  const { t } = useTexts();
  return (
    <details>
      <summary>{t('charts.asTable')}</summary>
      <table>
        <caption>{props.caption}</caption>
        <tbody>
          {props.rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{props.show(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
