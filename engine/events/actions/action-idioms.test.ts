/** The PLOVER action of sentences as news agencies write them: idioms, particles, several parties. */
import { expect, it } from 'vitest';
import type { ActionId } from '../../model/event';
import { tagWords } from '../../text/part-of-speech';
import { readText } from '../../text/read-text';
import { classifyAction } from './classify-action';

const CASES: readonly (readonly [action: ActionId, text: string])[] = [
  ['AGREE', 'Sandinista leaders said on Tuesday they were willing to let Honduran monitors patrol the frontier.'],
  ['AGREE', 'South Africa announced it would extend a credit line to Zimbabwe once a budget was passed.'],
  ['AGREE', 'Colombo and the rebels have accepted a Norwegian plan for monitors.'],
  ['CONSULT', 'Crown Prince Abdullah conferred with the Syrian president in Damascus on the peace process.'],
  ['CONSULT', "Venezuela's leader received a Cuban medical delegation at Miraflores."],
  ['CONSULT', 'Algerian and Tunisian officials examined ways to curb smuggling during a two-day session.'],
  ['SUPPORT', 'The Duma overwhelmingly approved the union treaty with Belarus.'],
  ['SUPPORT', 'Tripoli extended formal recognition to the new government of Chad.'],
  ['SUPPORT', "Japan's prime minister conveyed his deep remorse to the people of China."],
  ['COOPERATE', 'Pakistan turned over a suspect in the embassy bombing to the United States.'],
  ['COOPERATE', 'India and Russia resumed joint production of tanks after a two-year pause.'],
  ['AID', 'The Netherlands allocated 20 million guilders to repair dikes in Bangladesh.'],
  ['AID', 'Riyadh airlifted medicine and flour to Afghan quake survivors.'],
  ['CONCEDE', 'President Moi yielded to mounting pressure and announced multi-party elections.'],
  ['CONCEDE', 'The junta in Myanmar lifted travel restrictions on Aung San Suu Kyi.'],
  ['RETREAT', 'Eritrea said it had pulled its soldiers out of the Badme area of Ethiopia.'],
  ['RETREAT', 'Iran handed back the remains of 12 Kuwaiti sailors.'],
  ['RETREAT', 'Muslim separatists freed three priests they had been holding on Jolo in the Philippines.'],
  ['REQUEST', "Albania's president asked NATO for a peacekeeping force to halt the anarchy."],
  ['REQUEST', 'Opposition leaders in Madagascar insisted on a recount.'],
  ['REQUEST', 'Baghdad pressed Ankara to release more water from the Ataturk dam.'],
  ['ACCUSE', "Chile's foreign ministry expressed outrage at the British ruling on the general."],
  ['ACCUSE', 'Zambian detectives are looking into allegations of graft by a former minister.'],
  ['REJECT', 'Greece brushed off a Turkish suggestion that the islet be demilitarised.'],
  ['REJECT', 'Malaysia said it would not bow to demands for an outside inquiry.'],
  ['REJECT', 'Baghdad turned away a team of inspectors at the gates of a ministry.'],
  ['THREATEN', 'Oil workers in Nigeria warned they would shut down every terminal within 48 hours.'],
  ['THREATEN', 'Bosnian Serb commanders said they would shell the enclave unless troops withdrew.'],
  ['THREATEN', 'The European Union hinted at suspending its trade pact with Israel.'],
  ['PROTEST', 'Thousands of Indonesian students poured into the streets of Yogyakarta calling for the president to go.'],
  ['PROTEST', 'Polish coal miners went on strike over plans to close pits.'],
  ['PROTEST', 'Relatives of Turkish prisoners entered the fortieth day of a fast.'],
  ['SANCTION', 'Ethiopia ordered the Sudanese consul to leave within a week.'],
  ['SANCTION', 'Washington froze Yugoslav assets and banned flights to Belgrade.'],
  ['SANCTION', 'Norway put off a loan to Nigeria after the hangings.'],
  ['MOBILIZE', 'Greek and Turkish frigates steamed toward the disputed rocks.'],
  ['MOBILIZE', 'Iraq moved two divisions to within 20 miles of Kuwait.'],
  ['MOBILIZE', 'Venezuelan security forces were placed on maximum alert ahead of the vote.'],
  ['COERCE', "Police in Belarus hauled away 50 marchers and padlocked the union's headquarters."],
  ['COERCE', 'Israel sealed off the Gaza Strip and barred Palestinian workers.'],
  ['COERCE', 'Havana sentenced four dissidents to terms of up to five years.'],
  ['ASSAULT', 'Hutu militiamen massacred 200 villagers in northwest Rwanda.'],
  ['ASSAULT', 'Russian helicopter gunships rocketed rebel hideouts in the mountains.'],
  ['ASSAULT', 'A car bomb tore through a shopping mall in Medellin, Colombia, leaving 12 dead.'],
];

it.each(CASES)('tells of %s: %s', (action, text) => {
  const [sentence] = readText(text).sentences;
  expect(sentence && classifyAction(sentence, tagWords)).toBe(action);
});
