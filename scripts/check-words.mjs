/**
 * The word check: words banned by docs/style.md in documents, interface texts, comments and file names, empty names of constants, and
 * unwrapped lines in documents. Prints every violation with its location and exits 1. A marker on the line allows an exception.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { trackedFiles } from './docs-rules.mjs';
import { bannedIn, commentsOf, emptyNames, longLines, proseLines, textsOf } from './words-rules.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const INTERFACE = /^(?:app|components|domain|services|cli)\/.*\.tsx?$/;
const ENGINE = /^engine\/.*\.ts$/;
/** data files with word lists */
const LEXICON = /^engine\/en\/lexicon\/(?!.*(?:notes|reasons)\.ts$)/;
/** files with only explanations */
const NOTES = /^engine\/en\/.*-notes\.ts$/;
/** code whose comments and names are checked */
const CODE = /(?<!\.(?:test|spec))\.(?:ts|tsx|mjs)$/;
/** code for tests, which shows no text */
const TESTING = /\.d\.ts$|\/testing\//;
/** an engine explanation; its other strings are data, such as rule examples */
const SENTENCE = /^[A-Z“][\s\S]*[.”]$/;

const errors = new Set();
let count = 0;
for (const file of trackedFiles(ROOT)) {
  if (!isDocument(file) && !CODE.test(file)) continue;
  count += 1;
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  if (isDocument(file)) checkDocument(file, text);
  else checkCode(file, text);
}

for (const error of errors) console.error(`error    ${error}`);
console.log(`words: ${count} files, ${errors.size} errors`);
process.exit(errors.size > 0 ? 1 : 0);

function isDocument(file) {
  return file.endsWith('.md') && !file.startsWith('data/');
}

function checkDocument(file, text) {
  const lines = text.split('\n');
  for (const [at, line] of proseLines(text).entries()) {
    for (const { word, instead } of bannedIn(line, [lines[at]])) errors.add(`${file}:${at + 1}: “${word}”: write ${instead}`);
  }
  for (const line of longLines(text)) errors.add(`${file}:${line}: more than 120 characters`);
}

function checkCode(file, source) {
  for (const { word, instead } of bannedIn(file.replaceAll(/[/.-]/g, ' '), []))
    errors.add(`${file}: “${word}” in the name: write ${instead}`);
  for (const { line, text } of commentsOf(source)) {
    for (const { word, instead } of bannedIn(text, [])) errors.add(`${file}:${line}: “${word}” in a comment: write ${instead}`);
  }
  for (const { line, name } of emptyNames(source)) errors.add(`${file}:${line}: “${name}”: name the constant after its content`);
  if (TESTING.test(file) || LEXICON.test(file)) return;
  if (INTERFACE.test(file) || NOTES.test(file)) checkTexts(file, source, () => true);
  else if (ENGINE.test(file)) checkTexts(file, source, (text) => SENTENCE.test(text));
}

function checkTexts(file, source, isShown) {
  const lines = source.split('\n');
  for (const text of textsOf(file, source).filter(isShown)) {
    for (const { line, word, instead } of bannedIn(text, lines, { isLabel: true })) {
      errors.add(`${file}:${line}: “${word}”: write ${instead}`);
    }
  }
}
