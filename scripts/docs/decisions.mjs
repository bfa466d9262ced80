/** The index of decisions must link every decision. */

const INDEX = 'docs/decisions/README.md';

/** @param {readonly string[]} files of the project @param {string} index text of the index @returns {string[]} offences */
export const unlistedDecisions = (files, index) =>
  files
    .filter((file) => /^docs\/decisions\/\d+-.*\.md$/.test(file) && !index.includes(`](${file.split('/').at(-1)})`))
    .map((file) => `${INDEX}: does not link ${file}`);
