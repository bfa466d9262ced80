#!/usr/bin/env node
/** The `dateline` command: enables TypeScript, then runs `main.ts`. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const called = process.cwd();
// exit quietly when the consumer closes the pipe (`| head`)
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.chdir(root);
if (!existsSync(path.join(root, 'node_modules/tsx'))) {
  console.error('dateline: the packages are not installed. Run "npm ci" first.');
  process.exit(69);
}
for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name);
const { register } = await import('tsx/esm/api');
register({ tsconfig: path.join(root, 'tsconfig.json') });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), called);
