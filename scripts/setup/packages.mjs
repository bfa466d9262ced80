/** Installs the packages of the lock file when they are not the installed ones. */
import path from 'node:path';
import { runChild } from './run-child.mjs';
import { giveUp, say, step } from './say.mjs';
import { ROOT } from './settings.mjs';
import { isCurrent, packagesFingerprint, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.dateline-packages';

/** Ends the command with exit 69 when they cannot be installed. */
export async function installPackages() {
  const wanted = packagesFingerprint();
  if (isCurrent(STAMP, wanted)) return say('Packages', 'up to date');
  await step('Packages', 'installing with npm ci (about 30 seconds)', async () => {
    const { code, output } = await runNpm(['ci', '--include=dev', '--no-fund', '--no-audit']);
    if (code !== 0) giveUp(69, `“npm ci” failed with exit code ${code}:\n${output}`);
    writeStamp(STAMP, wanted);
  });
}

/** Runs the npm that runs this command, or the one on the path. @param {readonly string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && path.basename(npm).startsWith('npm') && /\.c?js$/.test(npm)) return runChild(process.execPath, [npm, ...args], { cwd: ROOT });
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: ROOT });
}
