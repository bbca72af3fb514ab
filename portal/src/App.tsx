import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { cache } from './api/cache';
import { useTexts } from './i18n/useTexts';
import { Home } from './session/Home';
import { For } from './session/For';
import type { Role } from './session/session';
import { Shell } from './ui/Shell';
import { Loading, Note, Page } from './ui/page';
import { pages } from './pages';

/** Every page by its path; all but the front page are loaded when they are first opened. */
export function App() {
  return (
    <QueryClientProvider client={cache}>
      <BrowserRouter>
        <Shell>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route path="/" element={<Home />} />
              {pages.map(({ path, roles, view }) => (
                <Route key={path} path={path} element={<Guarded roles={roles} view={view} />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </Shell>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

const loaded = new Map(pages.map((page) => [page.view, lazy(page.view)]));

function Guarded({
  roles,
  view,
}: {
  roles: readonly Role[] | undefined;
  view: (typeof pages)[number]['view'];
}) {
  const View = loaded.get(view);
  if (!View) return null;
  return roles ? (
    <For roles={roles}>
      <View />
    </For>
  ) : (
    <View />
  );
}

function NotFound() {
  const { t } = useTexts();
  return (
    <Page title={t('notFound.title')}>
      <Note>{t('notFound.text')}</Note>
    </Page>
  );
}
