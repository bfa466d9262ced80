/** What the themes are called now. */
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import type { ThemeLabels } from '@/domain/compare-snapshots';

export async function themeLabels(db: Database): Promise<ThemeLabels> {
  const found = await db.select({ id: themes.id, label: themes.label }).from(themes);
  return new Map(found.map(({ id, label }) => [id, label]));
}
