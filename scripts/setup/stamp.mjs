/** Fingerprints of what a step was made from, so that the second start repeats nothing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

/** what `next build` reads */
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

export const packagesFingerprint = () => fingerprint(['package-lock.json', '.npmrc'], [process.version, process.platform, process.arch]);
export const sourcesFingerprint = () => fingerprint(SOURCES, [process.version]);

/** True when the stamp in this place was written for this fingerprint. @param {string} place @param {string} value */
export function isCurrent(place, value) {
  const file = path.join(ROOT, place);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/** @param {string} place @param {string} value */
export function writeStamp(place, value) {
  const file = path.join(ROOT, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}
