/**
 * Bundles the engine as one file for a browser or worker, without the part-of-speech tagger; `npm run bench:bundle` prints its size.
 * The tagger for dates needs no such package, and callers of extraction provide one. The reasons of the rules are for explanation
 * pages, so the bundle omits them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..');
const TAGGER = "export { tag } from './engine/tag'; export { tagTimexes } from './engine/resolve/annotate-timexes';";
const EXTRACTION = "export { extractWith } from './engine/extract'; export { buildActorIndex } from './engine/pipeline';";

export const BUNDLES = {
  tagger: { source: TAGGER, limit: 60_000 },
  taggerAndExtraction: { source: `${TAGGER} ${EXTRACTION}`, limit: 180_000 },
};

/**
 * Size of the text in bytes after gzip.
 * @param {string} text
 */
export const gzipped = (text) => gzipSync(text, { level: 9 }).length;

/**
 * Returns a minified module for the given TypeScript, with imports relative to the project root. Fails when it imports a package.
 * Word lists come first, with the longest next to each other: they share many words, and gzip's window is only 32 kB.
 * @param {string} source
 * @param {readonly import('esbuild').Plugin[]} leftOut plugins that omit a part
 */
export async function bundleEngine(source = TAGGER, leftOut = []) {
  const { metafile } = await bundle(source, leftOut);
  const [{ inputs }] = Object.values(metafile.outputs);
  const lists = Object.entries(inputs).filter(([file]) => file.startsWith('engine/en/lexicon/'));
  const wordsFirst = lists
    .sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput)
    .map(([file]) => `import './${file.replace(/\.ts$/, '')}';`);
  const ordered = await bundle(`${wordsFirst.join('\n')}\n${source}`, leftOut);
  const [{ imports }] = Object.values(ordered.metafile.outputs);
  const packages = imports.filter(({ external, path: name }) => external && !/\/lexicon\//.test(name)).map(({ path: name }) => name);
  if (packages.length > 0) throw new Error(`the bundle contains packages: ${packages.join(', ')}`);
  return ordered.outputFiles[0].text;
}

/**
 * @param {string} source
 * @param {readonly import('esbuild').Plugin[]} leftOut
 */
const bundle = (source, leftOut) =>
  build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: 'es2022',
    write: false,
    metafile: true,
    plugins: [
      { name: 'no-packages', setup: leavePackages },
      { name: 'word-lists', setup: keepWordLists },
      { name: 'rules-only', setup: leaveWhatRulesTell },
      ...leftOut,
    ],
  });

/**
 * Keeps packages external. `engine/pipeline.ts` imports some; unused ones are dropped.
 * @param {import('esbuild').PluginBuild} plugin
 */
function leavePackages(plugin) {
  plugin.onResolve({ filter: /^[^./]/ }, ({ path: name }) => ({ path: name, external: true, sideEffects: false }));
}

/**
 * Keeps word lists that are imported only to fix their position in the bundle.
 * @param {import('esbuild').PluginBuild} plugin
 */
function keepWordLists(plugin) {
  plugin.onResolve({ filter: /^\.\/engine\/en\/lexicon\// }, ({ path: name }) => ({
    path: path.join(ROOT, `${name}.ts`),
    sideEffects: true,
  }));
}

/** The `reason` of a rule or refiner, on the same or the next line. */
const REASON = /^ *reason:\s+(?:'(?:\\.|[^'\\\n])*'|"[^"\n]*"),\n/gm;

/** @param {import('esbuild').PluginBuild} plugin */
function leaveWhatRulesTell(plugin) {
  plugin.onLoad({ filter: /engine\/en\/timex\/(?:rules|refiners)\/.+\.ts$/ }, ({ path: file }) => ({
    contents: readFileSync(file, 'utf8').replace(REASON, ''),
    loader: 'ts',
  }));
}

/** Excludes the word lists, to measure the code without them. */
const WITHOUT_WORDS = {
  name: 'no-words',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /\/lexicon\// }, ({ path: name }) => ({ path: name, external: true }));
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = {};
  for (const [name, { source, limit }] of Object.entries(BUNDLES)) {
    const text = await bundleEngine(source);
    const gzip = gzipped(text);
    sizes[name] = { bytes: Buffer.byteLength(text), gzip };
    console.log(
      `${name.padEnd(22)}${(sizes[name].bytes / 1000).toFixed(1).padStart(7)} kB, gzip ${(gzip / 1000).toFixed(1)} of ${limit / 1000} kB`,
    );
    const code = gzipped(await bundleEngine(source, [WITHOUT_WORDS]));
    console.log(`${'  without word lists'.padEnd(22)}${''.padStart(10)}  gzip ${(code / 1000).toFixed(1)} kB`);
    sizes[name].gzipWithoutWords = code;
    if (gzip > limit) process.exitCode = 1;
  }
  console.log(JSON.stringify(sizes));
}
