/** Parses the submitted fields of the actor form into an ActorInput. Server only; browsers use `vocabulary-values`. */
import { z } from 'zod';
import { CATALOG_IDS } from '../identifiers';
import { numberWords } from '../text/counted';
import { type ActorInput, actorInput } from './vocabulary-input';

const text = (max: number) =>
  z
    .string()
    .max(max, `Use at most ${numberWords(max)} characters.`)
    .default('');

const affiliationRow = z.strictObject({
  parent: text(200),
  /** the actor originally in this row, and its name at that time */
  slug: text(200),
  was: text(200),
  office: text(200),
  from: text(20),
  to: text(20),
});

/** Spread into the strict object of an action; `readActorFields` turns them into an ActorInput. */
export const actorFields = {
  name: text(200),
  kind: text(40),
  country: text(20),
  /** one per line */
  aliases: text(10_000),
  affiliations: z.array(affiliationRow).max(60, 'Add at most 20 affiliations.').default([]),
  identifiers: z.strictObject(Object.fromEntries(CATALOG_IDS.map((id) => [id, text(60)]))).default({}),
};

type ActorFieldsIn = z.output<z.ZodObject<typeof actorFields>>;

/** For `.transform` of an action's schema: adds an issue to the invalid field and aborts. */
export function readActorFields(fields: ActorFieldsIn, context: z.RefinementCtx): ActorInput {
  const rows = fields.affiliations.map((row, index) => ({ ...row, index })).filter((row) => !isEmpty(row));
  const parsed = actorInput.safeParse({
    name: fields.name,
    kind: fields.kind,
    country: fields.country.toUpperCase(),
    aliases: [...new Set(fields.aliases.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
    affiliations: rows.map(({ parent, slug, was, office, from, to }) => ({
      ...{ office, from: from.trim(), to: to.trim() },
      parent: slug !== '' && parent.trim() === was ? slug : parent,
    })),
    identifiers: fields.identifiers,
  });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', message, path: formPath(path, rows) });
  return z.NEVER;
}

/** Whether to drop a row: it is empty, or its actor was removed. */
const isEmpty = ({ parent, slug, office, from, to }: z.output<typeof affiliationRow>): boolean =>
  parent.trim() === '' && (slug !== '' || [office, from, to].every((one) => one.trim() === ''));

/** Maps an issue path to a form field: aliases share one field, and affiliation indexes skip empty rows. */
function formPath(path: readonly PropertyKey[], rows: readonly { readonly index: number }[]): (string | number)[] {
  const [field = '', at, ...rest] = path;
  if (field === 'aliases') return ['aliases'];
  if (field === 'affiliations' && typeof at === 'number') return ['affiliations', rows[at]?.index ?? at, ...rest.map(String)];
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}
