import type { Schemas } from '../api/client';
import { useTexts } from '../i18n/useTexts';
import { Hexagon } from '../ui/Hexagon';

/** O*NET rates the interests of an occupation from 1 to 7. */
const MOST = 7;

/** Which interests a career meets; a chunk of its own, since charts are heavy. */
export default function CareerInterests({ of }: { of: Schemas['Riasec'] }) {
  const { t } = useTexts();
  return (
    <Hexagon
      title={t('career.interests')}
      caption={t('career.interestsCaption')}
      scores={of}
      most={MOST}
      digits={1}
    />
  );
}
