/** Words in clauses for merging: families for the same kind of event, and words that identify no subject. */
import { wordList } from './words';

/** One key per family. Two clauses with words in one family describe the same kind of event. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  gather: wordList(
    'meet meets met meeting meetings summit talks negotiate negotiates negotiation negotiations dialogue consultation consultations ' +
      'conference seminar receive receives received host hosts hosted discuss discusses discussed discussion discussions convene convenes ' +
      'convened convening',
  ),
  call: wordList('call calls speak speaks spoke spoken phone phones telephone telephones'),
  travel: wordList(
    'visit visits visited visiting trip travel travels traveled traveling arrive arrives arrived arriving arrival stay stays tour journey ' +
      'go goes went spend spends leave leaves left depart departs departed departure fly flies flew',
  ),
  vote: wordList(
    'vote votes voted voting elect elects elected election elections choose chooses poll polls win wins won winner victory primary primaries ' +
      'caucus caucuses ballot runoff runoffs run-off run-offs',
  ),
  attack: wordList(
    'attack attacks attacked bomb bombs bombed bombing bombings blast blasts explode explodes exploded explosion explosions shell shells shelled ' +
      'shelling strike strikes struck airstrike airstrikes raid raids raided shoot shoots shot shooting kill kills killed killing killings murder ' +
      'murders murdered assassinate assassinated assassination slay slain slaying',
  ),
  decide: wordList('rule rules ruled ruling rulings decide decides decided decision decisions judgment judgement verdict'),
  charge: wordList('charge charges charged indict indicts indicted indictment accuse accused accusation'),
  arrest: wordList('arrest arrests arrested detain detains detained detention'),
  invade: wordList('invade invades invaded invasion occupy occupies occupied'),
  coup: wordList('coup coups putsch overthrow overthrows overthrown overthrew topple topples toppled'),
  find: wordList('find finds found discover discovers discovered discovery rescue rescues rescued'),
  protest: wordList(
    'protest protests protested protesters march marches marched rally rallies rallied demonstrate demonstrated demonstration demonstrations',
  ),
  accede: wordList('join joins joined joining accede accedes accession member members membership entry admit admits admitted'),
  install: wordList('inaugurate inaugurates inaugurated inauguration swear sworn office become becomes'),
  appoint: wordList(
    'appoint appoints appointed appointment name names named nominate nominates nominated nomination pick picks promote promotes',
  ),
  dismiss: wordList(
    'dismiss dismisses dismissed dismissal remove removes removed removal sack sacks sacked oust ousts ousted replace replaces replaced',
  ),
  die: wordList('die dies died dead death'),
  resign: wordList('resign resigns resigned resignation quit quits step steps stepped'),
  launch: wordList('launch launches launched'),
  sign: wordList('sign signs signed signing conclude concludes concluded agree agrees agreed agreement deal treaty pact accord'),
  force: wordList('effect force begin begins'),
  limit: wordList('limit limits restrict restricts restriction restrictions curb curbs control controls tighten tightens'),
  penalty: wordList('sanction sanctions penalty penalties'),
  drill: wordList('exercise exercises drill drills maneuvers manoeuvres'),
};

export const WORD_FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, members]) => members.map((word): [string, string] => [word, `=${family}`])),
);

/** Verbs that only support a noun, and counting words. They do not help to identify an event. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  wordList(
    'take takes hold holds held come comes came enter enters make makes made give gives gave say says said tell tells told end ends start starts into two three four five day days plan plans own',
  ),
);

/** Verbs for acts that happen only once within days: two reports that differ by a day describe one event. */
export const ONCE_ONLY_VERBS: readonly string[] = wordList(
  'die dies join joins accede accedes resign resigns inaugurate inaugurates found founds abolish abolishes secede secedes abdicate abdicates',
);

/** Nouns that are too common in news about states to identify a subject. */
export const COMMON_SUBJECTS: ReadonlySet<string> = new Set(
  wordList(
    'president minister secretary official officials leader leaders foreign prime vice general defense state states country countries ' +
      'government governments military policy export exports import imports trade product products sale sales arms company companies firm firms ' +
      'delegation group working relations island region city world year month week adviser ambassador national security order law agreement ' +
      'deal treaty statement speech party council department ministry former senior first chinese american led video joint',
  ),
);

/** Words that only name the office of a named person. */
export const TITLE_OFFICES: ReadonlySet<string> = new Set(
  wordList(
    'president minister ministers secretary state foreign prime vice general premier adviser advisor national security treasury commerce ' +
      'defense climate envoy ambassador speaker house leader leaders senior former official us chinese american top diplomat governor chief',
  ),
);
