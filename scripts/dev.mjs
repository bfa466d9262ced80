/** `npm run dev`: the same setup as `npm start`, then the development server with its own build, on the loopback address. */
import { spawn } from 'node:child_process';
import { installPackages } from './serve/build.mjs';
import { checkHost } from './serve/check-host.mjs';
import { checkFree } from './serve/find-holder.mjs';
import { checkNode, ROOT, readSettings } from './serve/settings.mjs';

checkNode();
process.chdir(ROOT);
const settings = readSettings();
await checkHost(settings);
await checkFree(settings);
await installPackages({ forDevelopment: true });
const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-H', settings.host, '-p', String(settings.port)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', PORT: String(settings.port) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
