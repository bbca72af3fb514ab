import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

const TRIES = 3;

/** Reads are repeated while the trouble may pass; changes never are, since the person decides that. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, problem) => failures < TRIES && problem instanceof ProblemError && problem.isPassing,
      retryDelay: (failures, problem) =>
        1000 * Math.max(2 ** failures, (problem instanceof ProblemError && problem.retryAfter) || 0),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
