/** Converts a model's text to one plain line without control characters, markup and links. */

/** A tag, a comment or an unfinished tag; "<" before a space or a digit is an ordinary character. */
const TAGS = /<[a-z/!?][^>]*>?/gi;
const IMAGES_AND_LINKS = /!?\[([^[\]]*)\]\([^()]*\)/g;
const ADDRESSES = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b(?:javascript|vbscript|data|mailto|file):)\S*/gi;
const MARKS = /[`*#~<>{}[\]|\\]+|_{2,}/g;
/** Control, format and private-use characters and lone surrogates, which reverse, hide or break text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]+/gu;

/** Longer lines are cut before any other step. */
const LONGEST = 2_000;

export function plainLine(text: string): string {
  const visible = text.slice(0, LONGEST).normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '');
  return visible.replace(IMAGES_AND_LINKS, '$1').replace(TAGS, ' ').replace(ADDRESSES, ' ').replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
}
