/** Dateline's own tagger. */
import { tagTimexes } from '../../engine/resolve/annotate-timexes';
import { tag } from '../../engine/tag';
import type { Tagger } from './tagger';

export const datelineTagger: Tagger = (body, published) => tagTimexes(tag(body, published));
