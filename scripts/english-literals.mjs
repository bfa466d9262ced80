/**
 * Finds English words in the literals of a TypeScript file, which `engine/` must keep inside `engine/en/`. Allowed are IDs
 * (`resolve/ahead`, `part-of-day`), uppercase codes (`DATE`), camel case names (`byId`) and values of string types (`'past'`). Messages of
 * thrown errors are also allowed, because only developers read them.
 */
import { parseSync } from 'oxc-parser';

/** Values defined by JavaScript: `typeof` results, Intl options, regular expression flags. */
const PLATFORM = new Set(['string', 'number', 'object', 'function', 'undefined', 'numeric', 'iu', 'gi', 'gu', 'giu', 'uy']);
const WORD = /[a-z]{2}/;
const ID = /^[a-z0-9]*(?:[-/=][a-z0-9-]*)+$|^[a-z]+[A-Z]\w*$|^(?:[A-Z][a-z]+){2,}$/;
/** nodes without runtime literals, and messages for developers */
const NO_VALUES = /^(?:Import|ExportAll|ThrowStatement|TS(?!.*Expression))/;
/** escapes, character classes and group names in a pattern */
const NO_WORDS_OF_A_PATTERN = /\\[pPk](?:\{[^}]*\}|<[^>]*>)|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|\[(?:[^\]\\]|\\.)*\]|\(\?<\w+>/gi;

/**
 * Values of a file's string types and `as const` lists, and its property names.
 * @param {string} file @param {string} source @returns {string[]}
 */
export function typeValues(file, source) {
  const values = [];
  walk(parseSync(file, source).program, (node) => {
    if (node.type === 'TSLiteralType' && typeof node.literal.value === 'string') values.push(node.literal.value);
    if ((node.type === 'Property' || node.type === 'TSPropertySignature') && node.key.type === 'Identifier') values.push(node.key.name);
    if (node.type === 'TSAsExpression' && node.expression.type === 'ArrayExpression')
      for (const element of node.expression.elements) if (typeof element?.value === 'string') values.push(element.value);
  });
  return values;
}

/**
 * The literals with English words, each with its line number.
 * @param {string} file @param {string} source @param {ReadonlySet<string>} values those of the string types
 * @returns {{ readonly line: number, readonly text: string }[]}
 */
export function englishLiterals(file, source, values) {
  const found = [];
  const add = (node, text) => found.push({ line: source.slice(0, node.start).split('\n').length, text });
  walk(parseSync(file, source).program, (node) => {
    if (NO_VALUES.test(node.type) || (node.type === 'ExportNamedDeclaration' && node.source)) return false;
    if (node.type === 'Literal' && node.regex && hasWordInPattern(node.regex.pattern)) add(node, node.raw);
    if (node.type === 'Literal' && typeof node.value === 'string' && isEnglish(node.value, values)) add(node, node.raw);
    if (node.type === 'TemplateElement' && isEnglish(node.value.cooked ?? '', values)) add(node, `\`${node.value.raw}\``);
    return true;
  });
  return found;
}

const hasWordInPattern = (pattern) => WORD.test(pattern.replace(NO_WORDS_OF_A_PATTERN, ' '));

const isEnglish = (text, values) => !values.has(text) && !PLATFORM.has(text) && !ID.test(text) && hasWordInPattern(text);

/** Visits the nodes of a syntax tree; `visit` returns false to skip the children. */
function walk(node, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node !== null && typeof node === 'object' && (typeof node.type !== 'string' || visit(node) !== false))
    for (const key of Object.keys(node)) if (key !== 'type') walk(node[key], visit);
}
