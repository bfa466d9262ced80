/** The rules of `npm run check:words`: the words banned by docs/style.md, and the texts they apply to. */
import { transformSync } from 'esbuild';

const BANNED = [
  { pattern: /\b(?:told|tells)\b/i, instead: 'shows or says' },
  { pattern: /\banew\b/i, instead: 'again' },
  { pattern: /\bmeanwhile\b/i, instead: 'since or in the meantime' },
  { pattern: /\bfor ever\b/i, instead: 'permanently' },
  { pattern: /\bto be had\b/i, instead: 'available' },
  { pattern: /\b(?:somebody|nobody|anybody|whoever)\b/i, instead: 'someone, no one or another editor' },
  { pattern: /(?<!\bthere )\bis no (?!longer\b|one\b)[a-z]/i, instead: 'is not a' },
  { pattern: /\(any more\)/i, instead: 'no longer' },
];

const LABEL = { pattern: /^(?=[^?]*$)(?:What|Who|Whoever|Where) \S+/, instead: 'a noun or a verb, or a question' };

/** Marks a line that may contain a banned word; the reason follows it. */
const ALLOWED = 'words: allowed';

/**
 * The banned words of a text, except on lines with an exception.
 * @param {string} text
 * @param {readonly string[]} lines source lines that contain the text
 * @param {{ isLabel?: boolean }} [options] whether the text may be a label of the interface
 * @returns {{ line: number, word: string, instead: string }[]} line 0: it spans lines
 */
export function bannedIn(text, lines, { isLabel = false } = {}) {
  const rules = isLabel ? [...BANNED, LABEL] : BANNED;
  return rules.flatMap(({ pattern, instead }) => {
    const word = pattern.exec(text)?.[0].trim();
    if (word === undefined) return [];
    const places = lines.flatMap((line, at) => (line.includes(word) && !isComment(line) ? [at] : []));
    if (places.some((at) => lines[at].includes(ALLOWED))) return [];
    return [{ line: (places[0] ?? -1) + 1, word, instead }];
  });
}

const isComment = (line) => /^\s*(?:\*|\/\*|\/\/)/.test(line);

const lineAt = (source, index) => source.slice(0, index).split('\n').length;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*/gm;

/**
 * Comments of a source file without quotations, each with the number of its first line.
 * @param {string} source
 * @returns {{ line: number, text: string }[]}
 */
export function commentsOf(source) {
  return [...source.matchAll(COMMENT)]
    .filter(([text]) => !text.includes(ALLOWED))
    .map(({ 0: text, index }) => ({ line: lineAt(source, index), text: text.replace(/"[^"\n]*"|`[^`\n]*`/g, '') }));
}

const NAMES = /\b(?:const|let|function)\s+(?<name>known|told|own|kept|asked|over|by|of|who)(?=\s*[=:(])/g;

/** Declared names that say nothing about their content. @param {string} source @returns {{ line: number, name: string }[]} */
export function emptyNames(source) {
  return [...source.matchAll(NAMES)].map(({ groups, index }) => ({ line: lineAt(source, index), name: groups?.name ?? '' }));
}

/** Blanks code, link targets and comments of a document. @param {string} text @returns {string[]} the same number of lines */
export function proseLines(text) {
  const blank = (found) => found.replace(/[^\n]/g, ' ');
  return text
    .replace(/^ *```[\s\S]*?^ *```/gm, blank)
    .replace(/^ {4}.*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
    .split('\n');
}

/** Maximum line length in characters. Tables, code and single long words cannot be wrapped. */
const WIDTH = 120;

/** @param {string} text @returns {number[]} numbers of lines that are too long */
export function longLines(text) {
  const prose = proseLines(text);
  return text.split('\n').flatMap((line, at) => {
    const isFixed = /^\s*(?:\||#|!\[)/.test(line) || prose[at].trim() === '' || !line.trim().includes(' ');
    return !isFixed && line.length > WIDTH ? [at + 1] : [];
  });
}

const TOKEN =
  /(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//g;

/**
 * @param {string} file the extension selects the parser
 * @param {string} source
 * @returns {string[]}
 */
export function textsOf(file, source) {
  // removes comments and types, and turns JSX text into strings
  const { code } = transformSync(source, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'transform',
  });
  return [...code.matchAll(TOKEN)].flatMap(({ groups, index }) => {
    const literal = groups?.string ?? groups?.template;
    if (literal === undefined || isQuery(code, index, literal.slice(1))) return [];
    const text = literal
      .slice(1, -1)
      .replace(/\$\{[^}]*\}/g, '…')
      .replace(/\\n/g, ' ')
      .replace(/\\(.)/g, '$1');
    return isText(text) ? [text] : [];
  });
}

/** SQL queries and their parts are not shown to people. */
const isQuery = (code, index, text) =>
  /\b(?:sql(?:\.raw\()?|(?:rows|onlyRow|onlyValue)\(\w+\))$/.test(code.slice(Math.max(0, index - 30), index)) ||
  /^\s*\)|\bselect\b[\s\S]*\bfrom\b|\border by\b|\bunnest\(|\bjoin\b[\s\S]*\bon\b/.test(text);

/** Identifiers and paths, such as `components/x`, are not shown to people. */
const isText = (text) => /\s/.test(text.trim()) || /^[A-Z“]/.test(text);
