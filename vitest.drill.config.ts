/** `npm run drill:unit`: the long form of the tests named `*.drill.test.ts`. */
import { mergeConfig } from 'vitest/config';
import base from './vitest.config';

export default mergeConfig(base, { test: { env: { DRILL: '1' }, maxWorkers: 1 } });
