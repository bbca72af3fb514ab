import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { LinkButton } from '../ui/controls';
import { Card, Empty, Page, Read } from '../ui/page';

/** Whose guardian one is. */
export default function WardsPage() {
  const { t } = useTexts();
  const wards = useQuery({
    queryKey: ['wards'],
    queryFn: async () => (await body(api.GET('/api/me/students'))).items ?? [],
  });
  return (
    <Page title={t('guardian.title')} lead={t('guardian.lead')}>
      <Read of={wards}>
        {(found) =>
          found.length === 0 ? (
            <Empty>{t('guardian.nobody')}</Empty>
          ) : (
            <div className="cards">
              {found.map((ward) => (
                <Card
                  key={ward.id}
                  title={
                    <Link to={`/guardian/students/${ward.id}`}>
                      {ward.givenName} {ward.familyName}
                    </Link>
                  }
                >
                  <p>{t('worklist.inGrade', { grade: ward.grade })}</p>
                </Card>
              ))}
            </div>
          )
        }
      </Read>
      <LinkButton to="/guardian/invitation" look="quiet">
        {t('guardian.another')}
      </LinkButton>
    </Page>
  );
}
