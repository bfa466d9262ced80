/** Initiators and targets in short texts: active and passive voice, hosts, companions, appositions, new names, later mentions. */
import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);

/** A text and the actors that at least one of its events must have, each with the first letter of its role. */
const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['Somali raiders attacked a Kenyan post on Monday.', ['Kenya t', 'Somalia i']],
  ['Estonia expelled two Russian diplomats on Tuesday.', ['Estonia i', 'Russia t']],
  ['The French ambassador was expelled by Burkina Faso on Monday.', ['France t', 'Burkina Faso i']],
  ['China imposed a ban on Lithuanian beef on Thursday.', ['China i', 'Lithuania t']],
  ['Talks between Brazil and Paraguay on the dam tariff opened on Monday.', ['Brazil p', 'Paraguay p']],
  ['The foreign ministers of Chile and Peru met in Arica on Sunday.', ['Chile p', 'Peru p']],
  ['On Friday, Georgia signed a transit agreement with Armenia.', ['Georgia p', 'Armenia p']],
  ['A Ghanaian delegation led by trade minister Kwaku Mensah visited Lomé on Monday.', ['Ghana i', 'Togo t']],
  ['A Ghanaian delegation led by trade minister Kwaku Mensah visited Lomé on Monday.', ['Kwaku Mensah i']],
  ['Negotiations hosted by Norway between Colombia and the rebels began on Monday.', ['Norway p', 'Colombia p']],
  ["Ilse Brandt, Austria's new defense minister, toured the barracks on Wednesday.", ['Ilse Brandt i', 'Austria i']],
  ['Police in Graz arrested Ilse Brandt, a former banker, on Wednesday.', ['Ilse Brandt t']],
  ['The premier met Ilse Brandt in Graz on Monday. On Tuesday she flew to Rome to meet the pope.', ['Ilse Brandt p']],
  ['The European Union sanctioned the shipping company Orient Maritime on Friday.', ['Orient Maritime t']],
  ['Fighters of the Free Coast Movement seized the port on Saturday.', ['Free Coast Movement i']],
  ['Turkish jets bombed two villages in northern Iraq on Monday.', ['Turkey i', 'Iraq t']],
  ['Ethiopia began filling the reservoir on Monday.', ['Ethiopia i']],
  ['Polish President Andrzej Duda travelled to Kyiv on Thursday.', ['Poland i', 'Ukraine t']],
  ['Polish President Andrzej Duda travelled to Kyiv on Thursday.', ['Andrzej Duda i']],
  ['Cuba accused the United States on Monday of funding the protests.', ['Cuba i', 'United States t']],
  ["Spain's parliament passed the law on Thursday.", ['Spain i']],
  ['Egypt, together with Qatar, brokered a truce on Friday.', ['Egypt p', 'Qatar p']],
  ['A Vietnamese trawler was rammed by a Chinese coast guard ship on Sunday.', ['Vietnam t', 'China i']],
  ["South Korea's Yoon Suk-yeol held talks with Japan's Fumio Kishida in Seoul on Sunday.", ['South Korea p', 'Japan p']],
  ['Amnesty International accused Eritrea on Thursday of torture.', ['Amnesty International i', 'Eritrea t']],
  ['Niger ordered American troops on Saturday to leave.', ['Niger i', 'United States t']],
  ['Mexico opened an inquiry on Monday into the leak.', ['Mexico i']],
  ["General Gabriel Okoro, Nigeria's army chief, resigned on Monday.", ['Gabriel Okoro i', 'Nigeria i']],
  ['Nigerian police charged the editor Ben Okafor on Monday. Okafor was freed on bail on Tuesday.', ['Okafor t']],
  ['Tunisia dissolved its parliament on Wednesday.', ['Tunisia i']],
  ['India recalled its envoy to Canada on Monday.', ['India i', 'Canada t']],
];

describe('actors and roles', () => {
  it.each(CASES)('finds the actors of: %s', (body, expected) => {
    const { events } = extractByRules({ title: '', body, published: '2024-06-12' }, { vocabulary });
    const found = events.flatMap(({ actors }) => actors.map(({ name, role }) => `${name} ${role.charAt(0)}`));
    for (const one of expected) expect(found.some((name) => name === one || name.endsWith(` ${one}`))).toBe(true);
  });
});
