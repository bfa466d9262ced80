/** How long the timeline takes at 20,000 events, on both databases: `node --import tsx bench/timeline.ts [events]`. Prints p50 and p95 in milliseconds. */
import { openTestEmbedded, openTestServer } from '@/db/test-database';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters';
import { getEvent } from '@/services/events/get-event';
import { fillDatabase } from '@/services/testing/fill-database';
import { getTimeline } from '@/services/timeline/get-timeline';

const ROUNDS = 15;
const CASES: readonly (readonly [string, Partial<TimelineFilters>])[] = [
  ['everything', {}],
  ['page 100', { page: 100 }],
  ['an actor', { actors: ['land-3'] }],
  ['a rare actor', { actors: ['land-250'] }],
  ['actor and theme', { actors: ['land-3'], themes: ['summit'] }],
  ['a year', { from: '1999', to: '1999' }],
  ['words', { query: 'word13 town' }],
];

const events = Number(process.argv[2] ?? 20_000);
for (const [kind, open] of [
  ['embedded', openTestEmbedded],
  ['server', openTestServer],
] as const) {
  const handle = await open();
  await fillDatabase(handle.db, events);
  const measure = async (name: string, work: (round: number) => Promise<unknown>): Promise<void> => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      await work(round);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (part: number): string => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(0).padStart(6);
    console.log(`${kind.padEnd(9)} ${name.padEnd(16)} p50 ${at(0.5)}  p95 ${at(0.95)}`);
  };
  for (const [name, filters] of CASES) await measure(name, () => getTimeline(handle.db, { ...NO_FILTERS, ...filters }));
  await measure('one event', (round) => getEvent(handle.db, 1 + round * 97));
  await handle.close();
}
process.exit(0);
