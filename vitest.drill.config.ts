/** `npm run drill`: the destructive tests in their long form. */
import { mergeConfig } from 'vitest/config';
import base from './vitest.config';

export default mergeConfig(base, { test: { env: { DRILL: '1' }, maxWorkers: 1 } });
