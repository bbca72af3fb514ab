import { describe, expect, it } from 'vitest';
import { collectionOf, KINDS, shown } from './kinds';

describe('kinds of the catalogue', () => {
  it('are found by the name that a difference gives them', () => {
    const singular = [
      'cluster',
      'career',
      'framework',
      'activity',
      'item',
      'answer',
      'faq',
      'national-cluster',
    ];
    singular.push('crosswalk', 'source', 'search-words', 'vocabulary');
    expect(singular.map(collectionOf)).toEqual([...KINDS]);
  });

  it('show a missing value as a dash and a group as JSON', () => {
    expect([null, undefined, 'text', { en: 'text' }].map(shown)).toEqual(['–', '–', 'text', '{"en":"text"}']);
  });
});
