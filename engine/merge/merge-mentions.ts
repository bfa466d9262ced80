/** Merges mentions with compatible dates into events, within one article and across several. */
import type { DatedEvent, EventActor, EventMention, ThemeId } from '../model/event';
import type { KeyedMention, MergedEvent, MergeLanguage } from '../model/merging';
import type { TraceEntry } from '../model/trace';
import { type ComparedPairs, comparedPairs } from './compared-pairs';
import { combineSalience, compareDays, reconcile } from './reconcile';
import { MATCH_THRESHOLD, VETO_BELOW } from './weights';

/** With these rules, a mention continues an event in its article if the dates are equal and the themes overlap. The bonus is CONTINUED. */
const CONTINUING_RULES = new Set(['inherit/further-mention', 'attach/attributive', 'attach/opening-phrase']);
const CONTINUED = 0.2;
/** "They also took part in the event": different participants, the same event. */
const ATTENDING_RULES = new Set(['inherit/attendance']);
/** Rules that find the date in the main clause. Such a mention states the event best. */
const MAIN_CLAUSE_RULES = new Set(['attach/clause-opening', 'attach/before-verb']);
const MOST_THEMES = 4;

/** Limits on the statements that a mention is compared with (latest first) and on the clusters to search. */
const MOST_COMPARED = 300;
const MOST_CLUSTERS = 2000;

interface Cluster {
  readonly members: KeyedMention[];
  /** one member per distinct statement */
  readonly statements: Map<string, KeyedMention>;
  /** sentences of its members, with their articles */
  readonly sentences: Set<string>;
}

const sentenceOf = ({ article, mention }: KeyedMention): string => `${mention.sentence} ${article}`;
const farApart = (a: EventMention, b: EventMention): boolean => a.date.earliest > b.date.latest || b.date.earliest > a.date.latest;

const isNextStep = (mention: EventMention): boolean =>
  mention.rules.includes('inherit/next-step') || mention.rules.includes('inherit/same-stay');

const exact = (one: EventMention): boolean => one.dateWords !== null && (one.date.precision === 'day' || one.date.precision === 'interval');

/** Two different explicit days in one article are two events: a journey and one stop on it. */
const datedApart = (a: EventMention, b: EventMention): boolean => exact(a) && exact(b) && a.date.edtf !== b.date.edtf;

/** Returns the score for one mention continuing the other in one article; 1 if other people attend the same event. */
function continuation(one: KeyedMention, other: KeyedMention): number {
  const [a, b] = [one.mention, other.mention];
  const sameDateAndTheme = a.date.edtf === b.date.edtf && a.themes.some((theme) => b.themes.includes(theme));
  if (other.article !== one.article || !sameDateAndTheme) return 0;
  const follows = (rules: ReadonlySet<string>): boolean =>
    [one, other].some(({ mention }) => mention.rules.some((rule) => rules.has(rule)));
  return follows(ATTENDING_RULES) ? 1 : follows(CONTINUING_RULES) ? CONTINUED : 0;
}

/** Whether any statement in the cluster could match. Most clusters fail here and need no score. */
function mayFit(one: KeyedMention, cluster: Cluster, pairs: ComparedPairs): boolean {
  for (const other of cluster.statements.values()) {
    if (other.article === one.article && farApart(one.mention, other.mention)) continue;
    if (continuation(one, other) > 0 || pairs.mayMatch(one.mention, other.mention)) return true;
  }
  return false;
}

/** Returns how well a mention fits a cluster: the best score among its members. Returns 0 if one member clearly contradicts it. */
function fitness(one: KeyedMention, cluster: Cluster, pairs: ComparedPairs): number {
  let best = 0;
  let least = 1;
  for (const other of cluster.statements.values()) {
    const sameArticle = other.article === one.article;
    if (sameArticle && (isNextStep(one.mention) || isNextStep(other.mention))) continue;
    if (sameArticle && datedApart(one.mention, other.mention)) continue;
    // One article does not date an event to two adjacent days
    if (sameArticle && farApart(one.mention, other.mention)) continue;
    const score = pairs.scoreOf(one.mention, other.mention) + continuation(one, other);
    least = Math.min(least, score);
    best = Math.max(best, score);
  }
  return least < VETO_BELOW ? 0 : best;
}

/** Sorts best first: an explicit date, a main clause, then the more salient, then the earlier. */
function byStatement(a: KeyedMention, b: KeyedMention): number {
  const written = (one: KeyedMention): number =>
    (one.mention.dateWords ? 1 : 0) + (one.mention.rules.some((rule) => MAIN_CLAUSE_RULES.has(rule)) ? 1 : 0);
  return written(b) - written(a) || b.mention.salience - a.mention.salience || compareDays(a.published, b.published);
}

function unionActors(members: readonly KeyedMention[]): readonly EventActor[] {
  const found = new Map<string, EventActor>();
  for (const { mention } of members) for (const actor of mention.actors) if (!found.has(actor.actor)) found.set(actor.actor, actor);
  return [...found.values()];
}

function unionThemes(members: readonly KeyedMention[]): readonly ThemeId[] {
  const all = [...new Set(members.flatMap(({ mention }) => mention.themes))];
  const specific = all.filter((theme) => theme !== 'other');
  return (specific.length > 0 ? specific : all).slice(0, MOST_THEMES);
}

/** Reconciles the members of one cluster into an event. */
function toEvent(cluster: Cluster, language: MergeLanguage): MergedEvent {
  const members = [...cluster.members].sort(byStatement);
  const agreed = reconcile(
    members.map(({ article, published, mention }) => ({ ...mention, article, published })),
    language,
  );
  const dated = members[agreed.dateFrom]?.mention;
  const first = members[0]?.mention;
  if (!first || !dated) throw new RangeError('an event needs a mention');
  const merged: TraceEntry[] =
    members.length > 1 ? [{ stage: 'merge', rule: 'merge/one-happening', note: language.notes.joinedMentions(members.length) }] : [];
  const event: DatedEvent = {
    title: agreed.title,
    date: agreed.date,
    extent: agreed.date.extent,
    dateWords: dated.dateWords,
    dateBasis: dated.dateBasis,
    status: agreed.status,
    polarity: agreed.polarity,
    outcome: agreed.outcome,
    actors: unionActors(members),
    themes: unionThemes(members),
    action: members.find(({ mention }) => mention.action !== null)?.mention.action ?? null,
    place: members.find(({ mention }) => mention.place !== null)?.mention.place ?? null,
    confidence: Math.max(...members.map(({ mention }) => mention.confidence)),
    salience: combineSalience(members.map(({ article, mention }) => ({ report: article, salience: mention.salience }))),
    mentions: members.map(({ mention }) => mention),
    signatures: [...new Map(members.map(({ mention: { signature } }) => [JSON.stringify(signature), signature])).values()],
    rules: [...new Set(members.flatMap(({ mention }) => mention.rules))],
    trace: [...first.trace, ...merged, ...agreed.trace],
  };
  const contradictions = agreed.contradictions.flatMap((index) => {
    const member = members[index];
    return member ? [{ article: member.article, edtf: member.mention.date.edtf }] : [];
  });
  return { event, articles: members.map(({ article }) => article), contradictions };
}

/** Returns the best cluster for the mention, the latest in a tie, or null. */
function homeOf(one: KeyedMention, clusters: readonly Cluster[], pairs: ComparedPairs): Cluster | null {
  let home: Cluster | null = null;
  let best = MATCH_THRESHOLD;
  let compared = 0;
  const sentence = sentenceOf(one);
  const last = Math.max(0, clusters.length - MOST_CLUSTERS);
  for (let index = clusters.length - 1; index >= last && compared < MOST_COMPARED; index -= 1) {
    const cluster = clusters[index];
    if (cluster === undefined) continue;
    // Two triggers in one sentence are two events
    const isApart = cluster.sentences.has(sentence);
    const score = !isApart && mayFit(one, cluster, pairs) ? fitness(one, cluster, pairs) : 0;
    const [first] = cluster.members;
    if (first !== undefined && !farApart(one.mention, first.mention)) compared += cluster.statements.size;
    if (score > best || (home === null && score === best)) {
      best = score;
      home = cluster;
    }
  }
  return home;
}

/** Returns the events in order of their first report, in linear time. Every mention is in exactly one event. */
export function mergeMentions(mentions: readonly KeyedMention[], language: MergeLanguage): readonly MergedEvent[] {
  const clusters: Cluster[] = [];
  const pairs = comparedPairs(language);
  for (const one of mentions) {
    const home = homeOf(one, clusters, pairs);
    const cluster: Cluster = home ?? { members: [], statements: new Map(), sentences: new Set() };
    if (home === null) clusters.push(cluster);
    cluster.members.push(one);
    cluster.sentences.add(sentenceOf(one));
    const key = `${pairs.statementOf(one.mention)} ${one.article}`;
    if (!cluster.statements.has(key)) cluster.statements.set(key, one);
  }
  return clusters.map((cluster) => toEvent(cluster, language));
}
