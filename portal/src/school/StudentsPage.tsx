import { Link } from 'react-router';
import { api, body } from '../api/client';
import { usePages } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button, LinkButton } from '../ui/controls';
import { Empty, Loading, Page, ProblemNote } from '../ui/page';
import { useSelection } from '../ui/selection';
import { Move } from './Move';

/** Everybody who learns at the school, each with the way to their page. */
export default function StudentsPage() {
  const { t } = useTexts();
  const me = useMe();
  const students = usePages(['school', me.schoolId, 'students'], (after) =>
    body(
      api.GET('/api/schools/{schoolId}/students', {
        params: { path: { schoolId: me.schoolId }, query: { limit: 100, after } },
      }),
    ),
  );
  const selection = useSelection();
  return (
    <Page title={t('students.title')} lead={t('students.lead')}>
      {students.error && <ProblemNote error={students.error} again={() => void students.refetch()} />}
      {students.isPending && <Loading />}
      {students.items?.length === 0 && (
        <Empty>
          <p>{t('students.nobody')}</p>
          <LinkButton to="/school/roster">{t('nav.roster')}</LinkButton>
        </Empty>
      )}
      <Move ids={[...selection.ids]} onDone={selection.clear} />
      {students.items && students.items.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('students.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{t('bulk.column')}</span>
                </th>
                <th scope="col">{t('students.name')}</th>
                <th scope="col">{t('students.grade')}</th>
                <th scope="col">{t('students.login')}</th>
              </tr>
            </thead>
            <tbody>
              {students.items.map((each) => (
                <tr key={each.id}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('bulk.select', { name: `${each.givenName} ${each.familyName}` })}
                      checked={selection.has(each.id ?? '')}
                      onChange={() => selection.toggle(each.id ?? '')}
                    />
                  </td>
                  <th scope="row">
                    <Link to={`/counsellor/students/${each.id}`}>
                      {each.givenName} {each.familyName}
                    </Link>
                  </th>
                  <td>{each.grade}</td>
                  <td>{each.login}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {students.hasNextPage && (
        <Button look="quiet" isDisabled={students.isFetching} onPress={() => void students.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </Page>
  );
}
