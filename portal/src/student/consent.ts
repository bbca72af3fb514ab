import { useMutation, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { cache } from '../api/cache';

/** What a student has agreed to, and saying yes or no. */
export function useConsents(studentId: string) {
  const path = { studentId };
  const consents = useQuery({
    queryKey: ['student', studentId, 'consents'],
    queryFn: () => body(api.GET('/api/students/{studentId}/consents', { params: { path } })),
  });
  const say = useMutation({
    mutationFn: ({ purpose, given, wording }: { purpose: string; given: boolean; wording: string }) =>
      body(
        api.PUT('/api/students/{studentId}/consents/{purpose}', {
          params: { path: { ...path, purpose } },
          body: { given, wording },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['student', studentId] }),
  });
  return { consents, say };
}
