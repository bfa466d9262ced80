/** News verbs by their PLOVER action, unless nearby words indicate another action. */
import type { ActionId } from '../../model/event';

const ROWS: readonly (readonly [ActionId, string])[] = [
  [
    'AGREE',
    'acquiesce agree aim arrive-at assent assure broker clear clinch come-to commit consent consider contemplate demarcate draw-up earmark expect forge guarantee hammer-out hope indicate intend mull offer okay pave plan pledge profess promise reassure settle shake signal swear thrash-out undertake volunteer vow weigh work-out',
  ],
  [
    'CONSULT',
    'address arbitrate arrive attend breakfast brief call call-at chat co-chair confer consult convene converse debate debrief deliberate depart dine discuss drop-in entertain fly gather get-together go-to greet head-to host huddle intercede lunch mediate meet negotiate parley participate phone receive reconvene relay return review shuttle sit-down sound-out speak stop-by stop-over take-part talk telephone tour travel visit welcome',
  ],
  [
    'SUPPORT',
    'absolve admire adopt advocate affirm align-with anoint applaud appoint approve atone award back bestow bless celebrate cement champion cheer choose commemorate commend compliment conclude condole congratulate console crown decorate dedicate defend elect elevate embrace endorse enthrone exonerate extol finalise finalize forgive formalize hail honor honour inaugurate initial ink laud mend mourn name nominate normalise normalize pick praise pray queue ratify re-elect re-establish readmit reaffirm recognise recognize reconcile reelect reestablish salute side side-with sign stand-by stand-with support swear-in swing sympathise sympathize thank upgrade uphold vouch-for',
  ],
  [
    'CONCEDE',
    'accept accommodate acquit admit allow amnesty apologise apologize appease authorise authorize axe back-down backpedal backtrack bow bring-forward capitulate cave climb-down commute concede decriminalise decriminalize ditch emancipate enable enact enfranchise fulfil fulfill give-in give-way green-light heed initiate legalise legalize let liberalise liberalize overturn pardon parole permit permit-again rehabilitate reinstate relent replace reprieve reshuffle reverse roll-back satisfy schedule shelve soften unban unblock undo unlock water-down yield',
  ],
  [
    'COOPERATE',
    'accede acquire barter buy co-develop co-finance co-operate co-ordinate co-produce codevelop collaborate commission connect construct cooperate coordinate couple develop export extradite hook hook-up import integrate interconnect invest join link merge partner perform pool practice practise purchase rejoin relaunch revive run sell team team-up tie trade work-together',
  ],
  [
    'AID',
    'absorb aid airlift allocate allot assist bail-out bankroll coach contribute cover disburse distribute dole-out donate equip feed finance foot fund furnish heal help help-out house lend loan operate reconstruct reequip reimburse replenish reschedule rescue resettle resupply shelter subsidise subsidize succour supply take-in teach train treat vaccinate write-off',
  ],
  [
    'RETREAT',
    'abdicate back-off bow-out cede clear-of de-escalate de-mine decommission deescalate demilitarise demilitarize demine demobilise demobilize disarm disband disengage dismantle draw-down evacuate fall-back flee forsake forswear free give-back give-up hand-back hand-in implement lay-down let-go lose-hold move-back pause pull pull-back pull-out quit ransom redeploy release relinquish renounce reopen repatriate resign respect retreat return-a return-all return-an return-its return-more return-some return-the return-three return-two set-free stand-down step-aside step-down surrender tender turn-in unfreeze vacate withdraw',
  ],
  [
    'REQUEST',
    'advise appeal apply ask ask-for beg bid cajole call-for call-on call-upon campaign coax counsel demand direct exert exhort implore insist instruct invite lobby nudge order petition pile plead press pressure pressurise pressurize prod propose push put-forward put-in recommend remind request seek solicit table urge want',
  ],
  [
    'ACCUSE',
    'accuse admonish air-grievances allege arraign-for assail attack-as audit bemoan berate blame brand call-in castigate censure challenge characterise characterize charge charge-that chastise check complain condemn criticise criticize decry demonise demonize denounce depict deplore deride discredit disparage drag dub examine expose fault finger fling grill grumble hammer haul haul-in hit-out impeach implicate impugn incriminate indict insult interrogate investigate label lambast lambaste lament lash-out look-into mock paint pin point portray probe quarrel query question rail rebuke register regret reprimand ridicule scrutinise scrutinize shame slam smear sound study subpoena sue summon taunt unite vent vilify',
  ],
  [
    'SANCTION',
    'blacklist boot boycott call-back call-home convict cool curtail decouple defund delist disconnect discontinue disinvite downgrade drum embargo exclude expel fine hold-back hold-off hold-up kick kick-out levy ostracise ostracize penalise penalize prohibit prolong punish-with put-off reimpose rip-up sanction sentence sever shut-off slap suspend switch-off tear-up toughen trim turn-off walk',
  ],
  [
    'REJECT',
    'abrogate abstain annul back-away back-out breach brush brush-aside brush-off call-off cancel cold-shoulder contest contradict contravene decline default defy deny derail disagree disavow discount dismiss disown dispute disregard dissociate distance dodge evade exercise flout forgo ignore invalidate laugh-off nullify object oppose outvote overrule push-back quash rebuff refuse refute reject renege repudiate resist rule-out scoff scorn scupper scuttle shrug shrug-off shun snub spurn stall stay-away stay-out stonewall strike-down thwart torpedo turn-away turn-back turn-down veto violate vote-down walk-away wave-aside wave-away wave-off withhold',
  ],
  ['THREATEN', 'brandish caution dangle float suffer threaten warn'],
  [
    'PROTEST',
    'assemble barricade boo chant choke clog converge crowd demonstrate down-tools fast fill flood heckle immolate jeer march pack paralyse paralyze pelt picket protest rally return-to riot rise-up spill swarm take-to throng turn-out walk-off',
  ],
  [
    'MOBILIZE',
    'accelerate amass beef-up bolster build-up buzz call-up concentrate conscript deploy drill enrich escort fit fortify garrison guard mass militarise militarize mobilise mobilize move muster overfly patrol position prepare ramp-up ready rearm recruit rehearse reinforce rotate sail scramble shadow shore-up simulate speed-up station steer surge test test-fire trespass',
  ],
  [
    'COERCE',
    'abduct annex apprehend arraign arrest ban banish bar besiege blackmail blockade board break-in break-into break-up bug bulldoze bully bundle-off cart-off censor clamp-down close-down coerce commandeer compel confine confiscate cordon cordon-off crack-down criminalise criminalize curb damage decree demolish demote deport depose deprive deregister desecrate destabilise destabilize detain discipline disenfranchise displace disqualify dissolve divert drag-away drag-off drive eavesdrop eject encircle enforce evict exile expropriate extort extradite-forcibly extradite-to fence fence-off foil force frisk gag gerrymander grab hack handcuff harass haul-away haul-off herd hijack hinder hound humiliate impede impound imprison incarcerate infiltrate intercept interdict interfere intern intimidate jail kidnap knock-down lead-away lock-up loot maltreat mistreat muzzle nab nationalise nationalize obstruct occupy oust outlaw overrule-by padlock persecute pillage plunder prevent proscribe prosecute pull-down punish purge quarantine quell ransack raze remand remove repress requisition restrict round-up sabotage sack seal seal-off search segregate seize shackle shut shut-down silence snatch spray spy steal stifle storm-off subdue subjugate suppress surround swoop take-away tear-down terrorise terrorize throw-out torment try unseat uproot usurp vandalise vandalize wall wiretap',
  ],
  [
    'ASSAULT',
    'abuse advance ambush annihilate assassinate assault attack avenge batter battle beat beat-up behead blast blow blow-up bludgeon bomb bombard brawl burn-down capture clash conquer counter-attack counterattack crash cripple cross crush decimate detonate devastate die disperse drown engage eradicate escalate execute explode exterminate fend-off fight fire-on firebomb flatten gas gun-down hit hit-back inflict injure intensify invade kill knock-out level liquidate lob lynch maim massacre molest mortar mow-down murder mutilate mutiny obliterate overrun overthrow perish perpetrate plant plough plow poison pound pummel punch push-into put-down raid rain rake ram rampage rape recapture reclaim regain repel repulse retake retaliate rip rob rock rocket rough-up rout scuffle set-off shell shell-at shoot shoot-down shower skirmish slaughter slay smash stab storm strafe strike strike-back target topple torture trample trigger unleash wipe-out wound wrest',
  ],
];

/** By lemma; a particle follows a hyphen. */
export const ACTION_VERBS: ReadonlyMap<string, ActionId> = new Map(
  ROWS.flatMap(([action, lemmas]) => lemmas.split(' ').map((lemma): [string, ActionId] => [lemma, action])),
);

/** Verbs whose action depends on their object. */
const DEPENDING =
  'abandon abolish accord add air align announce arm bail beef begin block boost break bring build bundle burn bury carry carry-out cart cast cease clamp climb close come complete conduct confirm continue convey crack cut declare deepen delay deliver describe destroy dispatch dole down draw drop ease end enhance enter establish exchange expand express extend face fall fend file find finish fire freeze get give go grant gun halt hand have head hold hurl impose improve increase interrupt introduce issue jam keep knock land lash laugh launch lay lead leave lift line line-up lock lodge look loosen lose lower make mark mount mow need observe obtain open organise organize pass pay place postpone pour present proclaim provide put raise ramp reach rebuild recall reduce regard reiterate relax renew repair repeal repeat require rescind restart restore resume revoke rise roll rough round rule rush say scrap secure see send serve set share ship shore show sink sit speed stage stand start state stay step stone stop strengthen strip submit swap switch take tear terminate thrash throw tighten torch transfer turn underline unveil use voice vote vouch wage waive water wave widen win wipe work write'.split(
    ' ',
  );

const KNOWN = new Set([...ACTION_VERBS.keys(), ...DEPENDING].map((lemma) => lemma.replace(/-.*$/, '')));

/** Whether a verb has an action, alone or with its object. */
export const isActionVerb = (lemma: string): boolean => KNOWN.has(lemma);
