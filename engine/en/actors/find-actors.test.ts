import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '../../../data/vocabulary/load-vocabulary';
import { readText } from '../text/read-text';
import { buildActorIndex } from './base/actor-index';
import { findActors, findInSentences, placeMentions } from './find-actors';

const index = buildActorIndex([...VOCABULARY, ...PLACES]);
const found = (body: string): string =>
  findActors(readText(body), index)
    .map((m) => `${m.quote}>${m.actor}`)
    .join(' | ');

describe('actors', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'states by name, adjective and abbreviation',
      'French and U.S. officials met in Japan.',
      'French>france | U.S.>united-states | Japan>japan',
    ],
    ['both ends of a hyphen', 'The China-US talks resumed.', 'China>china | US>united-states'],
    ['the pronoun in lower case is no state', 'They told us to wait.', ''],
    ['headlines in capitals', 'CHINA PROTESTS', 'CHINA>china'],
    ['no state that is only opposed', 'Anti-American protests and pro-Russian rallies spread.', ''],
    ['no state that only describes', 'A Saudi-owned weekly and an Egyptian newspaper reported it.', ''],
    ['the longest name', 'Guinea-Bissau and Papua New Guinea voted.', 'Guinea-Bissau>guinea-bissau | Papua New Guinea>papua-new-guinea'],
    ['a sea is no state', 'Ships sailed through the South China Sea and the Persian Gulf.', ''],
    ['a capital that acts', 'Beijing protested against the sale.', 'Beijing>china'],
    ['a capital that is dealt with', 'Relations between Washington and Moscow cooled.', 'Washington>united-states | Moscow>russia'],
    ['no capital that is only a place', 'The ministers met in Beijing and flew to Moscow.', ''],
    ['a seat that acts', 'The White House said so, and the Kremlin agreed.', 'White House>united-states | Kremlin>russia'],
    ['no seat that is only a place', 'They met at the White House.', ''],
    [
      'organs in the vocabulary',
      'The Pentagon and the State Department objected.',
      'Pentagon>pentagon | State Department>us-state-department',
    ],
    [
      'organs of any state',
      'The Turkish parliament and the Peruvian navy agreed.',
      'Turkish parliament>turkish-grand-national-assembly | Peruvian navy>new:peru-navy',
    ],
    [
      'an organ that another state also has',
      'The Libyan House of Representatives voted.',
      'Libyan House of Representatives>new:libya-house-of-representatives',
    ],
    [
      'bodies by their head',
      'The Nordic Fisheries Council wrote to the University of Ruritania.',
      'Nordic Fisheries Council>new:nordic-fisheries-council | University of Ruritania>new:university-of-ruritania',
    ],
    ['no body in the name of a treaty', 'The Treaty on Conventional Armed Forces expired.', ''],
    [
      'bodies by the word in front',
      'The Iranian airline Zagros Blue was banned. Zagros protested.',
      'Iranian>iran | Zagros Blue>new:zagros-blue | Zagros>new:zagros-blue',
    ],
    ['titled persons', 'Foreign Minister Aro Lindqvist met Gov. Ana Prats.', 'Aro Lindqvist>new:aro-lindqvist | Ana Prats>new:ana-prats'],
    ['titles of more than one office', 'Deputy Prime Minister and Foreign Minister Oro Venn spoke.', 'Oro Venn>new:oro-venn'],
    ['persons in apposition', 'Zoltan Brezny, an expert on trade, spoke.', 'Zoltan Brezny>new:zoltan-brezny'],
    ['persons behind "led by"', 'A delegation led by Ruta Kalnins arrived.', 'Ruta Kalnins>new:ruta-kalnins'],
    [
      'family names that stand first',
      'Professor Zhang Weiming spoke. Zhang agreed.',
      'Zhang Weiming>new:zhang-weiming | Zhang>new:zhang-weiming',
    ],
    ['later short names', 'Antony J. Blinken arrived. Blinken left.', 'Antony J. Blinken>antony-blinken | Blinken>antony-blinken'],
    [
      'acronyms that the text introduces',
      'The Nordic Fisheries Council (NFC) met. The NFC voted.',
      'Nordic Fisheries Council>new:nordic-fisheries-council | NFC>new:nordic-fisheries-council | NFC>new:nordic-fisheries-council',
    ],
    [
      'a namesake of a state is a person',
      'Michael Jordan and Chad Miller won.',
      'Michael Jordan>new:michael-jordan | Chad Miller>new:chad-miller',
    ],
    ['weekdays and months are no persons', 'Secretary of State Monday', ''],
    ['an airport is no person', 'They landed at Carlos Prado International Airport.', ''],
    [
      'particles and hyphens',
      'President Abdel Fattah al-Burhan met Ban Ki-moon.',
      'Abdel Fattah al-Burhan>abdel-fattah-al-burhan | Ban Ki-moon>ban-ki-moon',
    ],
  ];
  it.each(cases)('%s', (_, body, expected) => {
    expect(found(body)).toBe(expected);
  });

  it('assigns the state to an organ and to a person', () => {
    const [ministry, person] = findActors(
      readText('The Chadian Ministry of Mines wrote to Irish Trade Minister Orla Quinn.'),
      index,
    ).filter((m) => m.actor.startsWith('new:'));
    expect(ministry).toMatchObject({ kind: 'organ', parent: 'chad', country: 'TCD' });
    expect(person).toMatchObject({ kind: 'person', name: 'Orla Quinn', parent: 'ireland', country: 'IRL' });
  });

  it('assigns the state of the first official to the second one as well', () => {
    const [, second] = findActors(readText('Kenyan President Abel Otieno and Trade Minister Ruth Wafula arrived.'), index).filter(
      (m) => m.kind === 'person',
    );
    expect(second).toMatchObject({ name: 'Ruth Wafula', country: 'KEN' });
  });

  it('quotes the exact words of the body', () => {
    const body =
      'On Monday, the Chinese Ministry of Foreign Affairs said Liu Jianchao, head of the International Department, would meet U.S. officials.\n\nLiu left.';
    for (const m of findActors(readText(body), index)) expect(body.slice(m.start, m.end)).toBe(m.quote);
  });

  it('reports the longest form of a name that the article prints', () => {
    const mentions = findActors(readText('Antony J. Blinken arrived. Blinken left.'), index);
    expect(mentions.map((m) => m.printed)).toEqual(['Antony J. Blinken', 'Antony J. Blinken']);
    expect(mentions[0]?.name).toBe('Antony Blinken');
  });

  it('separates organs of two states and unifies two names of one organ', () => {
    const organs = findActors(
      readText(
        "Peru's parliament met. The Peruvian parliament voted. Chile's Constitutional Court ruled; Peru's Constitutional Court did not.",
      ),
      index,
    ).filter((m) => m.kind === 'organ');
    expect(organs.map((m) => m.actor)).toEqual([
      'new:peru-parliament',
      'new:peru-parliament',
      'new:chile-constitutional-court',
      'new:peru-constitutional-court',
    ]);
    expect(organs[2]?.name).toBe('Constitutional Court of Chile');
  });

  it('learns names from the title', () => {
    const mentions = findActors(readText('Brezny left for Rome.'), index, 'Zoltan Brezny, an expert on trade, resigns');
    expect(mentions.map((m) => m.actor)).toEqual(['new:zoltan-brezny']);
  });

  it.each([
    ['President Kabila spoke.', '2010-05-01', 'joseph-kabila'],
    ['President Kabila spoke.', '1998-05-01', 'laurent-kabila'],
    ['President Bush spoke.', '1990-08-02', 'george-h-w-bush'],
    ['President Bush spoke.', '2003-03-20', 'george-w-bush'],
    ['President George H.W. Bush spoke.', '2003-03-20', 'george-h-w-bush'],
  ])('chooses between namesakes by publication date: %j on %s is %s', (body, published, id) => {
    expect(findActors(readText(body), index, undefined, published)[0]?.actor).toBe(id);
  });
});

describe('places', () => {
  const places = (body: string): string =>
    placeMentions(findInSentences(readText(body), index))
      .map((p) => p.name)
      .join(' | ');
  it.each([
    ['They met in San Francisco and flew to Beijing.', 'San Francisco | Beijing'],
    ['Talks were held in Japan between Seoul and Tokyo.', ''],
    ['They agreed in May.', ''],
  ])('%s', (body, expected) => {
    expect(places(body)).toBe(expected);
  });
});

describe('the vocabulary', () => {
  it('has unique IDs', () => {
    const ids = [...VOCABULARY, ...PLACES].map((actor) => actor.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('refers only to parents that exist', () => {
    const ids = new Set(VOCABULARY.map((actor) => actor.id));
    expect(VOCABULARY.filter((actor) => actor.parent !== undefined && !ids.has(actor.parent))).toEqual([]);
  });
  it('finds every state by its own name', () => {
    for (const actor of VOCABULARY.filter((a) => a.kind === 'state')) {
      expect(findActors(readText(`Officials of ${actor.name} agreed.`), index).map((m) => m.actor)).toEqual([actor.id]);
    }
  });
});
