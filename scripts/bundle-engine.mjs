/**
 * The engine as one file for a browser or a worker, without the language package; `npm run bench:bundle` prints how large it is.
 * The tagger needs no such package, and extraction is given one by its caller.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..');
const TAGGER = "export { tag } from './engine/tag'; export { tagTimexes } from './engine/resolve/tag-timexes';";
const EXTRACTION = "export { extractWith } from './engine/extract-with'; export { buildActorIndex } from './engine/actors/actor-index';";

/**
 * Minified module text of the given TypeScript, whose imports are seen from the root of the project. Fails when it reaches a package.
 * @param {string} source
 */
export async function bundleEngine(source = TAGGER) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: 'es2022',
    write: false,
    plugins: [{ name: 'no-packages', setup: refusePackages }],
  });
  return outputFiles[0].text;
}

/** @param {import('esbuild').PluginBuild} plugin */
function refusePackages(plugin) {
  plugin.onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) => ({
    errors: [{ text: `${path.relative(ROOT, importer)} brings the package ${name} into the bundle` }],
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = {};
  for (const [name, source] of Object.entries({ tagger: TAGGER, taggerAndExtraction: `${TAGGER} ${EXTRACTION}` })) {
    const text = await bundleEngine(source);
    sizes[name] = { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
    console.log(
      `${name.padEnd(22)}${(sizes[name].bytes / 1000).toFixed(1).padStart(7)} kB, gzip ${(sizes[name].gzip / 1000).toFixed(1)} kB`,
    );
  }
  console.log(JSON.stringify(sizes));
}
