/** Loads the record of an editor's page, whose URL names its ID. */
import { idInUrl } from '@/domain/text/number-in-url';
import 'server-only';
import type { Database } from '@/db/database';
import { database } from '../context';
import { requireRole } from './require-role';
import type { Person } from './session';

interface EditorRecord<Loaded> {
  readonly db: Database;
  readonly user: Person;
  /** null if the record does not exist */
  readonly record: Loaded | null;
}

/** Checks the role first. A person who signs in returns to `pathOf`. */
export async function editorRecord<Loaded>(
  params: Promise<{ readonly id: string }>,
  pathOf: (id: string) => string,
  load: (db: Database, id: number) => Promise<Loaded | null>,
): Promise<EditorRecord<Loaded>> {
  const { id: text } = await params;
  const user = await requireRole('editor', pathOf(encodeURIComponent(text)));
  const id = idInUrl(text);
  const db = await database();
  return { db, user, record: id === null ? null : await load(db, id) };
}
