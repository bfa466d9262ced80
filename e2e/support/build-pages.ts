/** Builds the pages once, before the workers start their servers. */
export { buildPages as default } from '../../scripts/serve/build.mjs';
