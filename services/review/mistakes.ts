/** Stores readers’ reports of mistakes, lists them for editors, and accepts or declines them. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { type Database, events, insertRow, mistakeReports, users } from '@/db/database';
import type { MistakeReport } from '@/domain/desk/mistakes';
import { badData, conflict, DatelineError, notFound } from '@/domain/errors';
import { resolveMerged, withMerged } from '../events/merged';
import { published } from '../events/published';
import { type Caller, write, writeAudit } from '../timeline/facts/write';

/** Null if the report does not exist. */
export async function getMistake(db: Database, id: number): Promise<MistakeReport | null> {
  const [found] = await select(db).where(eq(mistakeReports.id, id));
  if (!found) return null;
  const eventId = await resolveMerged(db, found.report.eventId);
  return toReport(found, eventId ?? found.report.eventId);
}

/** Open reports of an event and of events merged into it, oldest first. */
export async function openMistakesOf(db: Database, eventId: number): Promise<readonly MistakeReport[]> {
  const found = await select(db)
    .where(and(sql`${mistakeReports.eventId} in ${withMerged(eventId)}`, eq(mistakeReports.state, 'open')))
    .orderBy(asc(mistakeReports.id));
  return found.map((row) => toReport(row, eventId));
}

const select = (db: Database) =>
  db.select({ report: mistakeReports, decidedBy: users.name }).from(mistakeReports).leftJoin(users, eq(users.id, mistakeReports.decidedBy));

interface Found {
  readonly report: typeof mistakeReports.$inferSelect;
  readonly decidedBy: string | null;
}

const toReport = ({ report, decidedBy }: Found, eventId: number): MistakeReport => ({
  id: report.id,
  eventId,
  eventVersion: report.eventVersion,
  words: report.words,
  evidence: report.evidence,
  state: report.state,
  createdAt: report.createdAt.toISOString(),
  decidedAt: report.decidedAt?.toISOString() ?? null,
  decidedBy: decidedBy ?? (report.decidedBy === null ? null : 'A former editor'),
  reason: report.reason,
});

/** maximum number of open reports per event, and in total */
const MOST_OF_EVENT = 20;
const MOST_OPEN = 2_000;

type Mistake = Pick<MistakeReport, 'eventId' | 'words' | 'evidence'>;

/** Returns the report ID. Throws `not-found` for an event that readers cannot see, `unavailable` if too many reports are open. */
export async function reportMistake(tx: Database, { eventId, words, evidence }: Mistake): Promise<number> {
  const [event] = await tx
    .select({ version: events.version })
    .from(events)
    .where(and(eq(events.id, eventId), published));
  if (!event) throw notFound('The event');
  const open = eq(mistakeReports.state, 'open');
  if ((await tx.$count(mistakeReports, and(eq(mistakeReports.eventId, eventId), open))) >= MOST_OF_EVENT)
    throw new DatelineError('unavailable', 'Many readers have already reported this event. An editor will check it.');
  if ((await tx.$count(mistakeReports, open)) >= MOST_OPEN)
    throw new DatelineError('unavailable', 'Too many reports are waiting for review. Try again in a few days.');
  return insertRow(tx, mistakeReports, { eventId, eventVersion: event.version, words, evidence });
}

interface Correction {
  readonly reportId: number;
  readonly eventId: number;
  readonly version: number;
  readonly by: Caller;
}

/**
 * Call in the transaction of the correction. Throws `not-found`, bad data for a report about another event, or a conflict if already
 * decided.
 */
export async function acceptMistake(tx: Database, { reportId, eventId, version, by }: Correction): Promise<void> {
  const report = await openReport(tx, reportId);
  if ((await resolveMerged(tx, report.eventId)) !== eventId)
    throw badData('Nothing was changed: this report is about another event. Open the report again in Reader reports.', 'report');
  await decide(tx, reportId, by, { state: 'accepted', correctedEvent: eventId, correctedVersion: version });
}

interface Refusal {
  readonly reportId: number;
  readonly reason: string;
  readonly by: Caller;
}

/** Declines the report; the event does not change. Throws `not-found`, or a conflict if already decided. */
export async function declineMistake(db: Database, { reportId, reason, by }: Refusal): Promise<void> {
  await write(db, async (tx) => {
    await openReport(tx, reportId);
    await decide(tx, reportId, by, { state: 'declined', reason });
  });
}

async function openReport(tx: Database, id: number): Promise<typeof mistakeReports.$inferSelect> {
  const [report] = await tx.select().from(mistakeReports).where(eq(mistakeReports.id, id)).for('update');
  if (!report) throw notFound('The report');
  if (report.state !== 'open')
    throw conflict('Another editor has already accepted or declined this report. Reload the page to see the result.', {
      current: { state: report.state },
    });
  return report;
}

type Decision = Pick<typeof mistakeReports.$inferInsert, 'reason' | 'correctedEvent' | 'correctedVersion'> & {
  readonly state: 'accepted' | 'declined';
};

async function decide(tx: Database, id: number, by: Caller, decision: Decision): Promise<void> {
  await tx
    .update(mistakeReports)
    .set({ ...decision, decidedAt: new Date(), decidedBy: by.userId })
    .where(eq(mistakeReports.id, id));
  await writeAudit(tx, by, `mistakes.${decision.state}`, ['mistake', id], { after: decision });
}
