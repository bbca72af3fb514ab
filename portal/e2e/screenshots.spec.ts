import { test, type Page } from '@playwright/test';
import { signInAs, type PEOPLE } from './people';

const FOLDER = process.env['SCREENSHOTS'] ?? 'target/screenshots';

interface Picture {
  readonly name: string;
  readonly who: keyof typeof PEOPLE;
  readonly path: string;
  readonly ready: string;
  readonly phone?: boolean;
}

const PICTURES: readonly Picture[] = [
  { name: 'result', who: 'ann', path: '/student', ready: 'Diagnostic Services' },
  { name: 'result-phone', who: 'ann', path: '/student', ready: 'Diagnostic Services', phone: true },
  { name: 'talk-first', who: 'fay', path: '/student', ready: 'You could begin with' },
  { name: 'what-if', who: 'ann', path: '/student/what-if', ready: 'Place 1' },
  { name: 'worklist', who: 'carla', path: '/counsellor', ready: 'Flint' },
  { name: 'roster', who: 'sam', path: '/school/roster', ready: 'OneRoster zip' },
  { name: 'draft', who: 'edith', path: '/editor', ready: 'The draft stands on' },
  { name: 'career', who: 'ann', path: '/explore/careers/29-2033.00', ready: 'A typical day' },
];

async function take(page: Page, picture: Picture): Promise<void> {
  await page.setViewportSize(picture.phone ? { width: 390, height: 844 } : { width: 1280, height: 860 });
  await page.goto(picture.path);
  await page.getByText(picture.ready).first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForLoadState('load');
    await page.screenshot({ path: `${FOLDER}/${picture.name}-${colorScheme}.png` });
  }
}

for (const picture of PICTURES) {
  test(`a picture of ${picture.name}`, async ({ page }) => {
    await signInAs(page, picture.who);
    await take(page, picture);
  });
}
