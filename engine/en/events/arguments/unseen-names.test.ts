/** Texts about people, organizations and offices that are missing from the vocabulary: the actors of their last event. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { lastActors } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string): string => lastActors(vocabulary, body);

type Case = readonly [body: string, actors: string];

describe('an office before a name and a comma shows whom its holder represents', () => {
  const cases: readonly Case[] = [
    ["New Zealand's foreign minister, Rewi Paraone, visited Nuku'alofa on Monday.", 'Rewi Paraone i | New Zealand i | Tonga t'],
    ["China's ambassador to Islamabad, Jiang Wuping, flew to Gwadar on Monday.", 'Jiang Wuping i | China i | Pakistan t'],
    ['The governor of Lagos, Babajide Adewale, resigned on 4 June.', 'Babajide Adewale i'],
    [
      "Uruguay's defence minister, Martín Echegoyen, met his Paraguayan counterpart, Blanca Ovelar, on 11 June.",
      'Martín Echegoyen p | Paraguay p | Blanca Ovelar p | Uruguay p',
    ],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('people recognized by the words around their names', () => {
  const cases: readonly Case[] = [
    ['J. P. Achterberg was appointed ambassador of Suriname on 10 June.', 'J. P. Achterberg t | Suriname p'],
    [
      'Ludovica van der Meulen, who chairs the Dutch Authority for Fisheries, visited Tallinn on 12 June.',
      'Ludovica van der Meulen i | Dutch Authority for Fisheries i | Netherlands i | Estonia t',
    ],
    ['The king asked Ilze Kalne to form a government on Monday.', 'Ilze Kalne i'],
    ["The UN's envoy, Ramtane Lamamra, flew to Port Sudan on 12 June.", 'United Nations i | Ramtane Lamamra i | Sudan t'],
    ["Australia's high commissioner, Erin Walsh, resigned on Friday.", 'Erin Walsh i | Australia i'],
    ['Voters rejected the incumbent, Banu Tabai, in May. Tabai conceded defeat on Thursday.', 'Banu Tabai i'],
    ['Tirso Olmedo resigned on Monday.', 'Tirso Olmedo i'],
    ['Police arrested the Latvian sprinter Kulla Berz on Monday.', 'Latvia t | Kulla Berz t'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('organizations recognized by the head of their name or by a preceding common noun', () => {
  const cases: readonly Case[] = [
    ['Tata Steel signed a contract with the Chilean miner Cobrenor on 3 June.', 'Tata Steel p | Chile p | Cobrenor p'],
    ['Helvion AG signed a contract with Maple Ridge Capital on Monday.', 'Helvion AG p | Maple Ridge Capital p'],
    ['Labour Minister Jana Orr of Chile resigned on Monday.', 'Jana Orr i | Chile i'],
    ['The agency issued General License 8W on Monday.', ''],
    ['Antonio Sala sold a Volvo and a Boeing 737 on Monday.', 'Antonio Sala i'],
    ['A Volvo spokesman announced the closure of the plant on Monday.', 'Volvo i'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('people recognized by age, appointment or a later short name', () => {
  const cases: readonly Case[] = [
    ['Police freed Baquer Namar, an 87-year-old engineer, on Monday.', 'Baquer Namar t'],
    ['The board will meet PS Johnson Weru on Wednesday. "It is late," Weru said.', 'Johnson Weru p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('a name used only like a place is not an organization', () => {
  const cases: readonly Case[] = [
    ['Workers in Corvex are angry. Corvex is calm. Shares rose in Corvex on Monday.', ''],
    ['Officials said it had rained on Monday.', ''],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('people after a long office title', () => {
  const cases: readonly Case[] = [
    [
      "The director of the World Health Organization's Kabul office, Lena Brodin, was expelled by the Taliban on Thursday.",
      'World Health Organization t | Lena Brodin t | Taliban i',
    ],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('organizations whose names contain a place or an adjective', () => {
  const cases: readonly Case[] = [
    ['The Federation of Argentine Railwaymen called a strike on 28 June.', 'Federation of Argentine Railwaymen i'],
    ['Talks between Cyprus and the energy company Levant Gas collapsed on Tuesday.', 'Cyprus p | Levant Gas p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('organs with the same name in many states', () => {
  const cases: readonly Case[] = [
    [
      'Fiji votes. Fijian parties quarrel. Voters elected the House of Representatives of Fiji. The Senate met on Monday.',
      'Senate of Fiji p | Fiji p',
    ],
    ['Joe Biden and US allies agree. The Senate met on Monday.', 'US Senate p | United States p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('governments and people who are only located at a capital', () => {
  const cases: readonly Case[] = [
    ['The Juba government opened talks with the rebels on Monday.', 'South Sudan p'],
    ["Chad's army chief, General Ali Ode, toured a refugee camp on Monday.", 'Ali Ode i | Chad i'],
    ['Foreign officials in Bamako met the Swedish ambassador on Monday.', 'Sweden p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('modifiers and topics that do not take part', () => {
  const cases: readonly Case[] = [
    ['Rwanda-backed rebels seized Sake on 7 June.', ''],
    ['Nokia won a contract from the Indonesian government on 6 June.', 'Nokia i | Indonesia t'],
    ['Envoys of Chad and Togo met in Accra on Monday to discuss aid for Mali.', 'Chad p | Togo p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('the other side in an article about two states', () => {
  const story = 'Peru and Ecuador are at odds. Peru closed a bridge. Ecuador closed a port. Peruvian and Ecuadorean envoys talk. ';
  const cases: readonly Case[] = [
    [`${story}Peruvian troops crossed the river on Monday.`, 'Peru i | Ecuador t'],
    [`${story}Peru's justice minister resigned on Monday.`, 'Peru i'],
    [`${story}Chad and Peruvian officials met on Monday.`, 'Chad p | Peru p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('words that refer back to someone named before', () => {
  const cases: readonly Case[] = [
    ['Kaarina Imo met Minister Jonas Berg on Monday. She will travel to Tallinn on 30 June.', 'Kaarina Imo i | Estonia t'],
    ['Minister Jonas Berg met Anna Lund on Monday. He flew to Tallinn on Tuesday.', 'Jonas Berg i | Estonia t'],
    ['Airbus signed a contract with Riyadh Air on Monday. Boeing sold the airline 39 planes in March 2023.', 'Boeing i | Riyadh Air t'],
    ['Soldiers seized power in Gabon. France halted military aid to the country on 31 August.', 'France i | Gabon t'],
    ['The United States acts. The Department revoked the visas of two judges on 13 June.', 'United States i'],
    ['ECOWAS lifted its sanctions on Guinea-Bissau. Elections are due on 24 November.', 'Guinea-Bissau p'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('defendants at the place of a trial', () => {
  const cases: readonly Case[] = [['The trial of Ahmad Zubair began on Monday in Kabul.', 'Ahmad Zubair t | Afghanistan p']];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('nouns of acts show who acts and who is affected', () => {
  const cases: readonly Case[] = [
    ['US strikes on Houthi targets killed seven people on 4 June.', 'United States i | Houthis t'],
    ["China's ban on Australian barley took effect on 1 June.", 'China i | Australia t'],
    ['The invasion of Kuwait by Iraq began on 2 August 1990.', 'Kuwait t | Iraq i'],
    ["Ecuador's raid on the Mexican embassy took place on 5 April.", 'Ecuador i | Mexican embassy t | Mexico t'],
    ['Sanctions imposed by the EU on Belarus were extended on 5 June.', 'European Union i | Belarus t'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});
