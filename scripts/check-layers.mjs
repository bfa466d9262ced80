/**
 * The layer check: allowed imports, no cycles between files or folders, file size limits, naming rules.
 * Prints every violation with its file and exits 1; prints warnings and exits 0 otherwise.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { trackedFiles } from './docs-rules.mjs';
import { englishLiterals, typeValues } from './english-literals.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const MAX_LINES = 400;
const WARN_LINES = 350;
const MAX_FILES = 20;
const SIZE_EXEMPT = [/\/lexicon\//, /^db\/migrations\//, /^db\/schema\//, /^data\//, /\.test\.tsx?$/, /\.spec\.ts$/];
/** the language packs, the only files that may re-export them, and the scripts that train and measure them */
const PACKS = ['engine/en'];
const isInPack = (file) => PACKS.some((pack) => under(file, pack));
const PACK_DOORS = ['engine/pipeline.ts', 'engine/day-text.ts'];
const PACK_MAKERS = ['scripts/train', 'bench'];
const FORBIDDEN_NAMES = [/(^|\/)(utils?|lib|helpers|common|misc)(\/|\.tsx?$)/];

/** layer → allowed imports. A string is a path prefix inside the project; `pkg:` marks a package name or prefix. */
const ROOMS = {
  engine: { rooms: [], packages: ['wink-nlp', 'wink-eng-lite-web-model'], packagesOnlyIn: { 'wink-': 'engine/en/text/part-of-speech' } },
  domain: {
    // pages and date fields share one date parser
    rooms: ['engine/model', 'engine/calendar', 'engine/day-text'],
    packages: ['zod', 'zod-openapi', 'date-fns'],
  },
  db: { rooms: ['domain', 'engine/model', 'engine/calendar', 'env'], packages: ['drizzle-orm', '@electric-sql/pglite', 'pg', 'node:'] },
  services: {
    rooms: ['db', 'domain', 'engine/index', 'engine/model', 'engine/calendar', 'env', 'data', 'package'],
    notPackages: ['react', 'react-dom', 'next', 'server-only'],
  },
  components: {
    rooms: ['domain', 'engine/model', 'engine/calendar'],
    notPackages: ['drizzle-orm', 'pg', '@electric-sql/pglite', 'server-only', 'node:'],
  },
  workers: {
    // the browser reads text with the same files as the server, so they need neither database nor Node.js
    rooms: [
      ...['engine', 'domain', 'services/reading/recognize-text', 'services/reading/complete-facts', 'services/ingest/finish-article'],
      'services/second-reader/read-together',
    ],
    notPackages: ['react', 'react-dom', 'next', 'drizzle-orm', 'pg', '@electric-sql/pglite'],
  },
  app: { rooms: ['services', 'components', 'domain', 'workers', 'env', 'engine/model'], roomsIn: { 'app/_server': ['db'] } },
  cli: { rooms: ['engine', 'services', 'db', 'domain', 'env', 'data', 'workers'], notPackages: ['react', 'react-dom', 'next'] },
  data: { rooms: ['engine/model', 'domain'] },
  e2e: { rooms: ['e2e', 'domain', 'engine', 'services', 'db', 'env', 'scripts', 'bench/made-up-articles', 'bench/bundle-engine'] },
  bench: { rooms: ['engine', 'services', 'db', 'domain', 'cli', 'data', 'scripts/testing'] },
  scripts: { rooms: ['scripts', 'env', 'env-rules', 'cli', 'domain', 'engine', 'services', 'db', 'data', 'bench/timeline'] },
};

const errors = [];
const warnings = [];
const files = trackedFiles(ROOT).filter((file) => /\.(?:tsx?|mjs)$/.test(file));
const fileSet = new Set(files);

const room = (file) => file.split('/')[0].replace(/\.[a-z]+$/, '');
const folder = (file) => path.posix.dirname(file);
const under = (file, prefix) => file === prefix || file.startsWith(`${prefix}/`) || file.startsWith(`${prefix}.`);

function resolveImport(from, spec) {
  if (!spec.startsWith('.') && !spec.startsWith('@/')) return null;
  const target = spec.startsWith('@/') ? spec.slice(2) : path.posix.normalize(path.posix.join(folder(from), spec));
  const tries = [target, `${target}.ts`, `${target}.tsx`, `${target}.mjs`, `${target}/index.ts`, `${target}/index.tsx`];
  return tries.find((candidate) => fileSet.has(candidate)) ?? target;
}

const textOf = (file) => readFileSync(path.join(ROOT, file), 'utf8');

function importsOf(file) {
  const text = textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found = [];
  for (const m of text.matchAll(/^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm)) found.push(m[1]);
  for (const m of text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) found.push(m[1]);
  for (const m of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) found.push(m[1]);
  for (const m of text.matchAll(/\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g)) found.push(m[1]);
  return found;
}

const isPackage = (spec, name) => (name.endsWith(':') ? spec.startsWith(name) : spec === name || spec.startsWith(`${name}/`));

function checkPackage(file, spec, rules, isTest) {
  if (isTest) return;
  if (rules.packages && !rules.packages.some((name) => isPackage(spec, name)))
    errors.push(`${file}: ${room(file)} must not import the package ${spec}`);
  if (rules.notPackages?.some((name) => isPackage(spec, name))) errors.push(`${file}: ${room(file)} must not import the package ${spec}`);
  for (const [prefix, only] of Object.entries(rules.packagesOnlyIn ?? {})) {
    if (spec.startsWith(prefix) && !under(file, only)) errors.push(`${file}: ${spec} may be imported only in ${only}`);
  }
}

function checkTarget(file, target, rules, isTest) {
  const forPack = PACK_DOORS.includes(file) || isTest || [...PACKS, ...PACK_MAKERS].some((prefix) => under(file, prefix));
  if (isInPack(target) && !forPack) errors.push(`${file}: only ${PACK_DOORS.join(' and ')} may import from a language pack, not ${target}`);
  if (room(target) === room(file)) return;
  const extra = Object.entries(rules.roomsIn ?? {}).flatMap(([prefix, rooms]) => (under(file, prefix) ? rooms : []));
  const allowed = [...(rules.rooms ?? []), ...extra];
  if (isTest && ['data', 'engine', 'db', 'domain', 'env', 'services', 'scripts'].includes(room(target))) return;
  if (!allowed.some((prefix) => under(target, prefix))) errors.push(`${file}: ${room(file)} must not import ${target}`);
}

const graph = new Map();
for (const file of files) {
  const isTest = /\.(test|spec)\.tsx?$/.test(file);
  const rules = ROOMS[room(file)];
  const targets = [];
  for (const spec of importsOf(file)) {
    const target = resolveImport(file, spec);
    if (target === null) {
      if (rules) checkPackage(file, spec, rules, isTest);
    } else {
      if (fileSet.has(target)) targets.push(target);
      if (rules) checkTarget(file, target, rules, isTest);
    }
  }
  if (!isTest) graph.set(file, targets);

  const source = textOf(file);
  const lines = source.split('\n').length - 1;
  if (!SIZE_EXEMPT.some((pattern) => pattern.test(file))) {
    if (lines > MAX_LINES) errors.push(`${file}: ${lines} lines, ${MAX_LINES} allowed`);
    else if (lines > WARN_LINES) warnings.push(`${file}: ${lines} lines`);
  }
  const base = path.posix.basename(file).replace(/\.(test|spec|config|d)?\.?(ts|tsx|mjs)$/, '');
  if (!/^[a-z0-9[\](.)_-]+$/.test(base)) errors.push(`${file}: file names are kebab-case`);
  if (FORBIDDEN_NAMES.some((pattern) => pattern.test(file)))
    errors.push(`${file}: do not use utils, lib or helpers; name the file after its content`);
  if (base === 'index' && file !== 'engine/index.ts') errors.push(`${file}: engine/index.ts is the only barrel`);
  if (
    /\bprocess\.env\b/.test(source) &&
    ['engine', 'domain', 'db', 'services', 'components', 'workers', 'app', 'cli'].includes(room(file)) &&
    !isTest
  ) {
    errors.push(`${file}: env.ts is the only reader of process.env`);
  }
  if (room(file) === 'engine' && !isTest && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(source))
    errors.push(`${file}: the engine must not use the clock or random numbers`);
}

const neutral = files.filter((file) => room(file) === 'engine' && !isInPack(file) && !/\.test\.ts$/.test(file));
const sources = new Map(neutral.map((file) => [file, textOf(file)]));
const values = new Set([...sources].flatMap(([file, source]) => typeValues(file, source)));
for (const [file, source] of sources)
  for (const { line, text } of englishLiterals(file, source, values))
    errors.push(`${file}:${line}: English words belong in ${PACKS[0]}: ${text}`);

function cycles(edges) {
  let counter = 0;
  const state = new Map();
  const stack = [];
  const found = [];
  const visit = (node) => {
    const mine = { order: counter, low: counter, on: true };
    counter += 1;
    state.set(node, mine);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      const other = state.get(next);
      if (!other) mine.low = Math.min(mine.low, visit(next));
      else if (other.on) mine.low = Math.min(mine.low, other.order);
    }
    if (mine.low === mine.order) {
      const group = [];
      let popped;
      do {
        popped = stack.pop();
        state.get(popped).on = false;
        group.push(popped);
      } while (popped !== node);
      if (group.length > 1) found.push(group.sort());
    }
    return mine.low;
  };
  for (const node of edges.keys()) if (!state.has(node)) visit(node);
  return found;
}

for (const group of cycles(graph)) errors.push(`import cycle between files: ${group.join(', ')}`);

// The root is not a layer: each of its files counts separately (settings below everything, configuration above it).
const place = (file) => (folder(file) === '.' ? file : folder(file));
const folders = new Map();
for (const [file, targets] of graph) {
  const from = place(file);
  const set = folders.get(from) ?? new Set();
  for (const target of targets) if (place(target) !== from) set.add(place(target));
  folders.set(from, set);
}
for (const group of cycles(folders)) errors.push(`import cycle between folders: ${group.join(', ')}`);

const perFolder = new Map();
for (const file of files) if (!/\.test\.tsx?$/.test(file)) perFolder.set(folder(file), (perFolder.get(folder(file)) ?? 0) + 1);
for (const [name, count] of perFolder) if (count > MAX_FILES) warnings.push(`${name}/: ${count} files, consider splitting it`);

for (const warning of warnings) console.warn(`warning  ${warning}`);
for (const error of errors) console.error(`error    ${error}`);
console.log(`layers: ${files.length} files, ${errors.length} errors, ${warnings.length} warnings`);
process.exit(errors.length > 0 ? 1 : 0);
