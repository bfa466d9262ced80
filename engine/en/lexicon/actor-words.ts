/** Words around actor names, and verbs that show an actor's role. All are lower case. */
import { phraseList, phrases, words } from './words';

/** Nouns directly before a person's name. */
export const TITLE_HEADS = words(`
  president presidents premier premiers minister ministers secretary secretaries chancellor chancellors ambassador ambassadors senator senators
  governor governors general colonel major captain lieutenant admiral commander marshal brigadier sergeant king queen prince princess emperor empress
  emir sheikh sheik sultan shah pope cardinal archbishop bishop ayatollah imam mullah rabbi reverend patriarch lama
  congressman congresswoman congressmember representative representatives assemblyman assemblywoman assemblymember councillor councilman councilor mayor
  speaker deputy vice-president mp mep spokesman spokeswoman spokesperson spokespersons envoy negotiator diplomat consul commissioner
  chairman chairwoman chair chairperson co-chair director director-general secretary-general chief head leader coordinator administrator
  judge justice prosecutor attorney lawyer inspector sheriff adviser advisor counselor counsellor aide official officer
  professor dr doctor mr mrs ms miss mx sir dame lord lady baroness baron sen sens rep reps gov gen lt col maj capt adm sgt prof hon mr. mrs. ms. dr. sen. sens. rep. reps. gov. gen. lt. col.
  maj. capt. adm. sgt. prof. hon. cmdr. brig. amb. rev. dictator frontman candidate activist dissident journalist analyst economist historian author businessman pm
  madam amir shaikh
  businesswoman tycoon oligarch ceo founder superintendent treasurer constable provost rector sister mediator rapporteur taoiseach tánaiste warlord undersecretary under-secretary
`);

/** Forms of address that say nothing about a person's job. */
export const COURTESIES = words('mr mrs ms miss mx mme messrs madam mr. mrs. ms. mx. mme. messrs.');

/** Titles of members of a state's government or armed forces. */
export const GOVERNING_TITLES = words(
  'president premier minister chancellor king queen emir sultan emperor secretary general colonel admiral brigadier marshal senator governor attorney ombudsman taoiseach speaker',
);

/** Professions that are not a state office: "the Cuban journalist X" does not represent Cuba. */
export const PRIVATE_CALLINGS = words(`
  journalist reporter correspondent columnist editor publisher analyst economist historian author writer poet singer actor actress director player athlete coach
  expert scholar researcher fellow scientist academic strategist professor lecturer student teacher doctor nurse lawyer attorney activist campaigner dissident
  businessman businesswoman tycoon oligarch banker trader engineer founder entrepreneur investor citizen national resident tourist hostage prisoner victim suspect
  cleric politician rebel militant guerrilla warlord candidate blogger filmmaker artist dancer worker farmer hacker smuggler defector refugee migrant
`);

/** Nouns in an apposition that mark the name beside them as a person ("X, an expert on …"). */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([
  ...PRIVATE_CALLINGS,
  ...words(`
  co-founder owner partner executive manager physician barrister leader rival opponent successor predecessor member veteran soldier pilot witness
  defendant husband wife son daughter brother sister father mother widow politician lawmaker legislator deputy parliamentarian official diplomat aide
  president premier minister secretary chancellor ambassador senator governor general colonel admiral commander king queen prince pope congressman
  congresswoman representative assemblyman assemblywoman mayor speaker spokesman spokeswoman spokesperson envoy negotiator commissioner chairman
  chairwoman chair chairperson co-chair director-general secretary-general chief head coordinator administrator judge justice prosecutor adviser
  advisor ceo marines soldiers officers activists journalists leaders businessmen lawmakers officials brothers sisters generals pilots students
  actors imam bishop archbishop cardinal dictator undersecretary incumbent challenger newcomer favourite favorite frontrunner front-runner winner
  loser nominee appointee heir caretaker counterpart colleague counterparts colleagues ombudsman rapporteur spokesmen organizer organiser strongman
  separatist nationalist monarch ruler sprinter footballer driver motorcyclist pedestrian teenager detainee asylum-seeker whistleblower photographer
  cameraman novelist musician staffer interpreter widower uncle aunt great-uncle great-aunt cousin nephew niece grandfather grandmother grandson
  granddaughter stepfather stepmother fiance fiancee spouse financier billionaire millionaire industrialist magnate fisherman trafficker gunman
  bomber assassin attacker spy agent fugitive preacher priest monk missionary physicist astronaut magistrate solicitor jurist notary constable
  detective policeman firefighter surgeon environmentalist populist
  `),
]);

/** Words in portfolios and offices between a title and the name ("Secretary of State for East Asian and Pacific Affairs …"). */
export const PORTFOLIO_WORDS = words(`
  of for to the and & state states foreign affairs external internal interior home defense defence treasury commerce trade energy transportation transport homeland
  security education health labor labour agriculture finance financial justice culture environment climate economy economic economics industry investment planning
  development human rights information science technology communications tourism sport sports army navy air force staff joint chiefs national public works
  east asian pacific european eurasian near eastern western african south central north southern northern exchequer opposition parliament house senate
  commons united nations un u.n. counsel emeritus elect designate oil petroleum water electricity religious cooperation international general
  unification infrastructure housing welfare equality maritime fisheries mining sustainable digital transformation veterans women gender youth children immigration
  integration relations resilience response innovation aviation rural regional
  executive operating officer assistant acting deputy former interim minister secretary president chairman council cabinet special political military intelligence
`);

/** Adjectives and nouns allowed between a state and a title ("Chinese Vice Foreign Minister", "former US president"). */
export const TITLE_MODIFIERS = words(`
  vice deputy assistant acting former ex interim prime foreign defense defence finance interior home trade commerce health energy education transport justice
  chief senior top special state permanent under first second lieutenant major brigadier rear crown grand supreme opposition national security external
  affairs attorney general economic economy environment agriculture labor labour culture planning investment and industry information oil outgoing incoming late
  high resident regional provincial municipal district
  then-president president-elect federal party rebel church policy army military air navy nuclear climate press human rights
`);

/** Last words in names of state organs. */
export const ORGAN_HEADS = words(`
  ministry department parliament assembly senate congress court army navy force forces guard guards police embassy consulate commission agency bureau office
  authority council cabinet command directorate secretariat tribunal committee corps treasury chamber legislature duma politburo service division fleet regiment battalion squadron
`);

/** Last words in names of other organizations. */
export const ORGANIZATION_HEADS = words(`
  society association university institute institution foundation fund forum center centre college school academy party front movement union federation confederation
  alliance coalition league organization organisation group company companies corporation corp corp. inc inc. ltd ltd. co. airlines airline airways air bank banks industries
  holdings capital church network club board brigade brigades militia times news television radio consortium exchange systems technologies technology energy petroleum
  motors pharmaceuticals laboratories steel mining metals minerals telecom telecommunications aerospace aviation shipping shipyards shipbuilding logistics insurance
  securities semiconductor semiconductors electronics robotics software workers teachers farmers veterans commodities resources refinery
  ag sa gmbh nv spa plc llc asa oyj pty bhd jsc pjsc hospital trust conference synod crescent brotherhood jihad mission enterprises international partners
`);

/** Heads of names for a text, a plan or a zone, which cannot act. */
export const NO_BODY_HEADS = words(`
  agreement treaty pact accord accords act area convention zone partnership memorandum protocol charter declaration resolution programme program plan project
  dialogue summit war day prize award bridge sea ocean gulf island islands peninsula river valley mountains airport strait street avenue crisis festival games cup
  library theater theatre museum building tower palace square garden gardens stadium memorial cathedral camp prison railway station plant dam highway pipeline
  base barracks license licence list order notice certificate election elections
  olympics road belt shoal reef mountain hills heights ridge desert plateau coast coastline creek falls
  region province county district crossing border harbor harbour canal hotel resort castle arena mosque section amendment offensive operation storm hurricane typhoon cyclone basin corridor process talks framework mechanism strategy policy doctrine law bill code constitution report
`);

/** Names with only these words are roles of states in a treaty ("State Party"), not bodies. */
export const GENERIC_NAME_WORDS = words(
  'state states party parties member members joint working contracting signatory group committee ruling opposition central local national federal',
);

/** Words for a body before its name ("the airline Mahan Air"). */
export const KIND_NOUNS = words(`
  airline carrier company firm bank newspaper group militia party charity conglomerate corporation manufacturer contractor retailer automaker magazine agency broadcaster
  organization organisation network movement faction consortium utility producer supplier operator maker developer giant exporter importer lender insurer startup
  shipper miner chipmaker drugmaker shipbuilder steelmaker watchdog union syndicate cartel gang trader 
  telecom subsidiary affiliate shipyard refinery foundation coalition alliance smelter platform brewer shipowner grocer line
`);

/** State organs in lower case after a state's name or adjective ("the Turkish parliament"). */
export const LOWER_ORGANS: readonly string[] = [
  ...'foreign defense defence interior finance trade commerce justice health energy education agriculture transport home unification environment'
    .split(' ')
    .map((portfolio) => `${portfolio} ministry`),
  ...phraseList(`
    parliament; senate; congress; national assembly; supreme court; high court; constitutional court; central bank; army; navy;
    air force; military police; military; armed forces; coast guard; embassy; consulate; cabinet; legislature; security forces;
    special forces; police`),
];

/** Names of organs that the vocabulary assigns to one state, although many states have them. */
export const SHARED_ORGANS = phrases(`
  house of representatives; house of commons; senate; congress; national security council; national electoral council; foreign office;
  home office; state council`);

/** Cities that host bodies of many states. */
export const SEATS_OF_ALL = /Hague|Geneva|Strasbourg|Luxembourg|Arusha/;

/** Lower-case words inside a person's name. */
export const NAME_PARTICLES = words(
  'al el bin ibn bint abu de del della di da das dos do du la le van von der den ter ten ul ur e y wa ap zu ould uz',
);

/** Prefixes that give a hyphenated state name another meaning ("anti-American"). */
export const NEGATING_PREFIXES = words('anti pro non ex post pre neo un sub serbo ethnic');

/** After a state's adjective, these words name a news source, not the state ("the Egyptian newspaper"). */
export const MEDIA_NOUNS = words('newspaper newspapers daily weekly magazine radio television tv media press broadcaster website channel');

/** "Saudi-owned", "London-based": the state or city only describes a noun. */
export const DESCRIBING_PARTICIPLES = words(`
  owned based made built born style language speaking educated produced registered flagged backed held controlled occupied administered majority dominated sponsored
  funded trained aligned supplied designed bound allied inspired
`);

/** State names that are also given or family names of people. */
export const NAMES_LIKE_STATES = words(
  'jordan chad georgia israel kenya ireland england wales france holland germany cyprus guinea paris london berlin',
);

/** Verbs of saying. A capitalized name before one is a person, unless it is a body. */
export const SAYING_VERBS = words(`
  said says told tells added adds stated states announced announces argued argues noted notes warned warns wrote writes tweeted explained explains claimed claims
  replied declared declares insisted suggested commented remarked
`);

/** Words before a place that does not mean its government. */
export const PLACE_PREPOSITIONS = words(
  'in at near outside inside into through throughout across around via toward towards to from over beyond leaving',
);
/** Verbs of motion whose object is a place. */
export const MOTION_VERBS = words(`
  visit visits visited visiting leave leaves left leaving reach reaches reached reaching tour tours toured touring enter enters entered entering
  capture captured capturing retake retaken seize seized bomb bombed bombing shell shelled shelling besiege besieged depart departed surround surrounded
`);
/** With "for", they introduce a place ("left for Rome"). */
export const LEAVING_VERBS = words('leave leaves left leaving depart departs departed departing bound headed heading off embark embarked');

/** Capitalized words that end a name: faiths, peoples, historical offices, ships, storms, places with namesakes. */
export const NO_NAME_WORDS = words(`
  catholic orthodox empire emperor republic republican republicans democrat democratic european american muslim christian jewish islamic
  bc ad bce ce am pm gmt utc tropical services
`);

/** Capitalized words that open the name of a ship, a storm, a place or an operation ("Hurricane Otis", "San Miguel Arcos"). */
export const THING_OPENERS = words(
  'uss hms ss mv hurricane typhoon cyclone storm operation mount lake cape fort camp port san santa sao são puerto ciudad exercise',
);

/** Title words that are also family names ("Larry King", "John Major"). */
export const NAMES_LIKE_TITLES = words('king major pope prince bishop judge dean marshal marshall abbot sheriff');

/** Verbs with a person as object: two capitalized words after them name a person. */
export const ENCOUNTERS = words(
  'met meets phoned telephoned arrested detained jailed sentenced interviewed married succeeded replaced assassinated pardoned congratulated hosted greeted appointed nominated sacked dismissed asked invited urged tasked praised thanked accused freed kidnapped beat defeated elected chose welcomed received summoned fired promoted recalled picked tapped named designated designating sanctioned sanctioning',
);

/** Acts of persons but not of bodies: a capitalized name of two or more words before one is a person. */
export const HUMAN_ACTS = words(`
  resigned resigns died dies arrived arrives flew flies traveled travelled returned met meets received receives welcomed hosted dined married spoke speaks addressed
  apologized apologised thanked congratulated testified pleaded surrendered fled escaped retired stepped boarded smiled wept prayed chaired presided
  wrote writes telephoned phoned toured visited
`);

/** Deeds that only happen to persons: after "was", they mark the subject as a person. */
export const DEEDS_DONE = words(
  'arrested detained jailed sentenced released freed convicted charged extradited deported elected re-elected appointed sworn shot murdered assassinated executed kidnapped',
);

/** The corresponding nouns: "the murder of". */
export const DEEDS_SUFFERED = words('murder assassination killing arrest death detention trial extradition poisoning appointment election');

export const CALENDAR_WORDS = words(`
  january february march april may june july august september october november december jan jan. feb feb. mar. apr. jun. jul. aug aug. sept sept. sep. oct oct. nov nov. dec dec.
  monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. christmas easter ramadan thanksgiving
`);

/** Family names that come first. With a one- or two-syllable name after them, they form a person's name. */
export const SURNAMES_FIRST = words(`
  wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan
  deng shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin kong bai cui kang
  mao qiu qin gu hou shao meng long wan duan lei qian yin qi hao diao bo chang hong hua geng niu sha tao wen xi yue zhan zhuang zuo kim lee park choi
  jung jeong cho yoon jang lim shin kwon hwang ahn ryu moon roh chung nam noh pak ri choe jo nguyen tran pham hoang phan vo dang bui hun prak
`);

/** Buildings that stand for governments: an article before them does not rule out the government ("the Kremlin"). */
export const BUILDING_SEATS = phrases(`
  white house; oval office; capitol hill; foggy bottom; kremlin; zhongnanhai; downing street; 10 downing street; whitehall; westminster;
  buckingham palace; élysée; elysee palace; quai d'orsay; blue house; malacañang; casa rosada; planalto; aso rock; miraflores; la moneda;
  rashtrapati bhavan; south block; élysée palace; itamaraty`);

/** Before a capital, these words mark it as a place ("central Baghdad", "the city of Rome", "the capital Kabul"). */
export const PLACE_QUALIFIERS = words(`
  of capital city town port central downtown northern southern eastern western north south east west a an this greater inner nearby neighboring neighbouring around
`);

/** After a capital, these words mark it as a place ("Paris-based", "Beijing time", "Vienna airport"). */
export const PLACE_FOLLOWERS = words(
  'headquarters street streets university attack attacks attackers bomber bombers bombing police mayor court hospital school market protests rally riots based born time airport suburb suburbs hotel conference summit meeting talks agreement accord residents embassy office bureau',
);

/** Roles that can refer to their holder without a name ("the Secretary"). */
export const REFERRING_ROLES = words(
  'president premier chancellor secretary minister ambassador king queen emperor emir sultan pope governor senator mayor speaker envoy leader commander general diplomat negotiator chief chairman chairwoman commissioner prince princess taoiseach tánaiste admiral colonel judge prosecutor director cardinal archbishop marshal amir',
);

/** Acts of one side, even if a deal or talks are the object ("ratified the treaty", "quit the bloc"). */
export const ONE_SIDED_VERBS = words(
  'approve ratify reject quit leave abandon denounce violate breach veto suspend scrap cancel block call-on urge ask demand request refuse accept propose offer invite order pull-out withdraw tear-up renounce revoke terminate annul freeze criticize condemn welcome oppose boycott walk-out break-off drop honor honour enforce decline appeal review halt join become accede',
);
/** "was sent to Grenada": the recipient follows "to". */
export const GIVING_VERBS = words(
  'give send hand hand-over deliver donate pledge sell grant extradite return transfer lend award ship promise',
);
/** Acts of one side for another, even if both agree. */
export const DEALING_VERBS: ReadonlySet<string> = new Set([...GIVING_VERBS, 'buy', 'purchase', 'acquire', 'supply']);
/** The corresponding nouns: "Norway's sale of frigates", "the sale of Norwegian frigates". */
export const DEALING_NOUNS = words('sale delivery transfer donation supply gift loan');
/** Acts of one side, unless the sentence names a partner. */
export const SIGNING_VERBS = words('sign conclude');
/** Prepositions of joint acts. The actor after them is a participant, not a target. */
export const SHARED_WITH = words('with between among');
/** Verbs for what happens to someone without an actor. */
export const UNDERGOING_VERBS = words('die drown perish survive');
