/** What a program would swallow and a person should know: the same name twice in an object, numbers that no machine can hold, endless nesting. */
import { RefusedError } from './table-limits.mjs';

const MAX_DEPTH = 64;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?\d[\d.eE+-]*/gs;

/** Parses JSON. Throws with the line for what cannot be read, or would be read otherwise than it is written. */
export function parseJson(text) {
  checkTokens(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error.message)?.[1];
    throw new RefusedError(at === undefined ? 'its end is missing' : `it has a syntax error on line ${lineOf(text, Number(at))}`);
  }
}

function checkTokens(text) {
  const open = [];
  let waiting = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && waiting !== null) addName(open.at(-1), waiting, text, index);
    else if (/^[-\d]/.test(token) && !Number.isFinite(Number(token)) && !Number.isNaN(Number(token)))
      throw new RefusedError(`the number ${token.slice(0, 20)} on line ${lineOf(text, index)} is too large`);
    waiting = token.startsWith('"') ? token : null;
    if (open.length > MAX_DEPTH) throw new RefusedError(`it is nested more than ${MAX_DEPTH} levels deep`);
  }
}

function addName(names, token, text, index) {
  const name = nameOf(token);
  if (names?.has(name)) throw new RefusedError(`the name ${token.slice(0, 60)} appears twice in one object on line ${lineOf(text, index)}`);
  names?.add(name);
}

/** One name can be written in several ways. */
function nameOf(token) {
  try {
    return token.includes('\\') ? JSON.parse(token) : token.slice(1, -1);
  } catch {
    // the parser says what is wrong with it
    return token;
  }
}

const lineOf = (text, position) => text.slice(0, position).split('\n').length;
