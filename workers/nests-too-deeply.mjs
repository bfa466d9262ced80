/** Whether a page nests more deeply than pages do. What is looked for in it takes the square of its depth: such a page would use up its time. */

/** browsers themselves stop at 512, but close what old pages leave open: `<p><font>` nests here with every paragraph */
const MOST = 4_000;

/** Walks without recursion and goes no deeper than it must. @param {Element | null} root */
export function nestsTooDeeply(root) {
  let node = root;
  for (let depth = 0; node && depth <= MOST; ) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode ?? root;
      depth -= 1;
    }
    if (node === root) return false;
    node = node.nextSibling;
  }
  return node !== null;
}
