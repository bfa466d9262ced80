/** The prose of a Markdown document, line by line: code, link targets and comments are blank. */

/** @param {string} text @returns {string[]} as many lines as the document has */
export function proseLines(text) {
  const blank = (found) => found.replace(/[^\n]/g, ' ');
  return text
    .replace(/^ *```[\s\S]*?^ *```/gm, blank)
    .replace(/^ {4}.*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
    .split('\n');
}

/** The most characters of a line. Tables, code and single long words cannot be wrapped. */
const WIDTH = 120;

/** @param {string} text @returns {number[]} numbers of lines that are too long */
export function longLines(text) {
  const prose = proseLines(text);
  return text.split('\n').flatMap((line, at) => {
    const isFixed = /^\s*(?:\||#|!\[)/.test(line) || prose[at].trim() === '' || !line.trim().includes(' ');
    return !isFixed && line.length > WIDTH ? [at + 1] : [];
  });
}
