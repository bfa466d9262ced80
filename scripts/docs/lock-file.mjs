/** What the lock file must hold: a checksum for every package, and no address to download from. */

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
