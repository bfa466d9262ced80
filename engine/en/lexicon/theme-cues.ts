/** Words that indicate a theme, in their sentence or in the whole article. */
import type { ThemeId } from '../../model/event';
import { rows } from './words';

const ROWS = rows(`
  summit: summit; leaders meeting; heads of state
  negotiation: negotiation; negotiations; peace talks; talks; dialogue; mediation; consultations; discussions
  agreement: agreement; treaty; accord; pact; memorandum; deal; ceasefire; truce; normalization; diplomatic relations; diplomatic ties;
    letter of intent
  sanction: sanction; sanctions; embargo; blacklist; asset freeze; travel ban; export control; export controls; visa restrictions;
    entity list; visa ban; visa restriction; persona non grata; tariff; tariffs
  trade: tariff; tariffs; wto; world trade organization; world trade organisation; interest rate; interest rates; default on;
    trade agreement; free trade; free-trade; trade deal; imports; exports; trade talks; customs; quota; trading; pipeline; export controls;
    trade war; trade bloc; trade pact; trade deficit; customs union; common market; stock exchange
  trade: trade; economic; commercial; investment; gas; oil; energy; semiconductor; chips; market
  arms-sale: arms sale; arms sales; weapons sale; weapons sales; arms deal; arms package; sale of equipment; sale of weapons;
    sale of missiles; military sale; military sales; sell weapons; sale of arms; sale of aircraft; arms embargo
  military: airstrike; airstrikes; troops; offensive; invasion; incursion; naval; navy; firefight; skirmish; skirmishes; jets; howitzers;
    howitzer; artillery; paratroopers; garrison; battalion; coup; warship; warships; missile; missiles; soldiers; drone; drones;
    military exercise; military exercises; ground forces; peacekeepers; militants; rebels; gunmen; ceasefire; air force; withdrawal;
    hostilities; rocket; bombing; bomb; shelling; fighter jets; submarine; aircraft carrier
  military: military; army; forces; defense; defence; attack; attacks; war; armed; base; weapons; border
  election: election; elections; referendum; ballot; runoff; polls; electoral; vote count; presidential vote
  appointment: resignation; inauguration; took office; sworn in; cabinet reshuffle; new ambassador; prime minister-designate
  protest: protest; protests; protesters; protestors; demonstration; demonstrators; rally; riot; riots; hunger strike; sit-in
  legal: court; trial; arrest; arrested; law; resolution; lawsuit; verdict; tribunal; extradition; parliament vote; bill; legislation;
    legislature; prosecutor; prosecutors; charges; impeachment; ruling; convicted; jail; prison; constitution; amendment; immunity
  legal: curfew; state of emergency; state of exception; state of siege; martial law; arrest warrant
  legal: parliament; congress; senate; judge; police; detained; detention; vote
  aid: humanitarian aid; humanitarian assistance; aid package; relief supplies; foreign aid; food aid; assistance; emergency aid; rations;
    field hospital; food parcels; refugee camp; blankets; tents; vaccines; vaccine doses; donation; humanitarian support
  aid: humanitarian; aid; relief; refugees; funding
  human-rights: human rights; political prisoners; political prisoner; torture; disappearances; extrajudicial; gay; lgbt; lgbtq;
    homosexuality; same-sex; apartheid; arbitrary detention; forced labor; forced labour; ethnic cleansing; dissidents; persecution;
    press freedom; genocide; war crimes; crimes against humanity; freedom of expression
  nuclear: nuclear; uranium; plutonium; enrichment; centrifuge; centrifuges; reactor; npt; denuclearization; iaea; warhead; warheads;
    atomic
  technology: semiconductor; semiconductors; chip; chipmaker; chipmakers; robots; supercomputer; artificial intelligence; quantum; cyber;
    cyberattack; satellite; spacecraft; moon; lunar; space station; hackers; ransomware; malware; data protection; 5g; 6g; chips;
    technology
  climate: climate; emissions; carbon; greenhouse; paris agreement; global warming; warming; fossil fuels; deforestation; biodiversity;
    coral; net zero; renewables; loss and damage
  territory: territorial; sovereignty; annexation; border demarcation; border treaty; islet; islets; reef; atoll; contested waters;
    disputed waters; handover of the islands; maritime border; border dispute; disputed; demarcation; exclusive economic zone; territory;
    enclave
  people-to-people: people-to-people; cultural exchange; student exchange; exchange program; tourism; tourists; waived visas;
    visa-free travel; orchestra; exhibition; concert; museum; film festival; football; cricket; ballet; world cup; pandas; panda;
    twin cities; twinning; sister cities; direct flights; visa-free; visa waiver; olympic; olympics; scholarship
  meeting: phone call; video call; on the phone; by phone; by telephone; over the phone; meeting; meetings; met with
  visit: state visit; official visit; visit; trip; tour
  statement: statement; speech; remarks; press conference; tweet; joint statement; declaration; announcement; apology; condolences`);

/** Themes by lower-case words. One cue may indicate several themes. */
export const THEME_CUES: ReadonlyMap<string, readonly ThemeId[]> = (() => {
  const map = new Map<string, ThemeId[]>();
  for (const [theme, list] of ROWS) for (const words of list.split('; ')) map.set(words, [...(map.get(words) ?? []), theme as ThemeId]);
  return map;
})();
