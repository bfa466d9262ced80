/**
 * Generates deterministic news reports of 2,000 characters from templates. Each reports several incidents of one ongoing story.
 * Neighboring articles report the same incidents with different wording and date expressions.
 */
import type { ArticleInput } from '@/services/ingest/read-input';

export const CHARACTERS = 2_000;

const FIRST_DAY = Date.UTC(2010, 0, 4);
const DAY = 86_400_000;
const ARTICLES_A_DAY = 10;
/** number of incidents per day; an article draws from those of the last days */
const HAPPENINGS_A_DAY = 30;
const RECENT_DAYS = 6;

const list = (items: string): readonly string[] => items.split('; ');

const LANDS = list(
  'Norway; Chile; Peru; Japan; Kenya; Ghana; Poland; Hungary; Brazil; Canada; Mexico; Egypt; Jordan; Turkey; Greece; Italy; Spain; France; Germany; Sweden; Finland; Denmark; Ireland; Portugal; Austria; Serbia; Croatia; Ukraine; Georgia; Armenia; Kazakhstan; Mongolia; China; India; Nepal; Thailand; Vietnam; Laos; Malaysia; Indonesia; Australia; Ethiopia; Uganda; Rwanda; Zambia; Angola; Senegal; Morocco; Tunisia; Algeria',
);
const TOWNS = list('Geneva; Vienna; Oslo; Doha; Nairobi; Astana; Lima; Singapore; Ottawa; Lisbon');
const FAMILIES = list('Okafor; Lindqvist; Moreau; Tanaka; Castellan; Novak; Haddad; Berger; Silveira; Mwangi; Petrov; Lawson');
const GIVEN = list('Maria; John; Anna; Peter; Laura; David; Sofia; Thomas; Elena; Paul');
const GOODS = list('grain; copper; natural gas; fish; medicines; steel; timber; railway cars');
const MONTHS = list('January; February; March; April; May; June; July; August; September; October; November; December');
const WEEKDAYS = list('Sunday; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday');

/** Sentence templates by kind of incident; each kind has several wordings. */
const TELLINGS = [
  [
    '{when}, the foreign ministers of {a} and {b} met in {town} to discuss trade in {goods}.',
    'Foreign Minister {name} of {a} held talks with his counterpart from {b} in {town} {when2}.',
  ],
  [
    '{A} and {b} signed an agreement on {goods} in {town} {when2}.',
    '{when}, the governments of {a} and {b} signed a deal that covers {goods}.',
  ],
  ['{A} imposed sanctions on three companies from {b} {when2}.', '{when}, {a} announced sanctions against exporters of {goods} from {b}.'],
  [
    'President {name} of {a} arrived in {b} {when2} for a three-day visit.',
    '{when}, President {name} of {a} visited {b} and toured a port.',
  ],
  ['{A} expelled two diplomats of {b} {when2}, the foreign ministry said.', '{when}, the government of {a} expelled diplomats from {b}.'],
  ['The parliament of {a} ratified a treaty with {b} {when2}.', '{when}, lawmakers in {a} voted for the treaty with {b}.'],
  ['{A} will send a delegation to {b} {later} for further talks.', 'A summit of {a} and {b} is scheduled to take place in {town} {later}.'],
  ['{A} sent aid worth 20 million dollars to {b} {when2} after the floods.', '{when}, {a} delivered medicines and tents to {b}.'],
  ['{A} recalled its ambassador from {b} in {month}.', 'In {month}, {a} withdrew its envoy from {b} over a dispute about {goods}.'],
  ['{A} and {b} opened diplomatic relations in {year}.', 'In {year}, {a} recognized the new government of {b}.'],
] as const;

const FILLERS = [
  'Analysts say that the price of {goods} matters more to {a} than any speech.',
  '"We want a fair outcome for both sides," the minister said. "Nobody gains from a quarrel."',
  'Officials in {a} did not answer questions about the plan.',
  'The two neighbors share a long border, and many families live on both sides of it.',
  'Critics in {b} say that the ministry has not explained how the money will be spent.',
  'Trade between them consists mostly of {goods}, and ports on the coast depend on it.',
  'The opposition leader {name} called the course of the government careless.',
] as const;

/** A small random number generator (mulberry32), so that article N is always the same. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

interface Happening {
  readonly kind: number;
  readonly at: number;
  readonly words: Readonly<Record<string, string>>;
}

/** Incident `index`: who, what, where and when. */
function happening(index: number): Happening {
  const next = numbers(index + 77_000_000);
  const a = pick(LANDS, next);
  const b = pick(
    LANDS.filter((land) => land !== a),
    next,
  );
  const at = FIRST_DAY + Math.floor(index / HAPPENINGS_A_DAY) * DAY;
  return {
    kind: Math.floor(next() * TELLINGS.length),
    at,
    words: { a, b, A: a, town: pick(TOWNS, next), goods: pick(GOODS, next), name: `${pick(GIVEN, next)} ${pick(FAMILIES, next)}` },
  };
}

/** The day in a reporter's words on day `published`. */
function dayWords(at: number, published: number, next: () => number): string {
  const date = new Date(at);
  const ago = Math.round((published - at) / DAY);
  const named = `on ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  if (ago === 1 && next() < 0.4) return 'yesterday';
  if (ago < 7 && next() < 0.5) return `on ${WEEKDAYS[date.getUTCDay()]}`;
  return next() < 0.5 ? `${named} ${date.getUTCFullYear()}` : named;
}

function tell(one: Happening, published: number, next: () => number): string {
  const date = new Date(one.at);
  const when = dayWords(one.at, published, next);
  const later = new Date(one.at + 30 * DAY);
  const words: Record<string, string> = {
    ...one.words,
    when2: when,
    when: when.charAt(0).toUpperCase() + when.slice(1),
    later: `on ${later.getUTCDate()} ${MONTHS[later.getUTCMonth()]} ${later.getUTCFullYear()}`,
    month: `${MONTHS[(date.getUTCMonth() + 9) % 12]} ${date.getUTCFullYear() - 1}`,
    year: String(date.getUTCFullYear() - 3 - (one.kind + date.getUTCDate()) * 1),
  };
  return fill(pick(TELLINGS[one.kind] ?? TELLINGS[0], next), words);
}

const fill = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');

/** Article `number`, from 0; its text has about `CHARACTERS` characters, within a sentence. */
export function madeUpArticle(number: number): ArticleInput {
  const next = numbers(number);
  const day = Math.floor(number / ARTICLES_A_DAY) + RECENT_DAYS;
  const published = FIRST_DAY + day * DAY;
  const sentences: string[] = [];
  let length = 0;
  for (let paragraph: string[] = []; ; ) {
    const index = Math.floor((day - next() * RECENT_DAYS) * HAPPENINGS_A_DAY);
    const subject = happening(index);
    const sentence = next() < 0.5 ? tell(subject, published, next) : fill(pick(FILLERS, next), subject.words);
    if (length + sentence.length > CHARACTERS) {
      sentences.push(paragraph.join(' '));
      break;
    }
    paragraph.push(sentence);
    length += sentence.length + 2;
    if (paragraph.length === 3) {
      sentences.push(paragraph.join(' '));
      paragraph = [];
    }
  }
  return {
    text: sentences.filter(Boolean).join('\n\n'),
    title: `Made-up report ${number + 1}`,
    source: `Made-up Gazette ${number % 7}`,
    published: new Date(published).toISOString().slice(0, 10),
    language: 'en',
  };
}
