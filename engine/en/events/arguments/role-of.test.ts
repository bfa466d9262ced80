/** Initiators, targets and bystanders in sentences where the theme or the word order would mislead. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { lastActors } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string): string => lastActors(vocabulary, body);

type Case = readonly [why: string, body: string, actors: string];

describe('roles', () => {
  const cases: readonly Case[] = [
    ['a body calls a meeting', 'Peru convened a meeting with Chile on Monday.', 'Peru p | Chile p'],
    ['who goes is behind "by"', 'The visit to Chad by Kenyan President William Ruto began on Monday.', 'Chad t | Kenya i | William Ruto i'],
    [
      'an embassy is hit',
      'The explosion at the Danish embassy in Chad on Monday killed two people.',
      'Danish embassy t | Chad t | Denmark t',
    ],
    ['an event has a host', 'Peru pledged aid on Monday at an event hosted by Chile.', 'Peru i | Chile i'],
    ['a plan has a maker', 'Peru criticized a plan drafted by Chile on Monday.', 'Peru i | Chile t'],
    ['a body is left', 'Ghana and Togo quit the trade pact on Monday.', 'Ghana i | Togo i'],
    ['a body is asked', 'Peru asked Mercosur for a meeting on Monday.', 'Peru i | Mercosur t'],
    ['a treaty is ratified', "Peru's congress ratified the fishing treaty with Chile on Monday.", 'Congress of Peru i | Chile p | Peru i'],
    ['two sides meet', 'Peru and Chile met on Monday.', 'Peru p | Chile p'],
    [
      'the owner of a case',
      "Gambia's complaint against Myanmar was thrown out by the International Court of Justice on Monday.",
      'Gambia i | Myanmar t | International Court of Justice i',
    ],
    ['a claim rejected on a day', "Peru rejected Chile's claim on Monday.", 'Peru i | Chile t'],
    ['another verb is somebody’s', 'The withdrawal of Kenyan troops, demanded by Uganda, began on Monday.', 'Kenya i | Uganda p'],
    ['two have a quarrel', 'The dispute between Cuba and the shipowner Norda Marine was settled on Monday.', 'Cuba p | Norda Marine p'],
    [
      'one of a state dismisses another',
      "The governor of Ghana's central bank, Efua Darko, was dismissed on Sunday by President Kofi Osei.",
      'Central bank of Ghana t | Efua Darko t | Kofi Osei i | Ghana i',
    ],
    ['something is given to him', 'Relief worth $9 million was donated to Vanuatu by Chile on Monday.', 'Vanuatu t | Chile i'],
    ['a body is joined', 'Chad joined the African Union on Monday.', 'Chad i | African Union t'],
    ['one side signs', 'Chad signed the treaty on Monday.', 'Chad i'],
    ['somebody dies', 'President Idriss Deby of Chad died on Monday.', 'Idriss Déby p | Chad p'],
    ['people vote', 'Canada held an election on Monday.', 'Canada p'],
    ['the speaker promises what is of the state', 'President William Ruto announced a Kenyan fund on Monday.', 'William Ruto i | Kenya i'],
    ['something is sold', 'Norway sold Kenya two frigates on Monday.', 'Norway i | Kenya t'],
    ['something is bought', 'Kenya bought two frigates from Norway on Monday.', 'Kenya i | Norway t'],
    ['somebody agrees to sell', 'Norway agreed on Monday to sell two frigates to Kenya.', 'Norway i | Kenya t'],
    ['something is ordered', 'Kenya ordered twelve jets from France on Monday.', 'Kenya i | France t'],
    ['a sale is approved', 'The sale of two Norwegian frigates to Kenya was approved on Monday.', 'Norway i | Kenya t'],
    ['a sale has an owner', "Norway's sale of two frigates to Kenya was halted on Monday.", 'Norway i | Kenya t'],
    ['somebody only comments', '"Chad expelled the envoy on Monday," Kenyan President William Ruto said.', 'Chad i'],
    ['the leader of who acts', 'A Ghanaian team led by trade minister Kwaku Ode visited Lomé on Monday.', 'Ghana i | Kwaku Ode i | Togo t'],
  ];
  test.each(cases)('are correct: %s', (_, body, expected) => expect(last(body)).toBe(expected));
});

describe('actors that do not take part', () => {
  const cases: readonly Case[] = [
    ['a topic behind "about"', 'Chad and Togo held talks on Monday about the conflict between Sudan and Mali.', 'Chad p | Togo p'],
    ['a topic of a verb', 'Chad and Togo discussed Sudan on Monday.', 'Chad p | Togo p'],
    ['who only says it', "Kenya's William Ruto said that Chad closed its border on Monday.", 'Chad i'],
    ['two of three countries', 'Chad, Togo and Benin share a river. The two countries signed a treaty on Monday.', ''],
    ['two countries of none', 'The two countries signed a treaty on Monday.', ''],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});

describe('guests of a meeting', () => {
  const cases: readonly Case[] = [
    [
      'are listed behind a colon',
      'Kenya hosted a meeting on Monday.\n\nParticipants included:\n\n- Rev. Jim Ode, Chair, Bread - Mary Weru, President, Seeds',
      'Kenya p | Jim Ode p | Mary Weru p',
    ],
    [
      'are listed in a sentence',
      'Kenya hosted a meeting on Monday. Government officials included Jim Ode and Mary Weru. Ann Kodjo wrote to them.',
      'Kenya p | Jim Ode p | Mary Weru p',
    ],
    ['are not who speaks', 'Kenya hosted a meeting on Monday. Participants discussed a plan by Jim Ode.', 'Kenya p'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});

describe('the place of an act', () => {
  const cases: readonly Case[] = [
    ['a town near by is under attack', 'Turkish jets bombed a depot near Aleppo on Monday.', 'Turkey i | Syria t'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});

describe('a noun from a name refers back to it', () => {
  const cases: readonly Case[] = [
    ['fund', 'The Pacific Resilience Fund met Peru in May. The fund will vote on a loan on 20 June.', 'Pacific Resilience Fund i'],
    ['front', 'Fighters of the Amber Coast Front fled. The front attacked a bus on Monday.', 'Amber Coast Front i'],
    ['trust', 'Oman and the Calder Trust spoke. The trust will hand the fort to Oman on 20 June.', 'Calder Trust i | Oman t'],
    ['carrier', 'Riyadh Air ordered jets from Boeing in May. Peru fined the carrier on Monday.', 'Peru i | Riyadh Air t'],
    ['drugmaker', 'Zelmira Pharmaceuticals is in trouble. Peru fined the drugmaker on Monday.', 'Peru i | Zelmira Pharmaceuticals t'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});
