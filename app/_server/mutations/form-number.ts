/** Puts the number of a form into its page's URL. Back therefore returns to the same number, in every browser and without scripts. */
import 'server-only';
import { redirect } from 'next/navigation';
import { isFormNumber, NUMBER_FIELD } from '@/domain/desk/form-number';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Redirects to the same page with a number if its URL has none. */
export function formNumber(page: string, query: Query): string {
  const given = query[NUMBER_FIELD];
  if (isFormNumber(given)) return given;
  const rest = Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]));
  redirect(`${page}?${new URLSearchParams([...rest.filter(([name]) => name !== NUMBER_FIELD), [NUMBER_FIELD, crypto.randomUUID()]])}`);
}
