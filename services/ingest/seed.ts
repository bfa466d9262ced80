/** Stores the demonstration corpus. Idempotent: existing articles and source settings do not change. */
import type { Database } from '@/db/database';
import { inBulk, write } from '../timeline/facts/write';
import { findOrMakeSource } from '../vocabulary/save-source';
import { extractorFor } from './extract-article';
import { type IngestReport, ingestRead } from './ingest-article';
import { readAnyInput } from './read-input';

export interface SeedFile {
  readonly name: string;
  readonly text: string;
}

export interface SeedReport {
  readonly created: number;
  readonly skipped: number;
  readonly events: { readonly created: number; readonly joined: number };
  readonly articles: readonly { readonly name: string; readonly report: IngestReport }[];
}

/** Sources of the corpus are shown in full and published unchecked. Throws an error that names the file if it cannot be read. */
export async function seedDatabase(db: Database, files: readonly SeedFile[]): Promise<SeedReport> {
  const articles: { name: string; report: IngestReport }[] = [];
  const inputs = await Promise.all(
    [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(async ({ name, text }) => ({ name, read: await readAnyInput({ text }) })),
  );
  const reader = await extractorFor(db);
  await inBulk(db, async () => {
    for (const { name, read } of inputs) {
      await write(db, (tx) => findOrMakeSource(tx, read.article.source, { displayRight: 'full', publishUnchecked: true }));
      articles.push({ name, report: await ingestRead(db, () => read, { userId: null, publish: true }, reader) });
    }
  });
  const reports = articles.map((one) => one.report);
  const created = reports.filter((report) => report.created).length;
  const sum = (pick: (report: IngestReport) => number): number => reports.reduce((total, report) => total + pick(report), 0);
  return {
    created,
    skipped: reports.length - created,
    events: { created: sum((report) => report.events.created), joined: sum((report) => report.events.joined) },
    articles,
  };
}
