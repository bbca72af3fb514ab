import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Schemas } from '../api/client';
import { useActivityNames } from '../catalogue/names';
import { useTexts } from '../i18n/useTexts';
import { Figures } from '../ui/Figures';
import { Hexagon } from '../ui/Hexagon';
import { Card } from '../ui/page';

const MOST_INTEREST = 40;
const MOST_ACTIVITY = 4;

/** The interest profile as a hexagon and the health activities as bars, each with its figures as a table. */
export default function ProfileCharts({ profile }: { profile: Schemas['ProfileVersionView'] }) {
  const { t, number } = useTexts();
  const activity = useActivityNames();
  const activities = Object.entries(profile.activities ?? {})
    .map(([id, value]) => ({ name: activity(id), value }))
    .sort((one, other) => other.value - one.value);
  return (
    <div className="columns">
      {profile.riasec && (
        <Hexagon
          title={t('charts.interests')}
          caption={t('charts.interestsCaption')}
          scores={profile.riasec}
          most={MOST_INTEREST}
          digits={0}
        />
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
