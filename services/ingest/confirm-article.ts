/** Stores an article after a person has confirmed or corrected its recognized facts. */
import { and, eq } from 'drizzle-orm';
import { type Database, jobItems, jobs } from '@/db/database';
import { bytesOf } from '@/db/schema/column-types';
import { type Restoring, restoredInto } from '@/domain/desk/left-out';
import { FACT_NAMES, type FactName, type Facts, type Recognized } from '@/domain/desk/recognized';
import { badData, conflict, notFound } from '@/domain/errors';
import { dayOrText } from '@/domain/text/day-text';
import { DONE } from '../jobs/claim-item';
import { checkText, withRestored } from '../reading/recognize-text';
import type { Caller } from '../timeline/facts/write';
import { articleInput, articleOptions, articleReport, preparedArticle, storeOriginal, urlOfCopy } from './article-item';
import { finishArticle } from './finish-article';
import { type IngestReport, ingestRead } from './ingest-article';

interface Confirmation {
  readonly jobId: number;
  readonly number: number;
  /** every fact, as submitted in the form; an empty value means unknown */
  readonly facts: Readonly<Record<FactName, string>>;
  /** the corrected text; absent: as recognized */
  readonly text?: string | undefined;
  /** lines that were removed as page furniture but belong to the text */
  readonly restore?: Restoring;
}

/** Throws a typed error that names the invalid fact, and `conflict` if the item was already saved or skipped. */
export async function confirmArticle(
  db: Database,
  { jobId, number, facts, text, restore = [] }: Confirmation,
  by: Caller,
): Promise<IngestReport> {
  const here = and(eq(jobItems.jobId, jobId), eq(jobItems.number, number));
  const { name, state, input } = jobItems;
  const [item] = await db
    .select({ name, state, input, prepared: jobItems.prepared, bytes: bytesOf(jobItems.bytes), options: jobs.options })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(here);
  if (!item) throw notFound('This item');
  if (item.state !== 'asks' || !item.bytes) throw decided();
  if (facts.title.trim() === '') throw badData('Enter a title.', 'title');
  const prepared = preparedArticle.safeParse(item.prepared);
  // the waiting item may also be a table of events
  if (!prepared.success) throw notFound('This article');
  const [found, given, bytes] = [prepared.data, articleInput.parse(item.input), item.bytes];
  const original = { name: item.name, mediaType: given.mediaType, url: facts.url.trim() || urlOfCopy(given, found), bytes };
  const read = { ...found.read, facts: {}, body: bodyOf(found.read, text, restore) };
  const said = { ...found, read: { ...found.read, facts: confirmed(found.read.facts, facts) } };
  return ingestRead(db, () => finishArticle(read, facts), {
    ...by,
    publish: false,
    confirmed: true,
    mayPublish: !articleOptions.parse(item.options).hold,
    async also(tx, report) {
      await storeOriginal(tx, report, original);
      const written = await tx
        .update(jobItems)
        .set({ ...DONE, report: articleReport(report, said), updatedAt: new Date() })
        .where(and(here, eq(jobItems.state, 'asks')))
        .returning({ id: jobItems.id });
      if (written.length === 0) throw decided();
    },
  });
}

/** The text as recognized, or as the editor corrected it, with the lines to restore. */
function bodyOf(read: Pick<Recognized, 'body' | 'page' | 'leftOut'>, text: string | undefined, restore: Restoring): string {
  const edited = text?.replace(/\r\n?/g, '\n').trim();
  if (edited === undefined || edited === read.body.replace(/\r\n?/g, '\n').trim()) return withRestored(read, restore);
  checkText(edited);
  return restoredInto(edited, read, restore);
}

const decided = () => conflict('Another editor has already saved or skipped this article. Reload the page to see the result.', null);

/** Unchanged facts keep where they were found; changed ones are marked as the editor's entry. */
function confirmed(found: Facts, facts: Confirmation['facts']): Facts {
  const entries = FACT_NAMES.flatMap((name) => {
    const entry = facts[name].trim();
    const value = name === 'published' ? dayOrText(entry) : entry;
    if (value === '') return [];
    const before = found[name];
    return [[name, before?.value === value ? before : { value, where: 'an editor’s entry', sure: 'said' as const }] as const];
  });
  return Object.fromEntries(entries);
}
