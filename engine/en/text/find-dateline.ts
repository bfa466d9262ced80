/** The dateline in front of a news text: "WASHINGTON, Jan. 9 (Agency) –", "SEOUL, South Korea (AP) —". */
import type { Dateline } from '../../model/sentence';
import type { Span } from '../../model/span';

/** Headline, byline and date line may stand before the paragraph that opens with the dateline. */
const PARAGRAPHS_SEARCHED = 6;
const LONGEST = 110;

const NAME = "[\\p{Lu}][\\p{L}\\p{M}.'’]*(?:[ -](?:[\\p{Lu}][\\p{L}\\p{M}.'’]*|de|la|el|al|of))*";
/** "DAMASCUS/DUBAI": wires write several places in capitals. */
const OTHER_PLACES = "(?:/\\p{Lu}[\\p{Lu}.'’ -]*\\p{Lu})*";
const DAY = '(?:\\p{Lu}[\\p{L}]{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}[\\p{L}]{2,8}\\.?(?: \\d{4})?)';
const DATELINE = new RegExp(
  `^(?<place>${NAME}${OTHER_PLACES})(?:, (?!${DAY})(?<region>${NAME}))?(?:, (?<day>${DAY}))?,? ?(?<agency>\\([^()]{2,40}\\))?(?: ?(?:—|–|--|_)|(?: -))(?=\\s)`,
  'u',
);

const allCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

/** The dateline, or undefined. Without capitals, agency or day a name before a dash is an ordinary subject and no dateline. */
export function findDateline(body: string, paragraphs: readonly Span[]): Dateline | undefined {
  for (const paragraph of paragraphs.slice(0, PARAGRAPHS_SEARCHED)) {
    const found = DATELINE.exec(body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST)));
    const groups = found?.groups;
    if (!found || !groups?.place) continue;
    if (!allCapitals(groups.place) && !groups.agency && !groups.day && !groups.region) continue;
    return {
      start: paragraph.start,
      end: paragraph.start + found[0].length,
      place: groups.place,
      ...(groups.day ? { dateText: groups.day } : {}),
    };
  }
  return undefined;
}
