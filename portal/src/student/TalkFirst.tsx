import type { Schemas } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { Card } from '../ui/page';

/** Instead of a ranking, where the answers don't allow one. */
export function TalkFirst({ quality }: { quality: Schemas['AnswerQuality'] | undefined }) {
  const { t } = useTexts();
  return (
    <Card title={t('result.talkFirst')}>
      <p>{t('result.talkFirstWhy')}</p>
      <ul>
        {(quality?.reasons ?? []).map((reason, index) => (
          <li key={index}>{reason.text}</li>
        ))}
      </ul>
      {(quality?.openers ?? []).length > 0 && (
        <>
          <h3>{t('result.openers')}</h3>
          <ul>
            {(quality?.openers ?? []).map((opener, index) => (
              <li key={index}>{opener.text}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
