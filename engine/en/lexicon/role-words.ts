/** Verbs and nouns that tell who acts and who is acted upon. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What one side does alone, also where a deal or talks are its object ("ratified the treaty", "quit the bloc"). */
export const ONE_SIDED_VERBS = words(
  'approve ratify reject quit leave abandon denounce violate breach veto suspend scrap cancel block call-on urge ask demand request refuse accept propose offer invite order pull-out withdraw tear-up renounce revoke terminate annul freeze criticize condemn welcome oppose boycott walk-out break-off drop honor honour enforce decline appeal review halt join become accede convene',
);
/** "was sent to Grenada": to whom something is given. */
export const GIVING_VERBS = words(
  'give send hand hand-over deliver donate pledge sell grant extradite return transfer lend award ship promise',
);
/** What one side does for another, also where both agree to it. */
export const DEALING_VERBS: ReadonlySet<string> = new Set([...GIVING_VERBS, 'buy', 'purchase', 'acquire', 'supply']);
/** The same as nouns: "Norway's sale of frigates", "the sale of Norwegian frigates". */
export const DEALING_NOUNS = words('sale delivery transfer donation supply gift loan');
/** What one side does as well, unless the sentence says with whom. */
export const SIGNING_VERBS = words('sign conclude');
/** Prepositions of what two or more have with one another; behind them somebody takes part and is not acted upon. */
export const SHARED_WITH = words('with between among');
/** What befalls somebody, with nobody acting upon another. */
export const UNDERGOING_VERBS = words('die drown perish survive');
