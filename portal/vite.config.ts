import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env['WAYFINDER_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // Nothing is inlined: the Content-Security-Policy lets fonts and images come from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/logout', '/openapi', '/actuator'].map((path) => [path, gateway]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing.ts'],
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-portal.xml' }]],
  },
});
