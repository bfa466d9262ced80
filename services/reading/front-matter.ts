/** The YAML block at the top of an article file, read as plain values: no tags, aliases or code. An unreadable block is an error. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { badData } from '@/domain/errors';

interface FrontMatter {
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
  readonly note?: string;
}

interface SplitText {
  /** null if the text has no front matter */
  readonly frontMatter: FrontMatter | null;
  /** The text after the block, without one leading blank line and the trailing newline. Without a block, the whole text. */
  readonly body: string;
}

const FIELDS = ['title', 'source', 'url', 'published', 'language', 'note'] as const;
const MAX_BLOCK = 20_000;

/** `text` must have `\n` line ends and no byte order mark. Throws bad data (field `frontMatter`) for an unreadable block. */
export function splitFrontMatter(text: string): SplitText {
  if (/^---[^\S\n]*\S/.test(text) && /^---[a-z]/i.test(text))
    throw badData('Front matter must be YAML. Its first line must be "---".', 'frontMatter');
  if (!/^---[^\S\n]*\n/.test(text)) return { frontMatter: null, body: text };
  const start = text.indexOf('\n') + 1;
  const close = /^---[^\S\n]*(?:\n|$)/m.exec(text.slice(start, start + MAX_BLOCK));
  if (!close) throw badData('The front matter has no end. Add a closing line "---".', 'frontMatter');
  const rest = text.slice(start + close.index + close[0].length);
  return { frontMatter: readBlock(text.slice(start, start + close.index)), body: rest.replace(/^[^\S\n]*\n/, '').replace(/\n$/, '') };
}

function readBlock(block: string): FrontMatter {
  let value: unknown;
  try {
    value = load(block, { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n')[0] : 'it is not valid YAML';
    throw badData(`Could not read the front matter: ${what}. Correct it or remove it, and try again.`, 'frontMatter');
  }
  if (value === null || value === undefined || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw badData('Front matter must be a list of names and values, like "title: …".', 'frontMatter');
  const given = new Map(Object.entries(value));
  const facts: { -readonly [Field in keyof FrontMatter]: string } = {};
  for (const field of FIELDS) {
    const fact: unknown = given.get(field);
    if (fact === undefined || fact === null || fact === '') continue;
    if (typeof fact !== 'string') throw badData(`"${field}" in the front matter must be plain text.`, 'frontMatter');
    facts[field] = fact.trim();
  }
  return facts;
}
