import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

export const LANGUAGES = { en: 'English', fr: 'Français', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = 'wayfinder.language';

/** What was chosen on this device, else the browser's first language that Wayfinder speaks. */
function preferred(): Language {
  const wishes = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return (wishes.find((tag) => tag in LANGUAGES) as Language | undefined) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const texts = language === 'fr' ? await import('./fr.json') : await import('./es.json');
  i18next.addResourceBundle(language, 'translation', texts.default);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}

export async function begin(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const wish = preferred();
  document.documentElement.lang = wish;
  if (wish !== 'en') {
    // Without the language's file the page still works, in English.
    await load(wish).then(
      () => i18next.changeLanguage(wish),
      () => undefined,
    );
  }
}
