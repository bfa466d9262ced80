/**
 * The doc check. Links, anchors and paths of README and docs resolve, and the index links every decision. Accuracy figures agree, and
 * commands in `sh` blocks exist. Nothing names a machine or registry, and the lock file has integrity hashes but no download URLs. Prints
 * every violation with its location and exits 1.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  brokenLinks,
  commandsOf,
  isKnownCommand,
  lockFileOffences,
  machineWords,
  missingPaths,
  staleExcerpts,
  staleFigures,
  trackedFiles,
  unlistedDecisions,
} from './docs-rules.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const offences = [];
const textOf = (file) => readFileSync(path.join(ROOT, file), 'utf8');
const files = trackedFiles(ROOT);
const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('data/'));
const scripts = JSON.parse(textOf('package.json')).scripts;

for (const file of documents) {
  const text = textOf(file);
  offences.push(...brokenLinks(ROOT, file, text), ...missingPaths(ROOT, file, text), ...staleExcerpts(ROOT, file, text));
  for (const { line, command } of commandsOf(text)) {
    if (!isKnownCommand(command, scripts, (name) => existsSync(path.join(ROOT, name)))) {
      offences.push(`${file}:${line}: there is no such command: ${command}`);
    }
  }
}
for (const file of files) offences.push(...machineWords(file, path.join(ROOT, file)));
offences.push(...unlistedDecisions(files, textOf('docs/decisions/README.md')));
offences.push(
  ...staleFigures(textOf('docs/accuracy.md'), {
    'README.md': { text: textOf('README.md'), count: 3 },
    'docs/faq.md': { text: textOf('docs/faq.md'), count: 2 },
  }),
);
offences.push(...lockFileOffences(JSON.parse(textOf('package-lock.json'))));

for (const offence of offences) console.error(`error    ${offence}`);
console.log(`documents: ${documents.length} documents, ${files.length} files, ${offences.length} errors`);
process.exit(offences.length > 0 ? 1 : 0);
