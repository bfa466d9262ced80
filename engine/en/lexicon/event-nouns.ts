/** Nouns that name an event, with their themes and PLOVER action. Two-word entries are tried before single words. */
import type { ActionId, ThemeId } from '../../model/event';
import { actionIn, rows, themesIn } from './words';

export interface NounEntry {
  readonly lemma: string;
  readonly themes: readonly ThemeId[];
  readonly action: ActionId | null;
  /** false for a noun that names an event only with a light verb or a date that depends on it ("sanctions", "agreement") */
  readonly strong: boolean;
}

/** Themes, action, strength: lemmas. */
const ROWS = rows(`
  summit CONSULT strong: summit; summit meeting; leaders ' meeting; leaders ' retreat; heads of state meeting
  meeting CONSULT strong: meeting; session; gathering; phone call; telephone call; video call; videoconference; conference; forum;
    convention; assembly; reception; dinner; lunch; breakfast; bilateral; follow-up; roundtable; plenary; plenary session; workshop;
    reunion
  visit CONSULT strong: visit; trip; tour; stop; stopover; state visit; official visit; pilgrimage; voyage; travel; arrival; inspection;
    expedition; fact-finding mission
  negotiation CONSULT strong: talks; negotiation; dialogue; dialog; consultation; discussion; round; seminar; mediation; peace process;
    rapprochement; reconciliation
  statement - strong: statement; talk; speech; address; keynote; remarks; press conference; news conference; briefing; tweet; announcement;
    declaration; communique; communiqué; press release; release; testimony; lecture; interview; letter
  meeting+statement CONSULT weak: call
  statement REQUEST weak: appeal; demand; request
  statement ACCUSE weak: complaint; protest note; note verbale; démarche; demarche; ultimatum
  agreement AGREE strong: signing; signing ceremony; signature; ratification; ceasefire; cease-fire; truce; armistice; accession;
    normalization; normalisation; demarcation; entry into force; adoption; enactment; repeal; founding
  agreement AGREE weak: agreement; deal; treaty; accord; pact; memorandum; memorandum of understanding; letter of intent; protocol;
    framework; convention; compact; covenant; charter; settlement; compromise; moratorium; understanding
  sanction SANCTION weak: sanction; sanctions; embargo; ban; tariff; tariffs; blacklist; travel ban; asset freeze; expulsion; boycott;
    restriction; control; curb; visa restriction; export control; export controls; import ban; arms embargo; no-fly zone; duty; levy;
    quota
  trade COOPERATE weak: trade; trading; export; import; investment; purchase
  arms-sale AID strong: arms sale; arms deal; weapons sale; arms package
  arms-sale AID weak: sale
  military MOBILIZE strong: exercise; drill; military exercise; military drill; deployment; patrol; war game; manoeuvre; maneuver;
    missile test; missile launch; launch; mobilization; mobilisation; overflight; sortie; rocket launch; redeployment
  military ASSAULT strong: attack; airstrike; strike; offensive; invasion; incursion; bombing; shelling; assault; raid; clash; battle; war;
    massacre; shooting; coup; coup attempt; attempted coup; putsch; overthrow; hostage-taking; airlift; assassination; ambush; explosion;
    blast; conflict; genocide; uprising; fighting; hostilities; violence; mutiny; rebellion; insurgency; siege; blockade; standoff;
    stampede; killing; slaying; murder; beheading; poisoning; capture; seizure; air strike; drone strike; missile strike; suicide bombing;
    counteroffensive; counter-offensive; takeover; counterattack; counter-attack; skirmish; firefight; bombardment; barrage; salvo;
    rocket attack; car bomb; truck bomb; car bombing; purge; sabotage; cyberattack; cyber-attack; terrorist attack; civil war; revolution;
    infiltration; occupation; heist
  territory COERCE strong: annexation
  military RETREAT strong: withdrawal; pullout; pull-out; retreat; surrender; evacuation; disarmament; demobilization; demobilisation
  nuclear MOBILIZE strong: nuclear test
  election SUPPORT strong: election; referendum; poll; vote; voting; polling; runoff; ballot; by-election; primary; elections; polls;
    plebiscite; recount; caucus; run-off; snap election
  appointment SUPPORT strong: appointment; inauguration; resignation; nomination; swearing-in; ouster; impeachment; coronation; abdication;
    dismissal; reshuffle; cabinet reshuffle; retirement; dissolution
  protest PROTEST strong: protest; demonstration; rally; riot; strike action; march; unrest; hunger strike; sit-in; vigil; walkout;
    general strike; stoppage
  legal COERCE strong: arrest; detention; trial; conviction; sentencing; indictment; extradition; execution; kidnapping; abduction;
    crackdown; deportation; confiscation; interrogation; arraignment; prosecution; eviction; demolition
  military MOBILIZE weak: missile; rocket; operation; campaign
  technology - weak: satellite
  legal ACCUSE strong: investigation; probe; inquiry
  legal - strong: ruling; verdict; resolution; hearing; legislation; judgment; judgement; lawsuit; acquittal; injunction
  legal CONCEDE strong: pardon; amnesty; clemency
  legal SUPPORT strong: confidence vote; vote of confidence; impeachment vote
  legal RETREAT strong: release of; prisoner exchange; prisoner swap
  other - weak: flight; flights; delivery; deliveries; production; service; transit; crossing; landing; mission
  aid AID weak: aid; assistance; donation; grant; loan; relief; shipment; pledge
  people-to-people COOPERATE strong: exchange program; exchange programme; festival; games; world cup; olympics
  other - strong: quake; tsunami; storm; spill; mudslide; airdrop; acquisition; closure; reopening; expiry; secession; unification;
    reunification; partition; departure; relocation; crash; collapse; accident; earthquake; disaster; death; assassination attempt;
    hijacking; rescue; outbreak; flood; flooding; fire; landslide; hurricane; typhoon; cyclone; eruption; drought; famine; epidemic;
    pandemic; state of emergency; curfew; lockdown; evacuation; handover; merger; default; ceremony; anniversary; independence;
    celebration; commemoration; parade; funeral; deadline; transition; timeline`);

/** Noun entries by lower-cased singular (or fixed plural) form. */
export const EVENT_NOUNS: ReadonlyMap<string, NounEntry> = (() => {
  const map = new Map<string, NounEntry>();
  for (const [head, lemmas] of ROWS) {
    const [themes = '', action = '', strength] = head.split(' ');
    for (const lemma of lemmas.split('; ')) {
      if (!map.has(lemma)) map.set(lemma, { lemma, themes: themesIn(themes), action: actionIn(action), strong: strength === 'strong' });
    }
  }
  return map;
})();

/** Longest entry, in words. */
export const LONGEST_NOUN = 3;
