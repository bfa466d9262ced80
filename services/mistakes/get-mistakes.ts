/** Reports of mistakes as editors read them. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { users } from '@/db/schema/people';
import { mistakeReports } from '@/db/schema/queue';
import type { MistakeReport } from '@/domain/desk/mistakes';
import { resolveMerged, withMerged } from '../relations/merged';

/** Null when there is none. */
export async function getMistake(db: Database, id: number): Promise<MistakeReport | null> {
  const [found] = await select(db).where(eq(mistakeReports.id, id));
  if (!found) return null;
  const eventId = await resolveMerged(db, found.report.eventId);
  return toReport(found, eventId ?? found.report.eventId);
}

/** The open ones of an event and of those that were merged into it, the oldest first. */
export async function openMistakesOf(db: Database, eventId: number): Promise<readonly MistakeReport[]> {
  const ids = await rows<{ id: number }>(
    db,
    sql`select id from mistake_reports where event_id in ${withMerged(eventId)} and state = 'open'`,
  );
  if (ids.length === 0) return [];
  const found = await select(db)
    .where(
      inArray(
        mistakeReports.id,
        ids.map(({ id }) => id),
      ),
    )
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
