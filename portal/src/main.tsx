import './design/design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { begin } from './i18n/i18n';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root element');
await begin();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
