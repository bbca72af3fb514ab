import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Page } from '../ui/page';
import { History } from './History';

export default function HistoryPage() {
  const { t } = useTexts();
  const me = useStudent();
  return (
    <Page title={t('history.title')} lead={t('history.lead')}>
      <History studentId={me.id} />
    </Page>
  );
}
