/** The kinds of things of the catalogue that have a page of their own for editing. */
export const KINDS = [
  'clusters',
  'careers',
  'frameworks',
  'activities',
  'items',
  'answers',
  'faq',
  'national-clusters',
  'crosswalks',
  'sources',
  'search-words',
  'vocabulary',
] as const;
export type Kind = (typeof KINDS)[number];

/** A value of a field as people read it. */
export function shown(value: unknown): string {
  return value === undefined || value === null
    ? '–'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

/** Where a thing is edited: differences name its kind in the singular, addresses in the plural. */
export function collectionOf(kind: string | undefined): string {
  if (kind === 'activity') return 'activities';
  return kind === undefined || ['faq', 'vocabulary', 'search-words'].includes(kind)
    ? (kind ?? '')
    : `${kind}s`;
}
