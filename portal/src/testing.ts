import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { begin } from './i18n/i18n';

beforeAll(begin);
afterEach(cleanup);
