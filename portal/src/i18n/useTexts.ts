import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

/** The translations of the pages, the catalogue's texts in the same language, and figures as it writes them. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language = i18n.language.slice(0, 2);
  return useMemo(
    () => ({
      t,
      language,
      /** A text of the catalogue: in this language, else in English. */
      text: (given: Schemas['LocalizedText'] | Record<string, string> | undefined): string => {
        const texts = (given ?? {}) as Record<string, string>;
        return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
      },
      day: (iso: string | undefined) =>
        iso ? new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso)) : '',
      moment: (iso: string | undefined) =>
        iso
          ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
              new Date(iso),
            )
          : '',
      time: (iso: string | undefined) =>
        iso ? new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso)) : '',
      number: (value: number | undefined, digits = 0) =>
        value === undefined
          ? '–'
          : new Intl.NumberFormat(language, {
              maximumFractionDigits: digits,
              minimumFractionDigits: digits,
            }).format(value),
      percent: (share: number | undefined) =>
        share === undefined ? '–' : new Intl.NumberFormat(language, { style: 'percent' }).format(share),
      /** A chance as people say it; no rounding makes a certainty of it. */
      chance: (share: number) => {
        const percent = new Intl.NumberFormat(language, { style: 'percent' });
        return share > 0.99
          ? `> ${percent.format(0.99)}`
          : share < 0.01
            ? `< ${percent.format(0.01)}`
            : percent.format(share);
      },
      money: (value: number | undefined, currency = 'USD') =>
        value === undefined
          ? '–'
          : new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
              value,
            ),
    }),
    [t, language],
  );
}
