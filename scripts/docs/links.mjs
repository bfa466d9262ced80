/** Links of a document: files that are there, anchors that are headings. Addresses on the web are not followed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const withoutCode = (text) => text.replace(/^ *```[\s\S]*?^ *```/gm, (block) => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '');

/** The anchor that a heading gets where documents are shown. @param {string} heading */
export const anchorOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');

/** @param {string} text @returns {Set<string>} */
function anchors(text) {
  const found = new Set();
  for (const match of text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const anchor = anchorOf(match[1].replace(/`/g, ''));
    let name = anchor;
    for (let count = 1; found.has(name); count += 1) name = `${anchor}-${count}`;
    found.add(name);
  }
  return found;
}

/** @param {string} root @param {string} file path in the project @param {string} text @returns {string[]} offences */
export function brokenLinks(root, file, text) {
  const offences = [];
  for (const match of withoutCode(text).matchAll(/\[[^\]]*\]\(([^)\s]+)(?: "[^"]*")?\)/g)) {
    const link = match[1];
    if (/^(https?|mailto):/.test(link)) continue;
    const line = text.slice(0, text.indexOf(`](${link}`)).split('\n').length;
    const [name, anchor] = link.split('#');
    const target = name ? path.join(root, path.dirname(file), decodeURIComponent(name)) : path.join(root, file);
    if (!existsSync(target)) offences.push(`${file}:${line}: ${link} leads nowhere`);
    else if (anchor && statSync(target).isFile() && !anchors(readFileSync(target, 'utf8')).has(anchor)) {
      offences.push(`${file}:${line}: ${link}: there is no such heading`);
    }
  }
  return offences;
}
