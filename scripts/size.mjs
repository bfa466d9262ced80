/**
 * Measures the size of the program: `npm run size`. Counts lines and files of all shipped code (ts, tsx, mjs, css, JSON), without tests,
 * benchmarks, demo data and migrations. A JSON file counts one line per 140 characters, or its actual lines if more.
 * The last line of output is JSON.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const JSON_LINE = 140;
const SHIPS = /\.(ts|tsx|mjs|css|json)$/;
const ASIDE =
  /\.(test|spec)\.tsx?$|\.d\.ts$|\/testing\/|^(e2e|bench|docs|data)\/|^db\/(migrations|fixtures)\/|^[^/]*\.json$|^(vitest|playwright|drizzle)[^/]*$/;
/** created by `npm run train` and `npm run train:readers`; counted separately */
const TRAINED = /^(engine|services\/second-reader)\/.*(weights|classes|folds)\.json$/;
/** code that turns sentences and dates into events, in any folder */
const EVENT_CODE = /^engine\/(en\/)?(events|scoring)\/|^scripts\/train\/(label-candidates|train-model|train-classes)\./;

function linesOf(file) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return file.endsWith('.json') ? Math.max(lines, Math.ceil(text.length / JSON_LINE)) : lines;
}

function sizeOf(files) {
  const lines = files.map(linesOf).sort((a, b) => a - b);
  return { lines: lines.reduce((sum, one) => sum + one, 0), files: files.length, median: lines[Math.floor(lines.length / 2)] ?? 0 };
}

const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const vocabulary = tracked.filter((file) => /^data\/vocabulary\/.*\.(ts|json)$/.test(file));
const ships = tracked.filter((file) => SHIPS.test(file) && !ASIDE.test(file) && !TRAINED.test(file));

const areaOf = (file) => (file.includes('/') ? file.split('/')[0] : '(root)');
const areas = [...new Set(ships.map(areaOf))];
const rows = [
  ...areas.map((area) => [area, ships.filter((file) => areaOf(file) === area)]),
  ['all', ships],
  ['engine: event code', ships.filter((file) => EVENT_CODE.test(file))],
  ['engine: trained weights', tracked.filter((file) => TRAINED.test(file))],
  ['vocabulary', vocabulary],
].map(([name, files]) => ({ name, ...sizeOf(files), folders: new Set(files.map((file) => path.posix.dirname(file))).size }));

console.log(`${'area'.padEnd(26)}${['lines', 'files', 'folders', 'median'].map((title) => title.padStart(9)).join('')}`);
for (const { name, lines, files, folders, median } of rows)
  console.log(`${name.padEnd(26)}${[lines, files, folders, median].map((number) => String(number).padStart(9)).join('')}`);
console.log(JSON.stringify(Object.fromEntries(rows.map(({ name, ...size }) => [name, size]))));
