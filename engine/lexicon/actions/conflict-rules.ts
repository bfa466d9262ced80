/** Rules of the conflictive side: requests, reproaches, refusals, threats, protests, force. */
import type { VerbRule } from './verb-rule';

const HOLD =
  'hold conduct stage launch begin start open continue resume carry_out undertake mount lead join organize organise call wage enter order set_up';
const STOP =
  'stop halt end cease suspend discontinue cancel call_off abandon scrap break_off freeze cut cut_off terminate interrupt postpone reduce slash withhold sever downgrade break quit leave walk_out walk pull_out withdraw hold_up delay curtail trim';
const OUST = 'expel throw_out kick_out eject evict order bar oust turn_back';

export const CONFLICT_RULES: readonly VerbRule[] = [
  [
    'REQUEST',
    'ask request urge demand appeal call_for call_on call_upon press pressure insist propose invite petition plead beg implore exhort instruct want order lobby',
  ],
  [
    'REQUEST',
    'seek apply',
    'help aid assistance extradition support talks loan membership mediation access asylum protection intervention',
  ],
  ['REQUEST', 'turn look', 'to+for'],
  ['REQUEST', 'issue make renew launch repeat send submit put_forward extend reiterate', '@petition'],

  [
    'ACCUSE',
    'investigate probe criticize criticise condemn accuse blame denounce slam decry allege deplore complain rebuke lambast lambaste censure chide castigate scold assail vilify sue convict',
  ],
  ['ACCUSE', 'examine look_into study check review', 'report allegation claim mass abuse accusation complaint'],
  ['ACCUSE', HOLD, '@inquiry'],
  ['ACCUSE', 'put place', 'under+@inquiry'],
  ['ACCUSE', 'lodge file submit register bring make deliver hand present issue', '@complaint'],
  ['ACCUSE', 'protest', 'to over+ambassador'],
  ['ACCUSE', 'summon charge_that'],
  ['ACCUSE', 'find hold', 'guilty liable responsible'],
  ['ACCUSE', 'express voice convey', '@blame'],
  [
    'ACCUSE',
    'label brand expose attack_as call',
    'terrorist dictator liar aggressor criminal barbaric illegal unlawful shameful outrageous aggression genocide cowardly provocation',
  ],
  ['ACCUSE', 'unite rally mobilize mobilise', 'against'],
  ['ACCUSE', 'take', 'court'],

  [
    'REJECT',
    'reject refuse decline deny rebuff spurn snub turn_down rule_out veto oppose object resist ignore defy flout violate breach renege disavow overrule repudiate shun',
  ],
  ['REJECT', 'dismiss brush_aside shrug_off walk_away back_out back_away shrug disregard withhold scorn abrogate'],
  ['REJECT', 'break', '@rule'],
  ['REJECT', 'block cancel postpone delay stall', 'resolution bill bid move proposal plan measure motion sale'],
  ['REJECT', 'cancel call_off'],
  ['REJECT', 'vote', 'against'],
  ['REJECT', 'say', 'no'],
  ['REJECT', 'use cast exercise', 'veto'],
  ['REJECT', 'refuse turn_away', 'admission admittance entry'],

  ['THREATEN', 'threaten warn'],
  ['THREATEN', 'consider mull weigh contemplate', '@violence @penalty'],
  ['THREATEN', 'give issue set deliver', '@deadline'],

  ['PROTEST', 'demonstrate march riot protest picket rally down_tools'],
  ['PROTEST', `${HOLD} go_on observe`, '@dissent'],
  ['PROTEST', 'take_to pour fill flood throng', 'street streets'],
  ['PROTEST', 'walk_off walk_out stop down lay_down', 'job work tool school class classroom'],
  ['PROTEST', 'block obstruct blockade barricade paralyze paralyse', '@route'],
  ['PROTEST', 'burn torch set', 'flag effigy tire tyre portrait'],
  ['PROTEST', 'stone pelt hurl throw', 'stone rock bottle petrol egg police embassy'],
  ['PROTEST', 'boycott', '@vote'],

  ['MOBILIZE', 'deploy station amass mass mobilize mobilise reinforce patrol drill conscript test-fire enrich rearm redeploy'],
  ['MOBILIZE', 'put place raise keep go', 'alert readiness footing'],
  ['MOBILIZE', 'call_up', 'reservist reserve conscript troops'],
  [
    'MOBILIZE',
    'send move dispatch order fly rush position beef_up build_up build transfer increase step_up tighten concentrate gather bolster boost pour mass',
    '@forces security patrol presence troops',
  ],
  ['MOBILIZE', 'test launch fire test-fire', 'missile rocket spy+satellite reconnaissance+satellite torpedo warhead'],
  ['MOBILIZE', `${HOLD} carry_out`, '@drill test'],
  ['MOBILIZE', 'prepare', '@violence shell attack invade fight'],
  ['MOBILIZE', 'test'],

  ['SANCTION', 'sanction embargo blacklist boycott penalize penalise prohibit suspend sever exclude downgrade discontinue'],
  ['SANCTION', 'impose slap tighten extend raise introduce announce order levy renew widen', '@penalty'],
  ['SANCTION', STOP, '@aid @talks @ties @goods @league participation opec organization'],
  ['SANCTION', `${OUST} expel declare give`, '@ties+hours @ties aid+worker @observers grata'],
  ['SANCTION', 'recall withdraw pull_out', 'ambassador envoy diplomat inspector peacekeeper observer'],
  ['SANCTION', 'close shut', 'embassy consulate mission'],
  ['SANCTION', 'freeze block', 'asset account fund'],
  ['SANCTION', 'deny revoke refuse', 'entry visa'],
  ['SANCTION', 'ban bar restrict', '@goods'],
  ['SANCTION', 'strip', 'membership seat'],

  [
    'COERCE',
    'arrest detain jail imprison sentence prosecute charge indict try confiscate deport banish exile kidnap abduct hijack demolish bulldoze raze hack censor evict purge dissolve',
  ],
  [
    'COERCE',
    'ban outlaw restrict bar muzzle gag expel eject throw_out annex occupy blockade seal_off seal besiege cordon_off encircle shut shut_down close_down crack_down detain round_up',
  ],
  ['COERCE', 'close', 'newspaper station office website magazine channel @freedom @passage university school'],
  ['COERCE', 'impose declare proclaim order extend decree announce', '@order'],
  ['COERCE', 'impose order', 'arrest'],
  ['COERCE', 'take hold seize keep', 'hostage captive shield ransom custody prisoner'],
  ['COERCE', 'put place', 'house+arrest detention jail trial'],
  ['COERCE', 'seize loot damage destroy burn blow_up sabotage impound', '@property'],
  ['COERCE', 'dismiss sack oust remove fire depose impeach', '@office'],
  ['COERCE', 'sack oust dismiss depose impeach purge remove'],
  ['COERCE', 'raid search', 'office home headquarters house party newspaper'],
  ['COERCE', 'expel', '@people'],

  [
    'ASSAULT',
    'attack bomb shell strike invade kill wound injure storm ambush raid shoot assassinate torture massacre murder execute stab fight clash capture retake recapture overrun bombard beat beat_up rape',
  ],
  [
    'ASSAULT',
    'retaliate hit_back strike_back crush annihilate pound explode detonate blast maim slaughter behead lynch mutilate hit overthrow topple shoot_down skirmish battle assault gun_down strafe crush ambush fire_on poison gas mug molest abuse',
  ],
  ['ASSAULT', 'open', 'fire'],
  ['ASSAULT', 'fire', 'rocket shell mortar shot at on into bullet'],
  ['ASSAULT', 'use', 'gas force chemical weapon tear live water'],
  ['ASSAULT', 'blow_up blow', 'himself herself themselves itself bus train hotel market'],
  ['ASSAULT', 'drive', 'home homes'],
  ['ASSAULT', 'leave', 'dead wounded injured'],
  ['ASSAULT', 'hack beat stone burn stab trample bludgeon', 'death'],
  ['ASSAULT', 'seize take capture enter regain cross advance', '@site control'],
  ['ASSAULT', `${HOLD} carry_out`, '@violence coup'],
  ['ASSAULT', 'set plant', 'fire bomb mine'],
  ['ASSAULT', 'die', '@violence bomb'],
  ['ASSAULT', 'disperse'],
  ['ASSAULT', 'down sink', 'plane jet boat ship helicopter drone'],
];
