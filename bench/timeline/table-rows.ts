/** The generated events as table rows in COPY format: separated by tabs, `\N` for null. */
import { createHash } from 'node:crypto';
import { dayOf } from '@/domain/dates/day-words';
import type { Signature } from '@/engine/index';
import { EVENTS_PER_ARTICLE, MADE_UP_ACTORS, type MadeUpEvent, madeUpEvent } from './generate';

/** Table → column list. */
export const TABLES = {
  articles: 'id, source_id, title, published, state',
  article_revisions: 'id, article_id, number, body, original, content_hash, extractor_version',
  events:
    'id, title, edtf, earliest, latest, precision, extent, date_basis, date_text, status, outcome, action, salience, state, search_text, parties',
  event_mentions:
    'id, event_id, own_event_id, revision_id, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest, precision, extent, date_basis, status, salience, rules, trace, signature, extractor_version',
  event_actors: 'event_id, actor_id, role, position',
  event_themes: 'event_id, theme_id, position',
} as const;

export type TableName = keyof typeof TABLES;
type Value = string | number;

const SOURCES = 20;
/** Rules, trace, signature and version of the engine. Without signatures, the server would compute a million of them at its first start. */
const SIGNATURE = JSON.stringify({
  trigger: null,
  stems: [],
  kinds: [],
  subjects: {},
  ordinals: [],
  designations: [],
  ballots: [],
  rounds: [],
  calledAfter: null,
} satisfies Signature);
const READ = ['[]', '[]', SIGNATURE, 'made up'];

/** The rows of articles `from` … `to` (from 1, inclusive), with their events up to number `last`. */
export function tableRows(
  from: number,
  to: number,
  last: number,
  actorIds: ReadonlyMap<string, number>,
): Readonly<Record<TableName, string>> {
  const lines: Record<TableName, string[]> = {
    articles: [],
    article_revisions: [],
    events: [],
    event_mentions: [],
    event_actors: [],
    event_themes: [],
  };
  const add = (table: TableName, ...values: readonly Value[]): void => void lines[table].push(values.join('\t'));
  for (let article = from; article <= to; article += 1) {
    const first = (article - 1) * EVENTS_PER_ARTICLE + 1;
    const events = Array.from({ length: Math.min(EVENTS_PER_ARTICLE, last - first + 1) }, (_, at) => madeUpEvent(first + at));
    const body = events.map(({ sentence }) => sentence).join(' ');
    const published = dayOf(((article * 29) % 29_900) - 9_100);
    add('articles', article, 1 + (article % SOURCES), `Report ${article}: ${events[0]?.title ?? ''}`, published, 'published');
    add('article_revisions', article, article, 1, body, '', createHash('sha256').update(`${article} ${body}`).digest('hex'), 'made up');
    let start = 0;
    for (const [at, event] of events.entries()) {
      addEvent(add, first + at, event, { article, start, actorIds });
      start += event.sentence.length + 1;
    }
  }
  return Object.fromEntries(Object.entries(lines).map(([table, list]) => [table, list.map((line) => `${line}\n`).join('')])) as Record<
    TableName,
    string
  >;
}

interface Place {
  readonly article: number;
  readonly start: number;
  readonly actorIds: ReadonlyMap<string, number>;
}

function addEvent(
  add: (table: TableName, ...values: readonly Value[]) => void,
  id: number,
  event: MadeUpEvent,
  { article, start, actorIds }: Place,
): void {
  const { title, sentence, edtf, earliest, latest, precision, salience } = event;
  const extent = precision === 'month' || precision === 'year' ? 'within' : 'throughout';
  const status = event.planned ? 'planned' : 'happened';
  const names = event.actors.map(({ rank }) => MADE_UP_ACTORS[rank]?.name ?? '').join('\\n');
  const parties = event.actors.map(({ rank }) => actorIds.get(`land-${rank}`) ?? 0);
  const dated: readonly Value[] = [edtf, earliest, latest, precision, extent, 'explicit'];
  add(
    'events',
    id,
    title,
    ...dated,
    '\\N',
    status,
    'unknown',
    'CONSULT',
    salience,
    'published',
    `${sentence}\\n${names}`,
    `{${parties.join(',')}}`,
  );
  const end = start + sentence.length;
  add('event_mentions', id, id, id, article, start, end, sentence, '', '', title, ...dated, status, salience, ...READ);
  for (const [at, { role }] of event.actors.entries()) add('event_actors', id, parties[at] ?? 0, role, at);
  for (const [at, theme] of event.themes.entries()) add('event_themes', id, theme, at);
}
