/** Words around a trigger that say what it is about. Weight 1 is enough for a theme; halves need company. */
import type { ThemeId } from '../model/event';

export interface ThemeCue {
  readonly theme: ThemeId;
  readonly weight: number;
}

type Row = readonly [theme: ThemeId, weight: number, words: string];

const ROWS: readonly Row[] = [
  ['summit', 1, 'summit; leaders meeting; heads of state'],
  ['negotiation', 1, 'negotiation; negotiations; peace talks; talks; dialogue; mediation; consultations; discussions'],
  [
    'agreement',
    1,
    'agreement; treaty; accord; pact; memorandum; deal; ceasefire; truce; normalization; diplomatic relations; diplomatic ties; letter of intent',
  ],
  [
    'sanction',
    1,
    'sanction; sanctions; embargo; blacklist; asset freeze; travel ban; export control; export controls; visa restrictions; entity list; visa ban; visa restriction; persona non grata; tariff; tariffs',
  ],
  [
    'trade',
    1,
    'tariff; tariffs; wto; world trade organization; world trade organisation; interest rate; interest rates; default on; trade agreement; free trade; free-trade; trade deal; imports; exports; trade talks; customs; quota; trading; pipeline; export controls; trade war; trade bloc; trade pact; trade deficit; customs union; common market; stock exchange',
  ],
  ['trade', 0.6, 'trade; economic; commercial; investment; gas; oil; energy; semiconductor; chips; market'],
  [
    'arms-sale',
    1,
    'arms sale; arms sales; weapons sale; weapons sales; arms deal; arms package; sale of equipment; sale of weapons; sale of missiles; military sale; military sales; sell weapons; sale of arms; sale of aircraft; arms embargo',
  ],
  [
    'military',
    1,
    'airstrike; airstrikes; troops; offensive; invasion; incursion; naval; navy; firefight; skirmish; skirmishes; jets; howitzers; howitzer; artillery; paratroopers; garrison; battalion; coup; warship; warships; missile; missiles; soldiers; drone; drones; military exercise; military exercises; ground forces; peacekeepers; militants; rebels; gunmen; ceasefire; air force; withdrawal; hostilities; rocket; bombing; bomb; shelling; fighter jets; submarine; aircraft carrier',
  ],
  ['military', 0.6, 'military; army; forces; defense; defence; attack; attacks; war; armed; base; weapons; border'],
  ['election', 1, 'election; elections; referendum; ballot; runoff; polls; electoral; vote count; presidential vote'],
  ['appointment', 1, 'resignation; inauguration; took office; sworn in; cabinet reshuffle; new ambassador; prime minister-designate'],
  ['protest', 1, 'protest; protests; protesters; protestors; demonstration; demonstrators; rally; riot; riots; hunger strike; sit-in'],
  [
    'legal',
    1,
    'court; trial; arrest; arrested; law; resolution; lawsuit; verdict; tribunal; extradition; parliament vote; bill; legislation; legislature; prosecutor; prosecutors; charges; impeachment; ruling; convicted; jail; prison; constitution; amendment; immunity',
  ],
  // words of law that say which party or service is meant
  ['legal', 0, 'ruling party; ruling coalition; ruling bloc'],
  ['legal', 1, 'curfew; state of emergency; state of exception; state of siege; martial law; arrest warrant'],
  ['legal', 0.6, 'parliament; congress; senate; judge; police; detained; detention; vote'],
  [
    'aid',
    1,
    'humanitarian aid; humanitarian assistance; aid package; relief supplies; foreign aid; food aid; assistance; emergency aid; rations; field hospital; food parcels; refugee camp; blankets; tents; vaccines; vaccine doses; donation; humanitarian support',
  ],
  ['aid', 0.6, 'humanitarian; aid; relief; refugees; funding'],
  [
    'human-rights',
    1,
    'human rights; political prisoners; political prisoner; torture; disappearances; extrajudicial; gay; lgbt; lgbtq; homosexuality; same-sex; apartheid; arbitrary detention; forced labor; forced labour; ethnic cleansing; dissidents; persecution; press freedom; genocide; war crimes; crimes against humanity; freedom of expression',
  ],
  [
    'nuclear',
    1,
    'nuclear; uranium; plutonium; enrichment; centrifuge; centrifuges; reactor; npt; denuclearization; iaea; warhead; warheads; atomic',
  ],
  [
    'technology',
    1,
    'semiconductor; semiconductors; chip; chipmaker; chipmakers; robots; supercomputer; artificial intelligence; quantum; cyber; cyberattack; satellite; spacecraft; moon; lunar; space station; hackers; ransomware; malware; data protection; 5g; 6g; chips; technology',
  ],
  [
    'climate',
    1,
    'climate; emissions; carbon; greenhouse; paris agreement; global warming; warming; fossil fuels; deforestation; biodiversity; coral; net zero; renewables; loss and damage',
  ],
  [
    'territory',
    1,
    'territorial; sovereignty; annexation; border demarcation; border treaty; islet; islets; reef; atoll; contested waters; disputed waters; handover of the islands; maritime border; border dispute; disputed; demarcation; exclusive economic zone; territory; enclave',
  ],
  [
    'people-to-people',
    1,
    'people-to-people; cultural exchange; student exchange; exchange program; tourism; tourists; waived visas; visa-free travel; orchestra; exhibition; concert; museum; film festival; football; cricket; ballet; world cup; pandas; panda; twin cities; twinning; sister cities; direct flights; visa-free; visa waiver; olympic; olympics; scholarship',
  ],
  ['meeting', 1, 'phone call; video call; on the phone; by phone; by telephone; over the phone; meeting; meetings; met with'],
  ['visit', 1, 'state visit; official visit; visit; trip; tour'],
  ['statement', 1, 'statement; speech; remarks; press conference; tweet; joint statement; declaration; announcement; apology; condolences'],
];

/** Cues by lower-cased words; one cue may speak for several themes. */
export const THEME_CUES: ReadonlyMap<string, readonly ThemeCue[]> = (() => {
  const map = new Map<string, ThemeCue[]>();
  for (const [theme, weight, list] of ROWS) {
    for (const words of list.split('; ')) map.set(words, [...(map.get(words) ?? []), { theme, weight }]);
  }
  return map;
})();

/** Themes that a noun speaks for by its class in `actions/object-classes`. */
export const CLASS_THEMES: ReadonlyMap<string, ThemeId> = new Map(
  (
    [
      ['agreement', 'pact truce'],
      ['legal', 'complaint court inquiry policy'],
      ['sanction', 'penalty'],
      ['protest', 'dissent dissenters'],
      ['military', 'forces violence arms weapons drill'],
      ['election', 'vote'],
      ['aid', 'aid rescuers'],
      ['trade', 'firm goods venture'],
      ['meeting', 'talks'],
      ['statement', 'blame'],
    ] as const
  ).flatMap(([theme, names]) => names.split(' ').map((name) => [`@${name}`, theme] as const)),
);
