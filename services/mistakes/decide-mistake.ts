/** An editor's verdict on a reader's report: the event is corrected because of it, or it stays as it is for a reason. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { mistakeReports } from '@/db/schema/queue';
import { badData, conflict, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { write } from '../facts/write';
import { resolveMerged } from '../relations/merged';

/** The change of an event that a report led to. */
export interface Correction {
  readonly reportId: number;
  readonly eventId: number;
  /** the version that the correction made */
  readonly version: number;
  readonly by: Caller;
}

/** Call in the transaction of the correction. Throws `not-found`, bad data for the report of another event, or a conflict when it was decided already. */
export async function acceptMistake(tx: Database, { reportId, eventId, version, by }: Correction): Promise<void> {
  const report = await openReport(tx, reportId);
  if ((await resolveMerged(tx, report.eventId)) !== eventId)
    throw badData('Nothing was changed: this report is about another event. Open the report again in Reader reports.', 'report');
  await decide(tx, reportId, by, { state: 'accepted', correctedEvent: eventId, correctedVersion: version });
}

export interface Refusal {
  readonly reportId: number;
  readonly reason: string;
  readonly by: Caller;
}

/** The event stays as it is. Throws `not-found`, or a conflict when it was decided already. */
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

type Decision = Pick<typeof mistakeReports.$inferInsert, 'state' | 'reason' | 'correctedEvent' | 'correctedVersion'>;

async function decide(tx: Database, id: number, by: Caller, decision: Decision): Promise<void> {
  await tx
    .update(mistakeReports)
    .set({ ...decision, decidedAt: new Date(), decidedBy: by.userId })
    .where(eq(mistakeReports.id, id));
  await writeAudit(tx, { ...by, action: `mistakes.${decision.state}`, target: { type: 'mistake', id }, after: decision });
}
