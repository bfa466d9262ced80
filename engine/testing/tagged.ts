/** What a text is tagged with, a line for each expression, so that a table of sentences can say what is expected. */
import type { IsoDay } from '../model/article';
import { tagTimexes } from '../resolve/annotate-timexes';
import { tag } from '../tag';

/** `WORDS TYPE VALUE` of every expression, in their order, white space folded. */
export const tagged = (body: string, published: IsoDay): readonly string[] =>
  tagTimexes(tag(body, published)).map(({ start, end, type, value }) => `${body.slice(start, end).replace(/\s+/g, ' ')} ${type} ${value}`);
