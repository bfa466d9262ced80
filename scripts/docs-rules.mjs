/** The document checks of `npm run check:docs`. Commands in a block marked `sh` must exist. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** @param {string} text @returns {{ line: number, command: string }[]} */
export function commandsOf(text) {
  const found = [];
  for (const block of text.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)) {
    const first = text.slice(0, block.index).split('\n').length + 1;
    let pending = '';
    for (const [index, raw] of block[1].split('\n').entries()) {
      const command = `${pending} ${raw.replace(/(^|\s)#.*$/, '').trim()}`.trim();
      pending = command.endsWith('\\') ? command.slice(0, -1).trim() : '';
      if (command && !pending) found.push({ line: first + index, command });
    }
  }
  return found;
}

const SHELL = new Set(['cd', 'git', 'cp', 'mv', 'ls', 'cat', 'curl', 'docker', 'psql', 'createdb', 'mkdir', 'rm', 'kill', 'jq', 'export']);

/**
 * @param {string} command
 * @param {Readonly<Record<string, string>>} scripts of package.json
 * @param {(name: string) => boolean} exists whether the project contains a path
 */
export function isKnownCommand(command, scripts, exists) {
  return command.split(/\s*(?:\||&&|;)\s*/).every((part) => {
    const words = part.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
    if (words.length === 0) return true;
    if (words[0] === 'npm') return isNpm(words.slice(1), scripts);
    if (words[0] === 'npx' || words[0] === 'dateline') return true;
    if (words[0] === 'node') return exists(words.find((word, at) => at > 0 && !word.startsWith('-')) ?? '');
    return SHELL.has(words[0]) || exists(words[0]);
  });
}

/** @param {readonly string[]} words @param {Readonly<Record<string, string>>} scripts */
function isNpm(words, scripts) {
  const [verb, name] = words.filter((word) => !word.startsWith('-'));
  if (verb === 'run') return name !== undefined && Object.hasOwn(scripts, name);
  if (verb === 'start' || verb === 'test') return Object.hasOwn(scripts, verb);
  return ['ci', 'install', 'sbom', 'audit'].includes(verb ?? '');
}

const INDEX = 'docs/decisions/README.md';

/** @param {readonly string[]} files of the project @param {string} index text of the index @returns {string[]} violations */
export const unlistedDecisions = (files, index) =>
  files
    .filter((file) => /^docs\/decisions\/\d+-.*\.md$/.test(file) && !index.includes(`](${file.split('/').at(-1)})`))
    .map((file) => `${INDEX}: does not link ${file}`);

/**
 * A code block whose fence names a file (` ```ts engine/x.ts `) must match part of that file verbatim.
 * @param {string} root @param {string} file path in the project @param {string} text @returns {string[]} violations
 */
export function staleExcerpts(root, file, text) {
  return [...text.matchAll(/^```ts (\S+)\n([\s\S]*?)^```/gm)].flatMap(({ 1: name = '', 2: code = '', index }) => {
    const place = path.join(root, name);
    if (existsSync(place) && readFileSync(place, 'utf8').includes(code)) return [];
    return [`${file}:${text.slice(0, index).split('\n').length}: this is not what ${name} says`];
  });
}

/**
 * Other documents must repeat the bold headline figures.
 * @param {string} accuracy text of docs/accuracy.md
 * @param {Readonly<Record<string, { text: string, count: number }>>} others file → its text and how many of the figures it repeats
 * @returns {string[]} violations
 */
export function staleFigures(accuracy, others) {
  const figures = [...accuracy.matchAll(/\*\*(\d+\.\d)\*\*/g)].map(([, figure]) => figure).slice(0, 3);
  return Object.entries(others).flatMap(([file, { text, count }]) =>
    figures
      .slice(0, count)
      .filter((figure) => !new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?!\\d)`).test(text))
      .map((figure) => `${file}: lacks the figure ${figure} of docs/accuracy.md`),
  );
}

/** @param {{ packages: Record<string, { resolved?: string, integrity?: string, link?: boolean, inBundle?: boolean }> }} lock @returns {string[]} */
export function lockFileOffences(lock) {
  const offences = [];
  for (const [name, entry] of Object.entries(lock.packages)) {
    if (name === '' || entry.link) continue;
    if (entry.resolved) offences.push(`package-lock.json: ${name} records a download address`);
    if (!entry.integrity && !entry.inBundle) offences.push(`package-lock.json: ${name} has no checksum`);
  }
  return offences;
}

/** Text that is specific to one machine or registry. */
const WORDS = [
  { pattern: /registry\.npm[a-z]*\.[a-z]+/i, what: 'a registry' },
  { pattern: /(?<![\w.-])\/(?:work|home|root|Users)\/[\w.-]+/, what: "a machine's path" },
  { pattern: /(?<![\w.-])\/tmp\/[\w.-]+/, what: "a machine's path" },
];
const TEXT = /\.(md|ts|tsx|mjs|js|json|ya?ml|css|sql|txt|toml|example)$|^[^.]+$/;

/** @param {string} file path in the project @param {string} place its absolute path @returns {string[]} violations */
export function machineWords(file, place) {
  if (!TEXT.test(file) || file.startsWith('data/') || file.startsWith('scripts/docs/')) return [];
  const lines = readFileSync(place, 'utf8').split('\n');
  return lines.flatMap((text, index) =>
    WORDS.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file}:${index + 1}: names ${what}`),
  );
}

const ROOMS = 'app|cli|components|data|db|docs|domain|e2e|engine|scripts|services|workers|bench';
const NAMED = new RegExp(`^(?:${ROOMS})/[\\w./\\[\\]-]*$`);

/** @param {string} root @param {string} file path in the project @param {string} text @returns {string[]} violations */
export function missingPaths(root, file, text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/`([^`]+)`/g)]
        .filter(([, name]) => NAMED.test(name) && !existsSync(path.join(root, name)))
        .map(([, name]) => `${file}:${index + 1}: there is no ${name}`),
    );
}

const withoutCode = (text) => text.replace(/^ *```[\s\S]*?^ *```/gm, (block) => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '');

/** The anchor of a rendered heading. @param {string} heading */
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

/** @param {string} root @param {string} file path in the project @param {string} text @returns {string[]} violations */
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

/** @param {string} root @returns {string[]} paths in the project, tracked or untracked but not ignored */
export function trackedFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listed.split('\n').filter((file) => file && existsSync(path.join(root, file)));
}
