/** Fresh sentences for each theme: what happened is about it, whatever its words. */
import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../data/vocabulary/load-vocabulary';
import { buildActorIndex, extract } from '../index';
import { THEME_IDS, type ThemeId } from '../model/event';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);

const CASES: readonly (readonly [theme: ThemeId, text: string])[] = [
  ['summit', 'Leaders of the eight Amazon countries gathered in Belém on Tuesday for a summit on deforestation.'],
  ['summit', 'The heads of state of the Nile basin will assemble in Entebbe on 12 June.'],
  ['summit', 'Kishida, Yoon and Biden held a three-way summit at Camp David in August 2023.'],
  ['meeting', 'The Irish and Dutch finance ministers met over breakfast in Brussels on Monday.'],
  ['meeting', 'Modi telephoned the Emir of Qatar on Friday about the sailors.'],
  ['meeting', "On Tuesday the Kenyan president sat down with the heads of the teachers' unions."],
  ['visit', 'The Sultan of Oman travelled to Tehran on Sunday.'],
  ['visit', 'Pope Francis will spend three days in Mongolia in September 2023.'],
  ['visit', 'Wang Yi stopped in Papua New Guinea on Saturday on his way home.'],
  ['negotiation', 'Negotiators for Armenia and Azerbaijan resumed talks on Thursday in Almaty.'],
  ['negotiation', 'Qatar has been mediating between the two sides since October.'],
  ['negotiation', "The WTO's members haggled until Friday night over fishing subsidies."],
  ['statement', 'The Polish premier apologized on Wednesday for the leak.'],
  ['statement', 'Hanoi protested on Monday against the survey of the reef.'],
  ['agreement', 'Chile and the European Union signed an updated association treaty in December 2023.'],
  ['agreement', 'Laos acceded to the convention on landmines on 3 March.'],
  ['agreement', 'Niger, Mali and Burkina Faso left ECOWAS in January 2024.'],
  ['sanction', 'The European Union froze the assets of nine Sudanese generals on Monday.'],
  ['sanction', 'Bolivia expelled the US envoy in September 2008.'],
  ['trade', 'India raised its export duty on onions on Saturday.'],
  ['trade', 'Brazil and Argentina cut tariffs on cars from July 2019.'],
  ['trade', 'Sri Lanka defaulted on its foreign debt in May 2022.'],
  ['arms-sale', 'The State Department approved the sale of forty howitzers to Bahrain on Tuesday.'],
  ['arms-sale', 'Croatia bought twelve used Rafale jets from France in November 2021.'],
  ['arms-sale', 'Turkey sold Togo a batch of combat drones in 2022.'],
  ['military', 'Ethiopian and Eritrean troops exchanged artillery fire on Sunday near Badme.'],
  ['military', 'A firefight on Monday left six rangers dead in Virunga.'],
  ['military', 'France closed its base in Chad on 30 January 2025.'],
  ['election', 'Voters in Kiribati go to the polls on 14 August.'],
  ['election', 'Bongbong Marcos won the presidential election in May 2022.'],
  ['election', "Sudan's referendum on the south was held in January 2011."],
  ['appointment', 'Anwar Ibrahim took office as prime minister on 24 November 2022.'],
  ['appointment', 'The Peruvian cabinet resigned on Wednesday.'],
  ['appointment', 'On Monday the king asked the Social Democrat to form a government.'],
  ['protest', 'Tens of thousands of Serbs marched in Novi Sad on Saturday.'],
  ['protest', 'Nurses in Ghana downed tools on Monday.'],
  ['protest', 'Students occupied the campus in Athens for a third day on Thursday.'],
  ['legal', 'A court in Dakar jailed the opposition leader for two years on Thursday.'],
  ['legal', 'The Security Council voted on Friday to end the mission in Mali.'],
  ['legal', 'Parliament passed the foreign agents law on 14 May 2024.'],
  ['aid', "Norway pledged 40 million dollars for Gaza's hospitals on Monday."],
  ['aid', 'Three planeloads of tents from Pakistan landed in Adana on Thursday.'],
  ['aid', 'Japan lent Laos 80 million dollars in 2019 to rebuild the dam.'],
  ['human-rights', 'The UN rapporteur documented torture in the camps in a report on Tuesday.'],
  ['human-rights', 'Amnesty accused Eritrea on Monday of crimes against humanity.'],
  ['human-rights', 'Belarus freed fourteen political prisoners on Saturday.'],
  ['nuclear', 'North Korea tested a nuclear device in September 2017.'],
  ['nuclear', 'Iran began enriching uranium to 60 percent in April 2021.'],
  ['nuclear', 'IAEA inspectors returned to the Zaporizhzhia reactor on Monday.'],
  ['technology', 'India landed a probe on the Moon on 23 August 2023.'],
  ['technology', "Hackers paralyzed Costa Rica's customs servers in April 2022."],
  ['technology', "The EU's law on artificial intelligence took effect in August 2024."],
  ['climate', 'Australia raised its target for cutting emissions in June 2022.'],
  ['climate', 'Nations agreed in Glasgow in November 2021 to phase down coal and limit warming.'],
  ['climate', 'A fund for loss and damage from global warming was set up in Dubai in November 2023.'],
  ['territory', 'Russia annexed Crimea in March 2014.'],
  ['territory', 'Belgium and the Netherlands swapped two parcels of land in January 2018.'],
  ['territory', 'The court drew a new maritime border between Peru and Chile in January 2014.'],
  ['people-to-people', 'China waived visas for French tourists in December 2023.'],
  ['people-to-people', 'The orchestra of Pyongyang played in Seoul in February 2018.'],
  ['people-to-people', 'Direct flights between Tel Aviv and Casablanca began in July 2021.'],
  ['other', 'An earthquake killed 2,900 people in Morocco in September 2023.'],
  ['other', 'A ferry capsized off Tanzania in September 2018.'],
  ['other', 'Queen Elizabeth died on 8 September 2022.'],
];

describe('a theme', () => {
  it.each(CASES)('is %s: %s', (theme, body) => {
    const { events } = extract({ title: '', body, published: '2024-06-12' }, { vocabulary });
    expect(events.flatMap(({ themes }) => themes)).toContain(theme);
  });

  it('has cases, each of them', () => {
    expect([...new Set(CASES.map(([theme]) => theme))].sort()).toEqual([...THEME_IDS].sort());
  });
});
