/** `npm run drill`: the long form of the destructive tests. */
import { mergeConfig } from 'vitest/config';
import base from './vitest.config';

export default mergeConfig(base, { test: { env: { DRILL: '1' }, maxWorkers: 1 } });
