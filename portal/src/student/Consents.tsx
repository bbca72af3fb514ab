import { useTexts } from '../i18n/useTexts';
import { Button, ConfirmButton } from '../ui/controls';
import { Badge, Card, Note, ProblemNote, Read } from '../ui/page';
import { useConsents } from './consent';

/** What a student's data may be used for, purpose by purpose. A guardian speaks for who is too young, and for nobody else. */
export function Consents(props: { studentId: string; asGuardian?: boolean; onYes?: () => void }) {
  const { studentId, asGuardian = false, onYes } = props;
  const { t, moment } = useTexts();
  const { consents, say } = useConsents(studentId);
  const mayDecide = (found: { studentDecides?: boolean }) => asGuardian !== (found.studentDecides ?? false);
  const maySpeak = (found: { studentDecides?: boolean }) => !asGuardian || mayDecide(found);
  return (
    <Read of={consents}>
      {(found) => (
        <>
          {!found.studentDecides && !asGuardian && <Note kind="warn">{t('consent.guardian')}</Note>}
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
                  {item.given !== true && mayDecide(found) && (
                    <Button
                      isDisabled={say.isPending}
                      onPress={() =>
                        void say
                          .mutateAsync({ ...answer, given: true })
                          .then(onYes)
                          .catch(() => undefined)
                      }
                    >
                      {t('consent.yes')}
                    </Button>
                  )}
                  {item.given !== false && maySpeak(found) && (
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
  );
}
