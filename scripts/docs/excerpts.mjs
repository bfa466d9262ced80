/** Excerpts of code in a document: a block whose fence names a file (` ```ts engine/x.ts `) must stand in that file word for word. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} root @param {string} file path in the project @param {string} text @returns {string[]} offences */
export function staleExcerpts(root, file, text) {
  return [...text.matchAll(/^```ts (\S+)\n([\s\S]*?)^```/gm)].flatMap(({ 1: name = '', 2: code = '', index }) => {
    const place = path.join(root, name);
    if (existsSync(place) && readFileSync(place, 'utf8').includes(code)) return [];
    return [`${file}:${text.slice(0, index).split('\n').length}: this is not what ${name} says`];
  });
}
