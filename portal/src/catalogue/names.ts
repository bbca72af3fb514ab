import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useActivities, useClusters } from '../api/reads';
import { useTexts } from '../i18n/useTexts';

/** What health activities are called; their ids while that is on its way. */
export function useActivityNames(): (id: string) => string {
  const { text } = useTexts();
  const all = useActivities().data ?? [];
  return (id) => text(all.find((each) => each.id === id)?.name) || id;
}

export function useClusterNames(): (id: string | undefined) => string {
  const { text } = useTexts();
  const all = useClusters().data ?? [];
  return (id) => text(all.find((each) => each.id === id)?.name) || (id ?? '');
}

/** What the vocabulary calls skills, education and settings; their ids while that is on its way. */
export function useTerms(): (id: string) => string {
  const { text } = useTexts();
  const vocabulary = useQuery({
    queryKey: ['catalogue', 'vocabulary'],
    queryFn: () => body(api.GET('/api/vocabulary')),
    staleTime: 5 * 60_000,
  }).data;
  const terms = ['skills', 'education', 'settings', 'careerSkills', 'careerKnowledge'] as const;
  return (id) =>
    text(terms.flatMap((kind) => vocabulary?.[kind] ?? []).find((each) => each.id === id)?.name) || id;
}
