/** Draft keys, form numbers and choices for pages with forms. */
import 'server-only';
import { redirect } from 'next/navigation';
import type { Database } from '@/db/database';
import { isFormNumber, NUMBER_FIELD } from '@/domain/desk/form-number';
import type { UrlParameters } from '@/domain/text/url-query';
import type { ThemeView } from '@/domain/views';
import { actorNames } from '@/services/vocabulary/list-actors';
import { listThemes } from '@/services/vocabulary/list-themes';

/** Key under which the browser stores unsaved values of an event form. `eventId` is null for a new event. */
export const draftKey = (userId: string, eventId: number | null): string => `event.${userId}.${eventId ?? 'new'}`;

/** Key for the text of an article; `articleId` is null for a new article. */
export const textDraftKey = (userId: string, articleId: number | null): string => `article.${userId}.${articleId ?? 'new'}`;

/**
 * Puts the number of a form into its page’s URL, with a redirect if the URL has none. Back therefore returns to the same number, in every
 * browser and without scripts.
 */
export function formNumber(page: string, query: UrlParameters): string {
  const given = query[NUMBER_FIELD];
  if (isFormNumber(given)) return given;
  const rest = Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]));
  redirect(`${page}?${new URLSearchParams([...rest.filter(([name]) => name !== NUMBER_FIELD), [NUMBER_FIELD, crypto.randomUUID()]])}`);
}

export async function eventFormOptions(
  db: Database,
): Promise<{ readonly themes: readonly ThemeView[]; readonly actorNames: readonly string[] }> {
  const [themes, names] = await Promise.all([listThemes(db), actorNames(db)]);
  return { themes, actorNames: names };
}
