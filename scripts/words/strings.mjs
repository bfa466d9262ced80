/** The texts of a TypeScript file: its string literals, template literals and JSX texts, without comments. */
import { transformSync } from 'esbuild';

const TOKEN =
  /(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//g;

/**
 * @param {string} file its name decides how it is read
 * @param {string} source
 * @returns {string[]}
 */
export function textsOf(file, source) {
  // comments and types go, texts of JSX become strings
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

/** A query is not shown to people, nor are its parts. */
const isQuery = (code, index, text) =>
  /\bsql(?:\.raw\()?$/.test(code.slice(Math.max(0, index - 10), index)) ||
  /^\s*\)|\bselect\b[\s\S]*\bfrom\b|\border by\b|\bunnest\(|\bjoin\b[\s\S]*\bon\b/.test(text);

/** Names of code, such as `nobody` or `components/x`, are not shown to people. */
const isText = (text) => /\s/.test(text.trim()) || /^[A-Z“]/.test(text);
