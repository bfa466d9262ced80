/** Installs packages and builds the pages, unless they are up to date. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './run-child.mjs';
import { giveUp, say, step } from './say.mjs';
import { ROOT } from './settings.mjs';

/** inputs of `next build` */
const SOURCES = [
  ...['app', 'components', 'services', 'db', 'domain', 'engine', 'workers', 'data/vocabulary', 'public'],
  ...['proxy.ts', 'instrumentation.ts', 'env.ts', 'env-rules.mjs', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json'],
  ...['scripts/serve/response-headers.mjs', 'package-lock.json'],
];
const NOT_BUILT = /\.(test|spec)\.tsx?$/;

/** @param {string} file absolute path of a file or a directory @returns {string[]} the files in it, sorted */
function filesOf(file) {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesOf(path.join(file, name)));
}

/** @param {readonly string[]} names paths in the project @param {readonly string[]} [extra] @returns {string} */
function fingerprint(names, extra = []) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of names.flatMap((name) => filesOf(path.join(ROOT, name)))) {
    if (!NOT_BUILT.test(file))
      hash
        .update(`${path.relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Fingerprints of the inputs of a step, so that the next start can skip it. */
const packagesFingerprint = (kind) => fingerprint(['package-lock.json', '.npmrc'], [kind, process.version, process.platform, process.arch]);
const sourcesFingerprint = () => fingerprint(SOURCES, [process.version]);

/** Whether the stamp file contains this fingerprint. @param {string} place @param {string} value */
function isCurrent(place, value) {
  const file = path.join(ROOT, place);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/** @param {string} place @param {string} value */
function writeStamp(place, value) {
  const file = path.join(ROOT, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}

const PAGES_STAMP = '.next/dateline-sources';

/** @returns {Promise<{ code: number, output: string }>} exit code, also 0 if there was nothing to build */
export async function buildIfNeeded() {
  const wanted = sourcesFingerprint();
  if (isCurrent(PAGES_STAMP, wanted)) return { code: 0, output: '' };
  const result = await runChild(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (result.code === 0) writeStamp(PAGES_STAMP, wanted);
  return result;
}

/** Exits with 1 if the pages cannot be built. */
export async function buildPages() {
  if (isCurrent(PAGES_STAMP, sourcesFingerprint())) return say('Pages', 'up to date');
  await step('Pages', 'building (about 40 seconds)', async () => {
    const { code, output } = await buildIfNeeded();
    if (code !== 0) giveUp(1, `“next build” failed with exit code ${code}:\n${output}`);
  });
}

const PACKAGES_STAMP = 'node_modules/.dateline-packages';

/**
 * Exits with 69 if the packages cannot be installed. Serving needs fewer than development, but never removes the others.
 * @param {{ forDevelopment?: boolean }} [options]
 */
export async function installPackages({ forDevelopment = existsSync(path.join(ROOT, 'node_modules/@biomejs/biome')) } = {}) {
  const kind = forDevelopment ? '--include=dev' : '--omit=dev';
  const wanted = packagesFingerprint(kind);
  if (isCurrent(PACKAGES_STAMP, wanted)) return say('Packages', 'up to date');
  await step('Packages', 'installing with npm ci (about 25 seconds)', async () => {
    const { code, output } = await runNpm(['ci', kind, '--no-fund', '--no-audit']);
    if (code !== 0) giveUp(69, `“npm ci” failed with exit code ${code}:\n${output}`);
    writeStamp(PACKAGES_STAMP, wanted);
  });
}

/** Runs the npm that started this command, or the one on the path. @param {readonly string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && path.basename(npm).startsWith('npm') && /\.c?js$/.test(npm)) return runChild(process.execPath, [npm, ...args], { cwd: ROOT });
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: ROOT });
}
