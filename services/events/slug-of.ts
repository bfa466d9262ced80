/** Makes words for URLs from titles, and the stored keys of actors from their names. */

/** reserved, because `/events/12/history` is the history page */
const PAGE_OF_ITS_OWN = 'history';

/** Latin letters that Unicode does not decompose into a base letter and a mark */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
};
const LETTERS = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'g');

/**
 * Lower-case words of the title joined by hyphens, at most 80 characters, in Latin letters. The slug only makes URLs readable: the page of
 * an event redirects from any other.
 */
export const slugOf = (title: string): string => joined(plain(title).replace(LETTERS, (letter) => LATIN[letter] ?? letter));

/** The same for the key of an actor. Keys are stored, so this function cannot change. */
export const keyOf = (name: string): string => joined(plain(name));

/** In lower case and without accents. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

function joined(text: string): string {
  const words = text.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug === '' ? 'event' : slug === PAGE_OF_ITS_OWN ? `${slug}-event` : slug;
}
