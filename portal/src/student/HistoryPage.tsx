import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Page } from '../ui/page';
import { History } from './History';

export default function HistoryPage() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <Page title={t('history.title')} lead={t('history.lead')}>
      <History studentId={me.id} />
    </Page>
  );
}
