/** Tags a text and returns one line per date phrase, for tables of expected results. */
import type { IsoDay } from '../model/article';
import { tagTimexes } from '../resolve/annotate-timexes';
import { tag } from '../tag';

/** Returns `WORDS TYPE VALUE` of every date phrase in order, with collapsed whitespace. */
export const tagged = (body: string, published: IsoDay): readonly string[] =>
  tagTimexes(tag(body, published)).map(({ start, end, type, value }) => `${body.slice(start, end).replace(/\s+/g, ' ')} ${type} ${value}`);
