/**
 * `npm start`: from a bare clone to a served timeline. Checks the settings, installs the packages, builds the pages, opens the database
 * and serves, each only when needed. Node.js alone until the packages are there.
 */
import { buildPages, installPackages } from './setup/build.mjs';
import { checkFree } from './setup/find-holder.mjs';
import { say } from './setup/say.mjs';
import { checkNode, ROOT, readSettings } from './setup/settings.mjs';

checkNode();
process.chdir(ROOT);
process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
const settings = readSettings();
console.log('Dateline');
say('Node.js', process.versions.node);
await checkFree(settings);
await installPackages();
await buildPages();
// from here on files are written in the data directory only; the built pages keep the umask of the account
process.umask(0o077);
const { serve } = await import('./serve/serve.mjs');
await serve(settings);
