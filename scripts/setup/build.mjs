/** Builds the pages when the sources are not the built ones. */
import { runChild } from './run-child.mjs';
import { giveUp, say, step } from './say.mjs';
import { ROOT } from './settings.mjs';
import { isCurrent, sourcesFingerprint, writeStamp } from './stamp.mjs';

const STAMP = '.next/dateline-sources';

/** @returns {Promise<{ code: number, output: string }>} exit code 0 also when there was nothing to build */
export async function buildIfNeeded() {
  const wanted = sourcesFingerprint();
  if (isCurrent(STAMP, wanted)) return { code: 0, output: '' };
  const result = await runChild(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (result.code === 0) writeStamp(STAMP, wanted);
  return result;
}

/** Ends the command with exit 1 when the pages cannot be built. */
export async function buildPages() {
  if (isCurrent(STAMP, sourcesFingerprint())) return say('Pages', 'up to date');
  await step('Pages', 'building (about 30 seconds)', async () => {
    const { code, output } = await buildIfNeeded();
    if (code !== 0) giveUp(1, `“next build” failed with exit code ${code}:\n${output}`);
  });
}
