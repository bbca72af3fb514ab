import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { Card } from '../ui/page';

/** What people who do it say; nothing where nobody was asked. */
export function Interviews(about: { career?: string; cluster?: string }) {
  const { t, day } = useTexts();
  const interviews = useQuery({
    queryKey: ['catalogue', 'interviews', about],
    queryFn: async () =>
      (await body(api.GET('/api/interviews', { params: { query: { ...about, limit: 20 } } }))).items ?? [],
  });
  if (!interviews.data?.length) return null;
  return (
    <Card title={t('interviews.title')}>
      {interviews.data.map((each) => (
        <details key={each.id} lang={each.language}>
          <summary>
            {each.person?.name}, {each.person?.role} <span className="faint">{day(each.heldOn)}</span>
          </summary>
          <dl>
            {(each.questions ?? []).map((asked, index) => (
              <div key={index}>
                <dt>{asked.question}</dt>
                <dd>{asked.answer}</dd>
              </div>
            ))}
          </dl>
          {each.url && (
            <p>
              <a href={each.url} rel="noreferrer">
                {t('interviews.source')}
              </a>
            </p>
          )}
        </details>
      ))}
    </Card>
  );
}
