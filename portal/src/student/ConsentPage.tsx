import { useNavigate } from 'react-router';
import { useTexts } from '../i18n/useTexts';
import { useMe } from '../session/session';
import { Button, ConfirmButton } from '../ui/controls';
import { Badge, Card, Note, Page, ProblemNote, Read } from '../ui/page';
import { useConsents } from './consent';

/** What a student's data may be used for: asked before anything else, and taken back whenever the student likes. */
export default function ConsentPage() {
  const { t, moment } = useTexts();
  const me = useMe();
  const navigate = useNavigate();
  const { consents, say } = useConsents(me.id);
  return (
    <Page title={t('consent.title')} lead={t('consent.lead')}>
      <Read of={consents}>
        {(found) => (
          <>
            {!found.studentDecides && <Note kind="warn">{t('consent.guardian')}</Note>}
            {(found.items ?? []).map((item) => {
              const answer = { purpose: item.purpose ?? '', wording: item.wording ?? '' };
              return (
                <Card key={item.purpose} title={t(`consent.purpose.${item.purpose}`)}>
                  <blockquote>{t(`consent.wording.${item.wording}`)}</blockquote>
                  <p>
                    <Badge tone={item.permitted ? 'good' : 'warn'}>
                      {t(
                        item.given === true
                          ? 'consent.said'
                          : item.given === false
                            ? 'consent.refused'
                            : 'consent.unsaid',
                      )}
                    </Badge>
                  </p>
                  {say.error && <ProblemNote error={say.error} />}
                  <div className="row">
                    {item.given !== true && found.studentDecides && (
                      <Button
                        isDisabled={say.isPending}
                        onPress={() =>
                          void say
                            .mutateAsync({ ...answer, given: true })
                            .then(() => navigate('/student'))
                            .catch(() => undefined)
                        }
                      >
                        {t('consent.yes')}
                      </Button>
                    )}
                    {item.given !== false && (
                      <ConfirmButton
                        label={t(item.given ? 'consent.takeBack' : 'consent.no')}
                        title={t('consent.noSure')}
                        confirm={t(item.given ? 'consent.takeBack' : 'consent.no')}
                        onConfirm={() => say.mutateAsync({ ...answer, given: false })}
                      >
                        <p>{t('consent.noWhy')}</p>
                      </ConfirmButton>
                    )}
                  </div>
                  {(item.changes ?? []).length > 0 && (
                    <ul className="faint">
                      {(item.changes ?? []).map((change) => (
                        <li key={change.at}>
                          {moment(change.at)}: {t(change.given ? 'consent.said' : 'consent.refused')}
                          {change.paper ? ` (${t('consent.paper')})` : ''}
                        </li>
                      ))}
                    </ul>
                  )}
                </Card>
              );
            })}
          </>
        )}
      </Read>
    </Page>
  );
}
