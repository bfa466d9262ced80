/** Measures timeline queries, each repeated with different windows, actors, themes and words, and never cached. */
import type { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import type { Pool } from 'pg';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows, schema } from '@/db/database';
import type { LaneKind } from '@/domain/filters/lane-choice';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import { getEvent } from '@/services/events/get-event';
import { compareActors } from '@/services/timeline/compare';
import { countsByMonth } from '@/services/timeline/counts';
import { loadFacet, loadFacets } from '@/services/timeline/facets';
import { getTimeline } from '@/services/timeline/get-timeline';
import { loadHistogram } from '@/services/timeline/histogram';
import { getLaneTile, readLanes } from '@/services/timeline/lanes';
import { readScope } from '@/services/timeline/scope';
import { getTile } from '@/services/timeline/tiles';
import { getActor } from '@/services/vocabulary/get-actor';
import { plainQueries } from './plain-queries';
import { type Figures, figuresOf, printFigures } from './print';
import { CHOICES, type Sample, sampleOf } from './samples';

/** total number of rounds; the first `WARM` rounds do not count */
const ROUNDS = 220;
const WARM = 20;
/** the plain queries take seconds */
const PLAIN_ROUNDS = 15;

type Work = (db: Database, sample: Sample, round: number) => Promise<unknown>;
type Choice = keyof typeof CHOICES;
interface Family {
  readonly choice: Choice;
  readonly windowed?: boolean;
  readonly work: Work;
  readonly plain?: keyof typeof plainQueries;
  readonly rounds?: number;
}

const tile: Work = (db, { filters, tile: one }) => getTile(db, filters, one);
const facets: Work = async (db, { filters }) => loadFacets(db, filters);
const ALL = { find: '', skip: 0, limit: 300 };
const sourceFacet: Work = (db, { filters }) => loadFacet(db, filters, 'source', ALL);
const statusFacet: Work = (db, { filters }) => loadFacet(db, filters, 'status', ALL);
const histogram: Work = async (db, { filters }) => {
  const scope = await readScope(db, filters);
  return loadHistogram(db, scope, await countsByMonth(db, scope));
};

const FIVE = ['land-1', 'land-3', 'land-8', 'land-20', 'land-60'];
const laneTile =
  (by: LaneKind, values: readonly string[]): Work =>
  (db, { filters, tile: one }) =>
    getLaneTile(db, { ...filters, lanes: { by, values, folded: [] } }, one);
const whichLanes: Work = (db) => readLanes(db, { ...NO_FILTERS, lanes: { by: 'actor', values: [], folded: [] } });
const compare: Work = (db, _, round) =>
  compareActors(db, filtersOf({ actor: [`land-${round}`, `land-${round + 1}`, `land-${round + 9}`] }));

const FAMILIES: Readonly<Record<string, Family>> = {
  viewport: { choice: 'nothing', work: tile, plain: 'viewport' },
  filtered: { choice: 'actorAndTheme', work: tile, plain: 'viewport' },
  histogram: { choice: 'some', windowed: true, work: histogram, plain: 'histogram' },
  facets: { choice: 'some', windowed: true, work: facets, plain: 'facets' },
  text: { choice: 'word', work: tile, plain: 'viewport' },
  'tile, any of 3 actors': { choice: 'anyActors', work: tile, rounds: 60 },
  'tile, any of 3 themes': { choice: 'anyThemes', work: tile, rounds: 60 },
  'tile, any of 2 and 2': { choice: 'anyOfBoth', work: tile, rounds: 60 },
  'facets, any of 2 and 2': { choice: 'anyOfBoth', windowed: true, work: facets, rounds: 30 },
  'tile, an actor in a role': { choice: 'role', work: tile, rounds: 60 },
  'tile, status and action': { choice: 'statusAndAction', work: tile, rounds: 60 },
  'tile, all of 2 actors': { choice: 'allActors', work: tile, rounds: 60 },
  'tile, without an actor': { choice: 'notActor', work: tile, rounds: 60 },
  'tile, without a source': { choice: 'notSource', work: tile, rounds: 30 },
  'tile, of 2 sources': { choice: 'source', work: tile, rounds: 30 },
  'facet of sources': { choice: 'actorAndTheme', windowed: true, work: sourceFacet, rounds: 30 },
  'facet of status': { choice: 'actorAndTheme', windowed: true, work: statusFacet, rounds: 30 },
  'page, first': { choice: 'nothing', work: (db) => getTimeline(db, NO_FILTERS), rounds: 15 },
  'page, filtered': { choice: 'some', windowed: true, work: (db, { filters }) => getTimeline(db, filters), rounds: 30 },
  'page, deep': { choice: 'nothing', work: (db, _, round) => getTimeline(db, { ...NO_FILTERS, page: 1 + round * 641 }), rounds: 25 },
  'page, words': { choice: 'word', work: (db, { filters }) => getTimeline(db, filters), rounds: 20 },
  'lanes, tile of 5 actors': { choice: 'nothing', work: laneTile('actor', FIVE), rounds: 40 },
  'lanes, tile of 5 themes': {
    choice: 'nothing',
    work: laneTile('theme', ['summit', 'visit', 'sanction', 'trade', 'military']),
    rounds: 40,
  },
  'lanes, tile of a filter': { choice: 'actorAndTheme', work: laneTile('country', []), rounds: 40 },
  'lanes, which there are': { choice: 'nothing', work: whichLanes, rounds: 15 },
  'compare 3 actors': { choice: 'nothing', work: compare, rounds: 15 },
  'one actor': { choice: 'nothing', work: (db, _, round) => getActor(db, `land-${round * 7}`), rounds: 30 },
  'one event': { choice: 'nothing', work: (db, _, round) => getEvent(db, 1 + round * 97), rounds: 40 },
};

export async function measureDatabase(handle: DatabaseHandle): Promise<Readonly<Record<string, Figures>>> {
  const found: Record<string, Figures> = {};
  for (const [name, { choice, windowed, work, plain, rounds = ROUNDS }] of Object.entries(FAMILIES)) {
    const warm = Math.min(WARM, Math.floor(rounds / 4));
    const times: number[] = [];
    const processorTimes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const sample = sampleOf(round, CHOICES[choice], windowed);
      // a new handle has no cached results
      const db = withoutMemory(handle);
      const [start, used] = [performance.now(), process.cpuUsage()];
      await work(db, sample, round);
      if (round < warm) continue;
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      processorTimes.push((user + system) / 1_000);
    }
    const plainTimes: number[] = [];
    for (let round = 0; plain && round < PLAIN_ROUNDS; round += 1) {
      const sample = sampleOf(round, CHOICES[choice], windowed);
      const start = performance.now();
      await rows(handle.db)`${plainQueries[plain](sample)}`;
      plainTimes.push(performance.now() - start);
    }
    const figures = figuresOf(times, plainTimes, handle.kind === 'embedded' ? processorTimes : []);
    printFigures(handle.kind, name, figures);
    found[name] = figures;
  }
  return found;
}

function withoutMemory({ db, kind }: DatabaseHandle): Database {
  const { $client } = db as unknown as { $client: PGlite & Pool };
  return kind === 'embedded' ? drizzleEmbedded({ client: $client as PGlite, schema }) : drizzleServer({ client: $client as Pool, schema });
}
