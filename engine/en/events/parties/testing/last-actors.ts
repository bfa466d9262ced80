/** What tests of who takes part look at. */
import type { ActorIndex } from '../../../../index';
import { extractByRules } from '../../../../testing/extract-by-rules';

/** Who takes part in the last event of a text, each with the first letter of the role: "Peru i | Chile t"; empty for no event. */
export const lastActors = (vocabulary: ActorIndex, body: string): string =>
  extractByRules({ title: '', body, published: '2024-06-20' }, { vocabulary })
    .events.at(-1)
    ?.actors.map(({ name, role }) => `${name} ${role.charAt(0)}`)
    .join(' | ') ?? '';
