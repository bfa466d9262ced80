/** Dateline's own tagger. */
import { tag } from '../../engine/extract';
import { tagTimexes } from '../../engine/resolve/tag-timexes';
import type { Tagger } from './tagger';

export const datelineTagger: Tagger = (body, published) => tagTimexes(tag(body, published));
