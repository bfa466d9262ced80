/** Commands that documents show. A block marked `sh` is a promise that they exist. */

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
 * @param {(name: string) => boolean} exists whether a path is in the project
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
