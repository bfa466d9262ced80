/**
 * Extraction for tests of the rules. Keeps events that the rules date and no check rejects, and nothing that only the trained scorer would
 * add.
 */
import { type ActorIndex, type Article, type Extraction, type ExtractOptions, extract, RULES_ALONE } from '../index';

export const extractByRules = (article: Article, { vocabulary }: Pick<ExtractOptions, 'vocabulary'>): Extraction =>
  extract(article, { vocabulary, scorer: RULES_ALONE });

/** The actors of the last event of a text, each with the first letter of the role: "Peru i | Chile t". Empty if there is no event. */
export const lastActors = (vocabulary: ActorIndex, body: string): string =>
  extractByRules({ title: '', body, published: '2024-06-20' }, { vocabulary })
    .events.at(-1)
    ?.actors.map(({ name, role }) => `${name} ${role.charAt(0)}`)
    .join(' | ') ?? '';
