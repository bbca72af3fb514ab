import { proof } from './client';
import { ProblemError, type Problem } from './problem';

export interface Uploaded<T> {
  readonly data: T;
  readonly etag: string;
}

/** Sends a file as it is and tells how much of it has gone; fetch can't tell that. */
export function upload<T>(
  path: string,
  file: Blob,
  type: string,
  headers: Record<string, string>,
  progressed: (share: number) => void,
): Promise<Uploaded<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    Object.entries({
      Accept: 'application/json',
      'Content-Type': type,
      'X-XSRF-TOKEN': proof(),
      ...headers,
    }).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => event.lengthComputable && progressed(event.loaded / event.total);
    request.onerror = () => reject(ProblemError.offline());
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve({ data: answer as T, etag: request.getResponseHeader('ETag') ?? '' });
      } else {
        const headers = new Headers({ 'Retry-After': request.getResponseHeader('Retry-After') ?? '' });
        reject(new ProblemError({ status: request.status, headers }, answer as Problem | undefined));
      }
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
