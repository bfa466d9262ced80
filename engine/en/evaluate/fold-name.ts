/** A name as evaluations compare it: lower case, without accents, marks and article. */
import { SHORT_NAMES } from '../lexicon/short-names';

export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/** The same with short forms written out. */
export function foldLongName(name: string): string {
  const plain = foldName(name);
  return SHORT_NAMES.get(plain) ?? plain;
}
