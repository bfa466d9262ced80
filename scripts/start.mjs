/** `npm start`: installs, builds, opens the database and serves, as needed. It uses only Node.js until the packages are installed. */
import { buildPages, installPackages } from './serve/build.mjs';
import { checkHost } from './serve/check-host.mjs';
import { checkFree } from './serve/find-holder.mjs';
import { say } from './serve/say.mjs';
import { checkNode, ROOT, readSettings } from './serve/settings.mjs';

checkNode();
process.chdir(ROOT);
process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
const settings = readSettings();
console.log('Dateline');
say('Node.js', process.versions.node);
await checkHost(settings);
await checkFree(settings);
await installPackages();
await buildPages();
// from here on, only files in the data directory are written; the built pages keep the account's umask
process.umask(0o077);
const { serve } = await import('./serve/serve.mjs');
await serve(settings);
