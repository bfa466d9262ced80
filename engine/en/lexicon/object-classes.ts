/** Noun classes by the acts that fit them: the object decides which action a verb names ("open fire", "open talks", "open an inquiry"). */
import { wordList } from './words';

/** Rules refer to a class name with "@". Nouns are in the singular or in their only form. */
const CLASSES = {
  penalty:
    wordList(`countermeasure sanction embargo boycott blockade siege ban tariff duty quota restriction curb penalty levy blacklist freeze suspension
    expulsion closure`),
  order: wordList('curfew emergency martial censorship crackdown blackout lockdown'),
  freedom:
    wordList(`party opposition newspaper press media broadcaster politician candidate freedom speech rally demonstration protest gathering dissent dissident
    democracy reform constitution amnesty autonomy pluralism liberty vote suffrage concession multiparty radio television`),
  right: wordList('right autonomy amnesty independence citizenship suffrage pardon concession clemency'),
  aid: wordList(`aid assistance loan credit grant funding fund relief food medicine tent blanket flour grain wheat rice supply vaccine shipment
    dollar million euro pound yen kroner franc donation equipment vehicle helicopter generator fuel ambulance rescuer dog engineer surgeon paramedic medic doctor nurse shelter water
    weapon arms ammunition rifle munition debt ration cash consignment convoy parcel subsidy`),
  talks:
    wordList(`consultation audience phone-call interview teleconference reception banquet round-table roundtable talks negotiation dialogue meeting summit visit mediation discussion conference session gathering trip tour contact
    round call conversation forum delegation briefing congress lunch dinner breakfast seminar`),
  ties: wordList(`consul rapprochement tie relation relationship link diplomat ambassador envoy embassy consulate attaché attache cooperation contact charge
    representative mission`),
  observers: wordList(
    'inspector observer monitor peacekeeper agency charity adviser contingent inspection organization organisation mission',
  ),
  forces:
    wordList(`armour bomber squadron column rangers gendarme infantry flotilla armada interceptor cavalry artillery militia troop soldier force army battalion regiment brigade tank warship missile marine navy aircraft jet fighter frigate destroyer
    carrier submarine battery reinforcement reservist paratrooper police policeman patrol drone contingent commando armor division unit guard warplane
    helicopter vessel fleet reserve gunboat cruiser`),
  drill: wordList(
    'manoeuver wargaming exercise drill maneuver manoeuvre war-game wargame patrol test test-firing parade mobilization mobilisation buildup alert',
  ),
  violence:
    wordList(`onslaught gunbattle gunfight firefight sabotage bombardment stabbing bloodshed barrage skirmish counteroffensive counter-offensive ambushes pogrom attack strike airstrike offensive invasion bombing raid shelling assault fire hostility fighting war ambush violence clash
    killing incursion massacre operation shooting battle blow ethnic-cleansing explosion blast gunfire atrocity`),
  prisoner:
    wordList(`soldier fighter serviceman servicemen troops prisoners-of-war pow sailor pilgrim reporter blogger cleric priest protester prisoner hostage detainee captive inmate journalist dissident activist pilot engineer tourist worker man woman suspect
    crew fisherman leader writer lawyer people person civilian student missionary doctor member`),
  property:
    wordList(`school home clinic monument shrine statue temple warehouse container cargo vehicle shipment house building shop property land farm village asset equipment press boat ship vessel trawler plane airliner aircraft tanker computer
    mosque church office bridge line pipeline crop orchard plant power car truck weapon drug heroin cocaine passport copy document`),
  stolen: wordList(
    'painting treasure remains body artefact artifact property land asset loot relic helicopter plane boat territory archive gold bone island',
  ),
  site: wordList(
    'checkpoint crossing stronghold barracks camp headquarters ridge trench suburb settlement hospital refinery depot town city village base airport hill island territory area position bridge capital district port region province outpost valley garrison',
  ),
  passage: wordList(`border bridge crossing frontier corridor airspace gate route airport port road checkpoint highway`),
  route: wordList(
    'road highway bridge street traffic transport railway route rail junction entrance port motorway border crossing pass track runway tunnel avenue',
  ),
  pact: wordList(`agreement treaty accord pact deal memorandum protocol convention contract charter communique communiqué declaration letter understanding
    compromise settlement truce ceasefire cease-fire resolution constitution concordat`),
  league: wordList(
    'treaty pact deal accord agreement convention organization organisation union alliance league council bloc coalition commission court talks protocol',
  ),
  truce: wordList(
    'pause lull truce ceasefire cease-fire armistice disengagement disarmament withdrawal pullout demobilization demobilisation retreat moratorium',
  ),
  arms: wordList('weapon arms gun rifle firearm ammunition explosive missile'),
  dissent:
    wordList(`rioting looting disorder picketing marching protesting protest demonstration rally march riot strike sit-in vigil blockade stoppage walkout picket boycott hunger unrest disturbance marches
    procession`),
  dissenters:
    wordList(`doctor nurse shopkeeper trader pensioner parent lecturer veteran settler peasant grower herder fishermen physician lawyer passenger employee indigenous tribesman tribesmen journalist resident mourner protester protestor demonstrator rioter marcher striker crowd student farmer worker villager youth thousands hundreds dozens miner
    teacher trucker supporter fisherman monk nun mob woman union driver activist prisoner inmate exile`),
  demand: wordList(
    'demand appeal call request invitation proposal offer plan bid suggestion idea ultimatum plea initiative overture motion',
  ),
  petition: wordList('appeal call request invitation plea petition demand'),
  info: wordList('information intelligence evidence data file dossier experience technology know-how details'),
  suspect: wordList(
    'suspect fugitive criminal trafficker banker launderer smuggler militant terrorist general minister accomplice killer wanted mobster man dealer',
  ),
  inquiry: wordList('hearing investigation inquiry probe enquiry inquest audit proceedings'),
  complaint: wordList('protest-note démarche writ complaint protest suit lawsuit case objection note grievance charge petition demarche'),
  blame:
    wordList(`contempt revulsion scorn horror shock condemnation reservations misgivings outrage anger concern alarm dismay disappointment regret fear fury opposition indignation displeasure criticism disapproval
    disgust doubt accusation allegation worry frustration unease dissatisfaction`),
  goodwill:
    wordList(`admiration respect appreciation thanks best-wishes wishes support condolence sympathy solidarity gratitude congratulation confidence backing praise
    tribute approval satisfaction greeting sorrow endorsement compliment`),
  readiness: wordList(
    'openness preparedness readiness willingness intention intent interest desire hope commitment plan promise pledge offer assurance',
  ),
  refugees: wordList('people displaced families thousand refugee migrant asylum evacuee alien exile'),
  deadline: wordList('ultimatum deadline hour days weeks'),
  goods:
    wordList(`barley beef coal equipment cotton wine lobster seafood chip technology product pork soybean tomato milk aluminium aluminum lithium fertilizer fertiliser electricity import export good trade flight grain meat oil gas fruit textile timber fish steel travel entry visa
    shipment delivery sale purchase investment service tourism cooperation exchange program programme membership participation`),
  people: wordList(
    'afghans people settler inhabitants worker migrant journalist resident immigrant refugee foreigner alien national citizen family villager missionary cleric student priest',
  ),
  venture: wordList(
    'tunnel cable refinery mine plant dam terminal highway corridor satellite grid interconnector metro shipyard pipeline link railway bridge factory project venture port reactor',
  ),
  rule: wordList(
    'law norm ruling order resolution ban truce ceasefire cease-fire embargo sanction agreement promise pledge treaty commitment accord airspace deadline',
  ),
  policy: wordList(
    'fee increase hike duty reform amendment proposal fare toll rule law cut cutback budget bill decree plan tax price rise levy measure policy charge decision',
  ),
  office: wordList(
    'minister cabinet government chief commander governor official judge premier general president ambassador director prosecutor mayor aide',
  ),
  disaster: wordList(
    'earthquake quake flood storm typhoon cyclone hurricane tsunami landslide lightning avalanche tornado heatwave wildfire blaze crash collision accident derailment eruption',
  ),
  regret: wordList('apology regret remorse contrition'),
  assurance: wordList('assurance word nod go-ahead guarantee green consent blessing undertaking pledge promise commitment'),
  dignitary:
    wordList(`president premier minister chancellor king queen prince princess emir sultan pope delegation envoy ambassador leader counterpart secretary
    visitor guest emissary negotiator general admiral dignitary delegate colleague`),
  rescuers: wordList(`doctor surgeon medic nurse paramedic rescuer firefighter fireman engineer tent blanket ration 
    pump generator ventilator mask vaccine dose`),
  network: wordList('grid network railway rail system pipeline road line market exchange cable plant port fiber fibre'),
  weapons:
    wordList(`jet drone tank howitzer missile frigate submarine helicopter rifle corvette fighter bomber radar launcher rafale artillery
    gripen mig ammunition warplane munition patriot himars destroyer carrier`),
  vice: wordList(`criminal illegal unlawful terrorist dictator liar aggressor barbaric shameful outrageous cowardly disgraceful provocative provocation genocide genocidal
    thief crook coward murderous meddling apartheid unacceptable hypocritical reckless dangerous inhuman cruel aggression crime sham farce farcical puppet tyrant murderer thug bully hypocrisy blackmail
    interference propaganda lie massacre atrocity racist fascist nazi undemocratic fraudulent rigged immoral absurd brutal theft`),
  court: wordList('court tribunal arbitration hague wto icj'),
  firm: wordList(
    'company firm supplier manufacturer maker exporter bank airline carrier vessel ship tanker equipment gear technology app product chip oil crude',
  ),
  vote: wordList('election vote poll ballot referendum class lesson parliament session'),
} as const;

/** Classes by lower-case noun. */
export const CLASSES_OF_NOUN: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, Set<string>>();
  for (const [name, nouns] of Object.entries(CLASSES)) {
    for (const noun of nouns) map.set(noun, (map.get(noun) ?? new Set()).add(`@${name}`));
  }
  return new Map([...map].map(([noun, names]) => [noun, [...names]]));
})();

/** Returns the classes of a noun in its singular or plural. */
export const classesOf = (word: string): readonly string[] =>
  CLASSES_OF_NOUN.get(word) ?? CLASSES_OF_NOUN.get(word.replace(/s$/, '')) ?? [];
