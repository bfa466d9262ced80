/** Loads the record of an editor's page, whose URL names its ID. */
import 'server-only';
import type { Database } from '@/db/database';
import { idInUrl } from '@/domain/text/number-in-url';
import { getArticle } from '@/services/articles/get-article';
import { getEvent } from '@/services/events/get-event';
import { requireRole } from './require-role';
import type { Person } from './session';

type Params = Promise<{ readonly id: string }>;

interface EditorRecord<Loaded> {
  readonly db: Database;
  readonly user: Person;
  /** null for an invalid ID */
  readonly id: number | null;
  /** null if the record does not exist */
  readonly record: Loaded | null;
}

/** Checks the role first. A person who signs in returns to the page, such as `/admin/jobs/[id]`. */
export async function editorRecord<Loaded>(
  params: Params,
  page: string,
  load: (db: Database, id: number) => Promise<Loaded | null>,
): Promise<EditorRecord<Loaded>> {
  const { id: text } = await params;
  const { db, user } = await requireRole('editor', page.replace('[id]', encodeURIComponent(text)));
  const id = idInUrl(text);
  return { db, user, id, record: id === null ? null : await load(db, id) };
}

/** Returns the article of a review page. `below` is the end of the page's path, such as `/accept`. */
export const editorArticle = (params: Params, below = '') =>
  editorRecord(params, `/admin/articles/[id]${below}`, (db, id) => getArticle(db, id, { includeDrafts: true }));

/** Returns the event of its own page, or of a page below it, such as `/merge`. */
export const editorEvent = (params: Params, below = '') =>
  editorRecord(params, `/admin/events/[id]${below}`, (db, id) => getEvent(db, id, { includeDrafts: true }));
