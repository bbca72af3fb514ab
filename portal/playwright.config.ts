import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['CHROMIUM'] ?? browsers.find((path) => existsSync(path));
const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/** Drives a running Wayfinder with its demo school, in the machine's own Chromium. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.results',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['junit', { outputFile: process.env['E2E_REPORT'] ?? 'target/e2e/TEST-portal-e2e.xml' }],
  ],
  use: {
    baseURL: process.env['WAYFINDER_URL'] ?? 'http://127.0.0.1:8080',
    launchOptions,
    locale: 'en-US',
    trace: 'off',
  },
  projects: [
    { name: 'desk', use: { ...devices['Desktop Chrome'], launchOptions } },
  ],
});
