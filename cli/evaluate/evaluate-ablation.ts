/** `dateline evaluate ablation DIR…`: measures the value of each engine step by leaving it out. */
import path from 'node:path';
import { STEPS } from '@/engine/model/step';
import { usageError } from '../terminal/exit-codes';
import type { Corpus, CorpusReport } from './evaluate-corpus';
import { type EventOptions, extractAnnotated, type GoldArticle, readGold } from './evaluate-events';
import { scoreAnnotated } from './score-annotated';

export interface AblationOptions extends Omit<EventOptions, 'explain'> {
  /** prefix of step IDs */
  readonly group?: string;
}

const SCORES = ['events', 'dates', 'status', 'actors', 'roles'] as const;
const NAMES = [...SCORES, 'time'] as const;

type Scores = Readonly<Record<(typeof SCORES)[number], number>>;
/** In percentage points; `time` is the share of the total time of all steps. */
type Figures = Readonly<Record<(typeof NAMES)[number], number>>;

interface StepReport {
  readonly step: string;
  /** change without the step, by name of the set: negative is a loss, positive a gain */
  readonly sets: Readonly<Record<string, Figures>>;
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
const eachScore = (figure: (name: keyof Scores) => number): Scores =>
  Object.fromEntries(SCORES.map((name) => [name, figure(name)])) as Scores;

function measure(articles: readonly GoldArticle[], without?: ReadonlySet<string>): Scores & { readonly ms: number } {
  const since = process.cpuUsage();
  const extracted = articles.map((article) => extractAnnotated(article, without));
  const { user, system } = process.cpuUsage(since);
  const { events, dateStrict, status, actors, roles } = scoreAnnotated(extracted);
  return {
    events: 100 * events.f1,
    dates: 100 * dateStrict.f1,
    status: 100 * status,
    actors: 100 * actors.f1,
    roles: 100 * (roles ?? 0),
    ms: (user + system) / 1_000,
  };
}

/** `sets`: directories of annotated articles. */
export function evaluateAblation(sets: readonly Corpus[], options: AblationOptions): CorpusReport {
  const steps = STEPS.filter(({ id }) => id.startsWith(options.group ?? ''));
  if (steps.length === 0) throw usageError(`--group: no step ID begins with "${options.group}". Use one of ${groups().join(', ')}`);
  const read = sets.map(({ name, place }) => ({ set: path.basename(place), articles: readGold(name, place, options) }));
  const complete = read.map(({ set, articles }) => ({ set, articles, all: measure(articles) }));
  const left = steps.map(({ id }) => ({ id, sets: complete.map(({ articles }) => measure(articles, new Set([id]))) }));
  // the first runs also load and compile, so measure the total time last
  const times = complete.map(({ articles }) => measure(articles).ms);
  const reports = left.map(({ id, sets: measured }): StepReport => {
    const changes = complete.map(({ set, all }, at): readonly [string, Figures] => {
      const without = measured[at] ?? all;
      const time = round(without.ms / (times[at] ?? all.ms) - 1);
      return [set, { ...eachScore((name) => round(without[name] - all[name])), time }];
    });
    return { step: id, sets: Object.fromEntries(changes) };
  });
  return {
    score: { steps: reports },
    lines: complete.map(({ set, articles, all }) => [
      `${set}: ${articles.length} articles, all steps`,
      SCORES.map((name) => `${name} ${all[name].toFixed(1)}`).join('  '),
    ]),
    details: table(
      reports,
      complete.map(({ set }) => set),
    ),
  };
}

const groups = (): readonly string[] => [...new Set(STEPS.map(({ id }) => id.split('/')[0] ?? ''))];

/** A Markdown table; steps whose absence costs most come first. */
function table(reports: readonly StepReport[], sets: readonly string[]): string {
  const worth = ({ sets: figures }: StepReport): number =>
    Object.values(figures).reduce((sum, { events, dates }) => sum + events + dates, 0);
  const signed = (figure: number): string => (figure > 0 ? `+${figure.toFixed(2)}` : figure.toFixed(2));
  const head = ['without', ...sets.flatMap((set) => NAMES.map((name) => (sets.length > 1 ? `${set}: ${name}` : name)))];
  const rows = [...reports]
    .sort((a, b) => worth(a) - worth(b))
    .map(({ step, sets: figures }) => [step, ...sets.flatMap((set) => NAMES.map((name) => signed(figures[set]?.[name] ?? 0)))]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
