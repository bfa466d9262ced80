/** The files that belong to the project. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @param {string} root @returns {string[]} paths in the project, tracked or about to be */
export function trackedFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listed.split('\n').filter((file) => file && existsSync(path.join(root, file)));
}
