/**
 * The word check: words banned by docs/style.md in documents, interface texts, comments and file names, empty names of constants, and
 * unwrapped lines in documents. Prints every violation with its location and exits 1. A marker on the line allows an exception.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { trackedFiles } from './docs/rules.mjs';
import { bannedIn, commentsOf, emptyNames, longLines, proseLines, textsOf } from './words/rules.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const INTERFACE = /^(?:app|components|domain|services|cli)\/.*\.tsx?$/;
const ENGINE = /^engine\/.*\.ts$/;
/** data files with word lists */
const LEXICON = /^engine\/en\/lexicon\/(?!.*(?:notes|reasons)\.ts$)/;
/** files with only explanations */
const NOTES = /^engine\/en\/.*-notes\.ts$/;
const CODE = /\.(?:ts|tsx|mjs)$/;
const TEST = /\.(?:test|drill\.test|d)\.tsx?$|\/testing\//;
const IS_TEST = /\.(?:test|spec)\.tsx?$|^data\//;
/** an engine explanation; its other strings are data, such as rule examples */
const SENTENCE = /^[A-Z“][\s\S]*[.”]$/;

const errors = new Set();
let count = 0;
for (const file of trackedFiles(ROOT)) {
  const read = () => readFileSync(path.join(ROOT, file), 'utf8');
  if (CODE.test(file) && !IS_TEST.test(file)) checkCode(file, read());
  if (isDocument(file)) checkDocument(file, read());
  else if (TEST.test(file) || LEXICON.test(file)) continue;
  else if (INTERFACE.test(file) || NOTES.test(file)) checkTexts(file, read(), () => true);
  else if (ENGINE.test(file)) checkTexts(file, read(), (text) => SENTENCE.test(text));
}

for (const error of errors) console.error(`error    ${error}`);
console.log(`words: ${count} files, ${errors.size} errors`);
process.exit(errors.size > 0 ? 1 : 0);

function isDocument(file) {
  return file.endsWith('.md') && !file.startsWith('data/');
}

function checkDocument(file, text) {
  count += 1;
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
}

function checkTexts(file, source, isShown) {
  count += 1;
  const lines = source.split('\n');
  for (const text of textsOf(file, source).filter(isShown)) {
    for (const { line, word, instead } of bannedIn(text, lines, { isLabel: true })) {
      errors.add(`${file}:${line}: “${word}”: write ${instead}`);
    }
  }
}
