/** Progress output of the commands: one line per step, on stdout. */

const LABEL = 12;

/** @param {string} label @param {string} text */
export function say(label, text) {
  console.log(`  ${label.padEnd(LABEL)}${text}`);
}

/** Exits with a reason on stderr. @param {number} code @param {string} reason @returns {never} */
export function giveUp(code, reason) {
  console.error(`\nDateline did not start. ${reason}`);
  process.exit(code);
}

/** Runs a step; prints its text and duration. @template T @param {string} label @param {string} text @param {() => Promise<T>} work */
export async function step(label, text, work) {
  say(label, `${text} …`);
  const begun = performance.now();
  const result = await work();
  say('', `done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
