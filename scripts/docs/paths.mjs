/** Paths that a document names in code marks: each must lead to something in the project. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOMS = 'app|cli|components|data|db|docs|domain|e2e|engine|scripts|services|workers|bench';
const NAMED = new RegExp(`^(?:${ROOMS})/[\\w./\\[\\]-]*$`);

/** @param {string} root @param {string} file path in the project @param {string} text @returns {string[]} offences */
export function missingPaths(root, file, text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/`([^`]+)`/g)]
        .filter(([, name]) => NAMED.test(name) && !existsSync(path.join(root, name)))
        .map(([, name]) => `${file}:${index + 1}: there is no ${name}`),
    );
}
