/** Which states named in a sentence take part in the events that it reports. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, findActors } from '../../../index';
import { findPlaces } from '../../actors/find-actors';
import { tagWords } from '../../text/part-of-speech';
import { readText } from '../../text/read-text';
import { statesTakingPart } from './participating-states';

const index = buildActorIndex([...VOCABULARY, ...PLACES]);

const CASES: readonly (readonly [sentence: string, states: readonly string[]])[] = [
  ['Turkey closed its border with Armenia.', ['TUR']],
  ['Zambian troops freed the hostages, Angolan diplomats said.', ['ZMB']],
  ['Chad recalled its envoy from Libya, according to French officials.', ['LBY', 'TCD']],
  ['Peru arrested two fishermen after Chile had complained about them.', ['PER']],
  ['Greece will leave the talks unless Turkey withdraws.', ['GRC', 'TUR']],
  ['Estonia asked Latvia for help with a wreck off Finland.', ['EST', 'LVA']],
  ['Spain and Portugal told Morocco that they would sell no more boats to Algeria.', ['ESP', 'MAR', 'PRT']],
  ['Norway will back a resolution that aims to impose an embargo on Eritrea.', ['NOR']],
  ['Students in Dhaka blocked the roads.', ['BGD']],
  ['Kenya will send no more troops if the war in Somalia goes on.', ['KEN']],
  ['Russia jailed an American reporter.', ['RUS', 'USA']],
  ['Moldovan officials said on Monday that the shipment was safe.', ['MDA']],
];

describe('participating states', () => {
  it.each(CASES)('in "%s"', (sentence, states) => {
    const text = readText(sentence);
    expect([...statesTakingPart(text, findActors(text, index), findPlaces(text, index), tagWords)].sort()).toEqual(states);
  });
});
