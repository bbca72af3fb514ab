import { useMutation } from '@tanstack/react-query';
import { api, told, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { useProfile } from '../api/reads';

type Content = Schemas['ProfileRequest'];
type Known = Schemas['ProfileVersionView'] | undefined;

/** The profile's content as it is written back: what the service computed by itself is left to it. */
export function contentOf(profile: Known): Content {
  if (!profile) return {};
  const { riasec, activities, workValues, jobZone, statedChoices, notForMe } = profile;
  const content = { riasec, activities, workValues, jobZone, statedChoices, notForMe };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)) as Content;
}

/** Saves a changed profile; the rest of the page reads anew what follows from it. */
export function useSaveProfile(studentId: string) {
  const profile = useProfile(studentId);
  const save = useMutation({
    mutationFn: async (change: (content: Content) => Content) => {
      const now = profile.data;
      return told(
        api.PUT('/api/students/{studentId}/profile', {
          params: {
            path: { studentId },
            header: now ? { 'If-Match': now.etag } : { 'If-None-Match': '*' },
          },
          body: change(contentOf(now?.data)),
        }),
      );
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['student', studentId] }),
  });
  return { profile, save };
}

export function withNotForMe(content: Content, cluster: string, marked: boolean): Content {
  const others = (content.notForMe?.clusters ?? []).filter((each) => each !== cluster);
  return {
    ...content,
    notForMe: { careers: content.notForMe?.careers ?? [], clusters: marked ? [...others, cluster] : others },
  };
}
