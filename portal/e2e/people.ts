import { expect, type Page } from '@playwright/test';

export const PEOPLE = {
  ann: 'ann.demo@example.org',
  fay: 'fay.demo@example.org',
  gus: 'gus.demo@example.org',
  hana: 'hana.demo@example.org',
  gina: 'gina.guardian@example.org',
  carla: 'carla.counsel@example.org',
  sam: 'sam.admin@example.org',
  edith: 'edith.editor@example.org',
  otto: 'otto.ops@example.org',
} as const;

/** Signs in as a person would, and waits until the portal knows them. */
export async function signInAs(page: Page, who: keyof typeof PEOPLE): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  await page.locator('input[name="username"]').fill(PEOPLE[who]);
  await page.locator('input[name="password"]').fill('demo');
  await page.locator('button[type="submit"], input[type="submit"]').click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}
