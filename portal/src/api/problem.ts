/** RFC 9457, as every service and the gateway answer. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: { field?: string; pointer?: string; detail?: string }[];
}

/** A request that did not succeed, with what the server says of it. */
export class ProblemError extends Error {
  readonly status: number;
  readonly kind: string;
  readonly problem: Problem;
  /** Seconds the server asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(response: Pick<Response, 'status' | 'headers'>, problem: Problem | undefined) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${response.status}`);
    this.name = 'ProblemError';
    this.status = response.status;
    this.problem = problem ?? {};
    this.kind = problem?.type?.split(/[/:#]/).pop() ?? '';
    this.retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  }

  /** The request never reached the server, or its answer never came back. */
  static offline(): ProblemError {
    return new ProblemError({ status: 0, headers: new Headers() }, undefined);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }

  /** Whether the same request may succeed in a moment. */
  get isPassing(): boolean {
    return this.isOffline || [408, 429, 502, 503, 504].includes(this.status);
  }
}
