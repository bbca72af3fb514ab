import { describe, expect, it } from 'vitest';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]) =>
      typeof value === 'string' ? { [`${path}${key}`]: value } : flat(value, `${path}${key}.`),
    ),
  ) as Record<string, string>;
}

const places = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe.each([
  ['fr', fr],
  ['es', es],
])('the words in %s', (_, texts) => {
  const english = flat(en);
  const own = flat(texts as Texts);

  it('are all there, and no others', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the same places to fill in', () => {
    // The singular may say its number as a word.
    const differ = Object.keys(english).filter(
      (key) => !key.endsWith('_one') && String(places(own[key] ?? '')) !== String(places(english[key] ?? '')),
    );
    expect(differ).toEqual([]);
  });

  it('are translated', () => {
    const longer = Object.keys(english).filter((key) => (english[key] ?? '').split(' ').length > 3);
    expect(longer.filter((key) => own[key] === english[key])).toEqual([]);
  });
});
