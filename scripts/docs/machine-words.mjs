/** Words that belong to one machine or one registry, and have no place in a project that runs anywhere. */
import { readFileSync } from 'node:fs';

const WORDS = [
  { pattern: /registry\.npm[a-z]*\.[a-z]+/i, what: 'a registry' },
  { pattern: /(?<![\w.-])\/(?:work|home|root|Users)\/[\w.-]+/, what: "a machine's path" },
  { pattern: /(?<![\w.-])\/tmp\/[\w.-]+/, what: "a machine's path" },
];
const TEXT = /\.(md|ts|tsx|mjs|js|json|ya?ml|css|sql|txt|toml|example)$|^[^.]+$/;

/** @param {string} file path in the project @param {string} place where it lies @returns {string[]} offences */
export function machineWords(file, place) {
  if (!TEXT.test(file) || file.startsWith('data/') || file.startsWith('scripts/docs/')) return [];
  const lines = readFileSync(place, 'utf8').split('\n');
  return lines.flatMap((text, index) =>
    WORDS.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file}:${index + 1}: names ${what}`),
  );
}
