import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { useActivityNames } from '../catalogue/names';
import { useTexts } from '../i18n/useTexts';
import { Badge } from '../ui/page';

type Cluster = Schemas['RankedCluster'];

/** Clusters whose order the answers can't tell, together. */
export function tieGroups(clusters: readonly Cluster[]): { group: number; clusters: Cluster[] }[] {
  const groups = new Map<number, Cluster[]>();
  for (const cluster of clusters) {
    const group = cluster.tieGroup ?? 0;
    groups.set(group, [...(groups.get(group) ?? []), cluster]);
  }
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([group, members]) => ({ group, clusters: members }));
}

/** One framework's ranking: ties are drawn as one box, uncertainty as a bar beside each score. */
export function Ranking(props: {
  framework: Schemas['RankedFramework'];
  /** How many tie groups stand open; the rest is folded away. */
  open?: number;
  aside?: (cluster: Cluster) => ReactNode;
}) {
  const { t } = useTexts();
  const groups = tieGroups(props.framework.clusters ?? []);
  const open = props.open ?? 3;
  const draw = ({ group, clusters }: (typeof groups)[number]) => (
    <section key={group} className="tie" aria-label={groupTitle(clusters)}>
      <header>{groupTitle(clusters)}</header>
      <ol start={clusters[0]?.rank}>
        {clusters.map((cluster) => (
          <Ranked key={cluster.id} cluster={cluster} aside={props.aside?.(cluster)} />
        ))}
      </ol>
    </section>
  );
  function groupTitle(clusters: readonly Cluster[]): string {
    const first = clusters[0]?.rank ?? 0;
    return clusters.length === 1
      ? t('ranking.place', { place: first })
      : t('ranking.tie', { from: first, to: first + clusters.length - 1, count: clusters.length });
  }
  return (
    <>
      {groups.slice(0, open).map(draw)}
      {groups.length > open && (
        <details>
          <summary>
            {t('ranking.rest', { count: groups.slice(open).flatMap((each) => each.clusters).length })}
          </summary>
          {groups.slice(open).map(draw)}
        </details>
      )}
    </>
  );
}

function Ranked({ cluster, aside }: { cluster: Cluster; aside: ReactNode }) {
  const texts = useTexts();
  const { t, number } = texts;
  const chance = cluster.chances?.firstThree;
  return (
    <li className="ranked">
      <div className="head">
        <h3>
          <Link to={`/explore/clusters/${cluster.id}`}>{cluster.name}</Link>
        </h3>
        <div className="row">
          {cluster.label && (
            <Badge tone={cluster.label === 'close' ? 'good' : 'calm'}>{t(`label.${cluster.label}`)}</Badge>
          )}
          {cluster.statedChoice && cluster.statedChoice !== 'none' && (
            <Badge tone="warn">{t('ranking.yourChoice')}</Badge>
          )}
          {cluster.notForMe && <Badge tone="bad">{t('ranking.notForMe')}</Badge>}
          <span>{t('ranking.score', { score: number(cluster.score, 1) })}</span>
        </div>
      </div>
      {chance !== undefined && (
        <div className="chance">
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${Math.round(chance * 100)}%` }} />
          </span>
          <span>{t('ranking.chance', { chance: texts.chance(chance) })}</span>
        </div>
      )}
      <ul className="reasons">
        {(cluster.reasons ?? []).slice(0, 3).map((reason, index) => (
          <li key={index}>{reason.text}</li>
        ))}
      </ul>
      <details>
        <summary>{t('ranking.why')}</summary>
        {(cluster.reasons ?? []).length > 3 && (
          <ul className="reasons">
            {(cluster.reasons ?? []).slice(3).map((reason, index) => (
              <li key={index}>{reason.text}</li>
            ))}
          </ul>
        )}
        <Contributions of={cluster} />
        <h4>{t('ranking.careers')}</h4>
        <ul>
          {(cluster.careers ?? []).map((career) => (
            <li key={career.soc}>
              <Link to={`/explore/careers/${career.soc}`}>{career.title}</Link> ({number(career.score, 0)}){' '}
              {career.preparationGap && (career.preparationGap.later ?? 0) > 0 && (
                <span className="faint">{t('ranking.gap', { count: career.preparationGap.later ?? 0 })}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
      {aside}
    </li>
  );
}

/** The score as its parts: 50, plus what each interest and activity adds or takes. They add up. */
function Contributions({ of }: { of: Cluster }) {
  const { t, number } = useTexts();
  const activity = useActivityNames();
  const parts = [
    ...Object.entries(of.contributions?.riasec ?? {}).map(([id, points]) => ({
      name: t(`riasec.${id}`),
      points,
    })),
    ...Object.entries(of.contributions?.activities ?? {}).map(([id, points]) => ({
      name: activity(id),
      points,
    })),
  ].sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const widest = Math.max(1, ...parts.map(({ points }) => Math.abs(points)));
  return (
    <>
      <h4>{t('ranking.parts')}</h4>
      <p className="faint">
        {t('ranking.partsWhy', { base: number(of.contributions?.base, 0), score: number(of.score, 1) })}
      </p>
      <ul className="parts">
        {parts.map(({ name, points }) => {
          const width = (Math.abs(points) / widest) * 50;
          return (
            <li key={name}>
              <span>{name}</span>
              <span className="swing" aria-hidden="true">
                <span
                  className={points < 0 ? 'takes' : 'adds'}
                  style={{ width: `${width}%`, left: `${points < 0 ? 50 - width : 50}%` }}
                />
              </span>
              <span>
                {points > 0 ? '+' : ''}
                {number(points, 1)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
