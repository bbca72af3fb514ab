import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page, type Route } from '@playwright/test';
import { pages } from '../src/pages';
import { PEOPLE, signInAs } from './people';

type Person = keyof typeof PEOPLE;
interface Shown {
  /** The path in pages.ts. */
  readonly page: string;
  readonly state: string;
  readonly who?: Person;
  readonly open: (page: Page) => Promise<unknown>;
}

const go =
  (path: string, ready: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
    await expect(page.getByText(ready).first()).toBeVisible();
  };

/** Answers of the API replaced by one of our own, to see a state that the demo school isn't in. */
async function stub(page: Page, path: string, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route((url) => url.pathname.startsWith('/api/') && url.pathname.includes(path), answer);
}
const json =
  (body: unknown, status = 200) =>
  (route: Route) =>
    route.fulfill({
      status,
      contentType: status < 400 ? 'application/json' : 'application/problem+json',
      body: JSON.stringify(body),
    });
const away = json({ title: 'Away', status: 400, detail: 'Something is not as it should be.' }, 400);
const never = () => new Promise<void>(() => undefined);
const nothing = json({ items: [], next: null, counts: {} });

async function anyStudent(page: Page): Promise<string> {
  await page.goto('/counsellor?text=alder');
  const row = page.locator('.worklist a').filter({ hasText: 'Alder' }).first();
  await row.waitFor();
  return (await row.getAttribute('href')) ?? '';
}

/** Every page in each of its states; a page of pages.ts that is missing here fails. */
const SHOWN: readonly Shown[] = [
  { page: '/', state: 'full', open: go('/', 'What in health care') },
  { page: '/', state: 'failed sign-in', open: go('/?sign-in=failed', 'Signing in did not work') },
  { page: '/student', state: 'full', who: 'ann', open: go('/student', 'Diagnostic Services') },
  { page: '/student', state: 'talk first', who: 'fay', open: go('/student', "Let's talk first") },
  { page: '/student', state: 'empty', who: 'hana', open: go('/student', "haven't answered anything") },
  {
    page: '/student',
    state: 'loading',
    who: 'ann',
    open: async (page) => {
      await stub(page, '/recommendations', never);
      await go('/student', 'Loading')(page);
    },
  },
  {
    page: '/student',
    state: 'error',
    who: 'ann',
    open: async (page) => {
      await stub(page, '/recommendations', away);
      await go('/student', 'not as it should be')(page);
    },
  },
  {
    page: '/student',
    state: 'why open',
    who: 'ann',
    open: async (page) => {
      await go('/student', 'Diagnostic Services')(page);
      await page.getByText('Why, and which careers').first().click();
    },
  },
  {
    page: '/student/considering',
    state: 'full',
    who: 'ann',
    open: go('/student/considering', 'Save and go on'),
  },
  {
    page: '/student/assessment',
    state: 'beginning',
    who: 'ann',
    open: go('/student/assessment', 'Short form'),
  },
  {
    page: '/student/assessment',
    state: 'a question',
    who: 'gus',
    open: async (page) => {
      await page.goto('/student/assessment');
      const begin = page.getByRole('button', { name: 'Begin' }).first();
      const asked = page.getByText('How much would you like this?');
      await begin.or(asked).first().waitFor();
      if (await begin.isVisible()) await begin.click();
      await asked.waitFor();
    },
  },
  { page: '/student/what-if', state: 'full', who: 'ann', open: go('/student/what-if', 'Back to my profile') },
  {
    page: '/student/what-if',
    state: 'empty',
    who: 'hana',
    open: go('/student/what-if', 'Answer the questions first'),
  },
  { page: '/student/history', state: 'full', who: 'ann', open: go('/student/history', 'All rankings') },
  { page: '/student/history', state: 'empty', who: 'hana', open: go('/student/history', 'no ranking yet') },
  { page: '/student/record', state: 'full', who: 'ann', open: go('/student/record', 'The list is complete') },
  {
    page: '/student/record',
    state: 'dialog',
    who: 'ann',
    open: async (page) => {
      await go('/student/record', 'The list is complete')(page);
      await page.getByRole('button', { name: 'Erase my data' }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    page: '/student/consent',
    state: 'full',
    who: 'ann',
    open: go('/student/consent', 'Wayfinder may keep my answers'),
  },
  { page: '/explore', state: 'full', open: go('/explore', 'The detectives of healthcare') },
  { page: '/explore', state: 'search', open: go('/explore?q=blood', /results/) },
  { page: '/explore', state: 'nothing found', open: go('/explore?q=qqqqqqqq', 'Nothing found') },
  {
    page: '/explore/clusters/:id',
    state: 'full',
    open: go('/explore/clusters/diagnostic-services', 'What people do all day'),
  },
  { page: '/explore/clusters/:id', state: 'error', open: go('/explore/clusters/nowhere', 'may not exist') },
  { page: '/explore/careers/:soc', state: 'full', open: go('/explore/careers/29-2033.00', 'A typical day') },
  {
    page: '/explore/compare',
    state: 'full',
    open: go('/explore/compare?socs=29-2033.00,29-1141.00', 'In short'),
  },
  { page: '/explore/compare', state: 'empty', open: go('/explore/compare', 'Choose a career to begin') },
  { page: '/counsellor', state: 'full', who: 'carla', open: go('/counsellor', 'Flint') },
  {
    page: '/counsellor',
    state: 'none such',
    who: 'carla',
    open: go('/counsellor?text=qqqq', 'No student matches'),
  },
  {
    page: '/counsellor',
    state: 'empty',
    who: 'carla',
    open: async (page) => {
      await stub(page, '/worklist', nothing);
      await go('/counsellor', 'Nobody has answered yet')(page);
    },
  },
  {
    page: '/counsellor/students/:id',
    state: 'full',
    who: 'carla',
    open: async (page) => go(await anyStudent(page), 'Save the review')(page),
  },
  {
    page: '/counsellor/students/:id',
    state: 'blind first',
    who: 'carla',
    open: async (page) => {
      const path = await anyStudent(page);
      const viewFirst = {
        type: 'https://wayfinder.example/problems/view-first',
        status: 409,
        detail: 'View first.',
      };
      await stub(page, '/recommendations', json(viewFirst, 409));
      await go(path, 'Save my view')(page);
    },
  },
  {
    page: '/counsellor/students/:id',
    state: 'judging',
    who: 'carla',
    open: async (page) => {
      await go(await anyStudent(page), 'Save the review')(page);
      await page.locator('.pick label').filter({ hasText: 'Widen' }).first().click();
      await expect(page.getByText('Look at as well').first()).toBeVisible();
    },
  },
  {
    page: '/counsellor/overview',
    state: 'full',
    who: 'carla',
    open: go('/counsellor/overview', 'Where people and engine disagree'),
  },
  {
    page: '/counsellor/assignments',
    state: 'full',
    who: 'carla',
    open: go('/counsellor/assignments', 'Give the assessment'),
  },
  { page: '/school', state: 'full', who: 'sam', open: go('/school', 'Counsellors with a caseload') },
  {
    page: '/school',
    state: 'dialog',
    who: 'sam',
    open: async (page) => {
      await page.goto('/school');
      await page.getByRole('button', { name: 'Remove Carla' }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    page: '/school/roster',
    state: 'empty',
    who: 'sam',
    open: go('/school/roster', 'No roster was imported yet'),
  },
  {
    page: '/school/students',
    state: 'full',
    who: 'sam',
    open: go('/school/students', 'Everybody on the roster'),
  },
  {
    page: '/school/students',
    state: 'two ticked',
    who: 'sam',
    open: async (page) => {
      await go('/school/students', 'Alder')(page);
      for (const row of [0, 1]) await page.getByRole('checkbox').nth(row).check();
      await expect(page.getByText('2 students ticked')).toBeVisible();
    },
  },
  {
    page: '/school/students',
    state: 'empty',
    who: 'sam',
    open: async (page) => {
      await stub(page, '/students', nothing);
      await go('/school/students', 'Nobody is on the roster yet')(page);
    },
  },
  {
    page: '/counsellor/students/:id',
    state: 'as school admin',
    who: 'sam',
    open: async (page) => {
      await go('/school/students', 'Alder')(page);
      await page.getByRole('link', { name: /Alder/ }).click();
      await page.getByRole('button', { name: 'Invite a guardian' }).click();
      await expect(page.getByText('Give this code to the guardian')).toBeVisible();
    },
  },
  { page: '/guardian', state: 'full', who: 'gina', open: go('/guardian', 'Alder') },
  {
    page: '/guardian',
    state: 'empty',
    who: 'gina',
    open: async (page) => {
      await stub(page, '/me/students', nothing);
      await go('/guardian', 'Nobody has let you in')(page);
    },
  },
  {
    page: '/guardian/students/:id',
    state: 'full',
    who: 'gina',
    open: async (page) => {
      await go('/guardian', 'Alder')(page);
      await page.getByRole('link', { name: /Alder/ }).click();
      await expect(page.getByText('Diagnostic Services').first()).toBeVisible();
      await expect(page.getByText('The list is complete')).toBeVisible();
    },
  },
  {
    page: '/guardian/invitation',
    state: 'signed out',
    open: go('/guardian/invitation', 'First sign in, with an account of your own'),
  },
  {
    page: '/guardian/invitation',
    state: 'form invalid',
    who: 'gina',
    open: async (page) => {
      await page.goto('/guardian/invitation');
      await page.getByRole('button', { name: 'Accept' }).click();
      await expect(page.getByText('Please fill this in.').first()).toBeVisible();
    },
  },
  {
    page: '/guardian/invitation',
    state: 'wrong code',
    who: 'gina',
    open: async (page) => {
      await page.goto('/guardian/invitation');
      for (const name of ['Code', 'Your given name', 'Your family name'])
        await page.getByLabel(name, { exact: true }).fill('AAAAA');
      await page.getByRole('button', { name: 'Accept' }).click();
      await expect(page.getByText('Check each letter')).toBeVisible();
    },
  },
  {
    page: '/counsellor',
    state: 'ticked, filters open',
    who: 'carla',
    open: async (page) => {
      await go('/counsellor', 'Flint')(page);
      await page.getByText('Saved filters').click();
      await page.getByRole('checkbox').first().check();
      await expect(page.getByText('1 student ticked')).toBeVisible();
    },
  },
  {
    page: '/student',
    state: 'shown by a counsellor',
    who: 'carla',
    open: async (page) => {
      await go('/counsellor/overview', 'Show the portal as a demo student')(page);
      await page.getByRole('button', { name: 'Show the portal' }).click();
      await expect(page.getByText('Nothing here counts')).toBeVisible();
      await expect(page.getByText("haven't answered anything")).toBeVisible();
    },
  },
  { page: '/editor', state: 'full', who: 'edith', open: go('/editor', 'diagnostic-services') },
  {
    page: '/editor/imports',
    state: 'full',
    who: 'edith',
    open: go('/editor/imports', 'Download the published catalogue'),
  },
  {
    page: '/editor/:kind/:id',
    state: 'full',
    who: 'edith',
    open: go('/editor/clusters/diagnostic-services', 'Save in the draft'),
  },
  { page: '/ops', state: 'full', who: 'otto', open: go('/ops', 'No event waits') },
  { page: '/ops', state: 'for another role', who: 'ann', open: go('/ops', 'not for your role') },
];

test('every page of the portal is looked at', () => {
  const looked = new Set(SHOWN.map(({ page }) => page));
  expect(pages.map(({ path }) => path).filter((path) => !looked.has(path))).toEqual([]);
});

for (const who of [undefined, ...new Set(SHOWN.flatMap((each) => each.who ?? []))]) {
  test.describe(who ?? 'anybody', () => {
    let context: BrowserContext;
    let page: Page;
    test.beforeAll(async ({ browser }, info) => {
      context = await browser.newContext({ ...info.project.use, reducedMotion: 'reduce' } as never);
      page = await context.newPage();
      if (who) await signInAs(page, who);
    });
    test.afterAll(() => context.close());
    for (const shown of SHOWN.filter((each) => each.who === who)) {
      test(`${shown.page}, ${shown.state}: no violation of WCAG 2.2 AA, light and dark, down to 320 px`, async () => {
        const errors: string[] = [];
        const listen = (message: { type(): string; text(): string }) => {
          if (message.text().includes('Content Security Policy')) errors.push(message.text());
        };
        page.on('console', listen);
        const size = page.viewportSize();
        await shown.open(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const found = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze();
          expect(
            found.violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 150)).join(' | ')}`,
            ),
            colorScheme,
          ).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        // Charts follow a moment after the window.
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(width, 'no scrolling sideways at 320 px').toBeLessThanOrEqual(320);
        expect(errors).toEqual([]);
        if (size) await page.setViewportSize(size);
        page.off('console', listen);
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.keyboard.press('Escape');
      });
    }
  });
}
