import { useEffect } from 'react';
import { cache } from '../api/cache';

/** Reads a student's pages anew whenever the service tells of a new recommendation. */
export function useNews(studentId: string): void {
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const stream = new EventSource(`/api/students/${studentId}/recommendations/stream`);
    const renew = () => void cache.invalidateQueries({ queryKey: ['student', studentId] });
    stream.addEventListener('recommendation', renew);
    stream.addEventListener('message', renew);
    return () => stream.close();
  }, [studentId]);
}
