/** Text and attributes of XML 1.0. */

/** Halves of surrogate pairs, two non-characters, and the control characters, most of which no XML document can hold. */
const SUSPECT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const isAllowed = (character: string): boolean => /[\t\n\r\x7F-\x9F]/.test(character);
const legal = (text: string): string => text.replace(SUSPECT, (character) => (isAllowed(character) ? character : '\uFFFD'));

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const ATTRIBUTE_REFERENCES: Readonly<Record<string, string>> = { ...REFERENCES, '\n': '&#10;', '\t': '&#9;' };

/** Text that a parser reads back unchanged; what XML cannot hold becomes U+FFFD, one for one, so that offsets stay. */
export const escapeText = (text: string): string => legal(text).replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? character);

const escapeAttribute = (text: string): string =>
  legal(text).replace(/[&<>"\r\n\t]/g, (character) => ATTRIBUTE_REFERENCES[character] ?? character);

export type Attributes = Readonly<Record<string, string | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join('');

export const openTag = (name: string, attributes: Attributes = {}): string => `<${name}${written(attributes)}>`;
export const emptyTag = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`;
export const element = (name: string, text: string, attributes: Attributes = {}): string =>
  `${openTag(name, attributes)}${escapeText(text)}</${name}>`;
