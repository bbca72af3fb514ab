import { useNavigate } from 'react-router';
import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Page } from '../ui/page';
import { Consents } from './Consents';

/** What a student's data may be used for: asked before anything else, and taken back whenever the student likes. */
export default function ConsentPage() {
  const { t } = useTexts();
  const me = useStudent();
  const navigate = useNavigate();
  return (
    <Page title={t('consent.title')} lead={t('consent.lead')}>
      <Consents studentId={me.id} onYes={() => void navigate('/student')} />
    </Page>
  );
}
