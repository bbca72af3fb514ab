import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTexts } from '../i18n/useTexts';
import { api, body, told, type Schemas } from './client';
import { ProblemError } from './problem';

/** Reads that more than one page needs; each key begins with what the data belongs to. */

const CATALOGUE_STAYS = 5 * 60_000;

export function useRecommendation(studentId: string) {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['student', studentId, 'recommendation', language],
    queryFn: async () => {
      try {
        return await body(
          api.GET('/api/students/{studentId}/recommendations', {
            params: { path: { studentId }, header: { 'Accept-Language': language } },
          }),
        );
      } catch (problem) {
        // Nobody has answered anything yet: that is a state of the page, not an error.
        if (problem instanceof ProblemError && problem.status === 404) return null;
        throw problem;
      }
    },
  });
}

/** The newest profile with its ETag; null before the first. */
export function useProfile(studentId: string) {
  return useQuery({
    queryKey: ['student', studentId, 'profile'],
    queryFn: async () => {
      try {
        return await told(api.GET('/api/students/{studentId}/profile', { params: { path: { studentId } } }));
      } catch (problem) {
        if (problem instanceof ProblemError && problem.status === 404) return null;
        throw problem;
      }
    },
  });
}

export function useReview(studentId: string) {
  return useQuery({
    queryKey: ['student', studentId, 'review'],
    queryFn: () => told(api.GET('/api/students/{studentId}/review', { params: { path: { studentId } } })),
  });
}

export function useFrameworks() {
  return useQuery({
    queryKey: ['catalogue', 'frameworks'],
    queryFn: async () => (await body(api.GET('/api/frameworks'))) as unknown as Schemas['Framework'][],
    staleTime: CATALOGUE_STAYS,
  });
}

export function useClusters() {
  return useQuery({
    queryKey: ['catalogue', 'clusters'],
    queryFn: async () =>
      (await body(api.GET('/api/clusters', { params: { query: { limit: 200 } } }))).items ?? [],
    staleTime: CATALOGUE_STAYS,
  });
}

/** Every career in short form. */
export function useCareers() {
  return useQuery({
    queryKey: ['catalogue', 'careers'],
    queryFn: async () => {
      const found: Schemas['CareerSummary'][] = [];
      let after: string | undefined;
      do {
        const page = await body(api.GET('/api/careers', { params: { query: { limit: 200, after } } }));
        found.push(...(page.items ?? []));
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
    staleTime: CATALOGUE_STAYS,
  });
}

export function useActivities() {
  return useQuery({
    queryKey: ['catalogue', 'activities'],
    queryFn: async () => (await body(api.GET('/api/activities'))) as unknown as Schemas['HealthActivity'][],
    staleTime: CATALOGUE_STAYS,
  });
}

interface PageOf<T> {
  items?: T[] | undefined;
  next?: string | undefined;
}

/** A list that is read page by page, as far as the person asks. */
export function usePages<T>(
  key: readonly unknown[],
  read: (after: string | undefined) => Promise<PageOf<T>>,
) {
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items ?? []) };
}
