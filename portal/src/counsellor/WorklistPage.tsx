import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body, type Schemas } from '../api/client';
import { useClusters, usePages } from '../api/reads';
import { useClusterNames } from '../catalogue/names';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button, Choice } from '../ui/controls';
import { Badge, Empty, Loading, Page, ProblemNote } from '../ui/page';
import { useSelection } from '../ui/selection';
import { FollowUp } from './FollowUp';
import { SavedFilters } from './SavedFilters';

const STATUSES = ['new', 'in-review', 'discussed', 'follow-up'] as const;
const REASONS = [
  'follow-up-due',
  'talk-first',
  'contradicts',
  'moved',
  'never-reviewed',
  'ties',
  'silence',
] as const;
const FILTERS = ['text', 'status', 'reason', 'cluster', 'grade'] as const;
const ROW = 72;

/** Whom to talk to next, and about what. The filters stand in the address, so a view can be kept as a bookmark. */
export default function WorklistPage() {
  const { t, text } = useTexts();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) || undefined]));
  const clusters = useClusters().data ?? [];
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const worklist = usePages<Schemas['WorklistStudent']>(['worklist', me.id, filter], (after) =>
    body(
      api.GET('/api/caseloads/{counsellorId}/worklist', {
        params: { path: { counsellorId: me.id }, query: { ...filter, limit: 100, after } as never },
      }),
    ),
  );
  const counts = (worklist.data?.pages[0] as Schemas['Worklist'] | undefined)?.counts ?? {};
  const selection = useSelection();
  const any = ['', t('worklist.any')] as const;
  return (
    <Page title={t('worklist.title')} lead={t('worklist.lead')} wide>
      <div className="row" role="group" aria-label={t('worklist.counts')}>
        {STATUSES.map((status) => (
          <Button
            key={status}
            look={search.get('status') === status ? 'main' : 'quiet'}
            aria-pressed={search.get('status') === status}
            onPress={() => set('status', search.get('status') === status ? '' : status)}
          >
            {t(`status.${status}`)} ({counts[status] ?? 0})
          </Button>
        ))}
      </div>
      <div className="filters">
        <label className="field">
          <span>{t('worklist.name')}</span>
          <input
            type="search"
            value={search.get('text') ?? ''}
            onChange={(event) => set('text', event.target.value)}
          />
        </label>
        <Choice
          label={t('worklist.reason')}
          value={search.get('reason') ?? ''}
          options={[any, ...REASONS.map((each) => [each, t(`reason.${each}`)] as const)]}
          onChange={(value) => set('reason', value)}
        />
        <Choice
          label={t('worklist.cluster')}
          value={search.get('cluster') ?? ''}
          options={[any, ...clusters.map((each) => [each.id ?? '', text(each.name)] as const)]}
          onChange={(value) => set('cluster', value)}
        />
        <Choice
          label={t('worklist.grade')}
          value={search.get('grade') ?? ''}
          options={[any, ...[6, 7, 8, 9, 10, 11, 12].map((each) => [String(each), String(each)] as const)]}
          onChange={(value) => set('grade', value)}
        />
        <a className="button quiet" href={`/api/caseloads/${me.id}/students/export?format=xlsx`} download>
          {t('worklist.export')}
        </a>
      </div>
      <SavedFilters
        present={filter}
        take={(taken) => {
          const next = new URLSearchParams();
          for (const [name, value] of Object.entries(taken)) if (value) next.set(name, value);
          setSearch(next, { replace: true });
        }}
      />
      <FollowUp ids={[...selection.ids]} onDone={selection.clear} />
      {worklist.error && <ProblemNote error={worklist.error} again={() => void worklist.refetch()} />}
      {worklist.isPending && <Loading />}
      {worklist.items?.length === 0 && (
        <Empty>
          <p>{t(search.size > 0 ? 'worklist.noneSuch' : 'worklist.empty')}</p>
          {search.size > 0 && <Button onPress={() => setSearch({})}>{t('worklist.clear')}</Button>}
        </Empty>
      )}
      {worklist.items && worklist.items.length > 0 && (
        <Rows
          items={worklist.items}
          selection={selection}
          more={
            worklist.hasNextPage && !worklist.isFetchingNextPage
              ? () => void worklist.fetchNextPage()
              : undefined
          }
        />
      )}
    </Page>
  );
}

/** Only what is in sight is drawn, however long the caseload is. */
function Rows({
  items,
  selection,
  more,
}: {
  items: Schemas['WorklistStudent'][];
  selection: ReturnType<typeof useSelection>;
  more: (() => void) | undefined;
}) {
  const { t, day } = useTexts();
  const cluster = useClusterNames();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - 20) more?.();
  }, [last, items.length, more]);
  return (
    <div ref={frame} className="worklist" tabIndex={0} role="region" aria-label={t('worklist.title')}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const student = items[row.index];
          return (
            student && (
              <li
                key={student.studentId}
                ref={rows.measureElement}
                data-index={row.index}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <input
                  type="checkbox"
                  aria-label={t('bulk.select', { name: `${student.givenName} ${student.familyName}` })}
                  checked={selection.has(student.studentId ?? '')}
                  onChange={() => selection.toggle(student.studentId ?? '')}
                />
                <Link to={`/counsellor/students/${student.studentId}`}>
                  <strong>
                    {student.givenName} {student.familyName}
                  </strong>
                  <span className="faint">{t('worklist.inGrade', { grade: student.grade })}</span>
                  <span className="badges">
                    {(student.reasons ?? []).map((reason) => (
                      <Badge key={reason.reason} tone={(reason.weight ?? 0) >= 50 ? 'warn' : 'calm'}>
                        {t(`reason.${reason.reason}`)}
                        {reason.reason === 'follow-up-due' && student.followUpOn
                          ? ` ${day(student.followUpOn)}`
                          : ''}
                      </Badge>
                    ))}
                    {student.viewFirst && <Badge tone="bad">{t('worklist.viewFirst')}</Badge>}
                  </span>
                  <span className="faint">
                    {(student.clusters ?? []).slice(0, 2).map(cluster).join(' · ')}
                  </span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
