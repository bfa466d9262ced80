/** Schemas of the actor and theme fields that an editor can set, shared by forms, actions and services. */

import { z } from 'zod';
import { parseEdtf } from '@/engine/calendar/edtf';
import { oneOfValues } from '../desk/form-choices';
import { FAMILY_IDS } from '../drawing';
import { CATALOG_IDS, CATALOGS, type Identifiers } from '../identifiers';
import { ACTOR_KINDS } from '../labels';
import { readDayText } from '../text/day-text';
import { fieldText, lineText } from '../text/limited-text';
import { THEME_ICONS } from './theme-icons';

const name = (max: number, missing: string) => lineText(max).pipe(z.string().regex(/[\p{L}\p{N}]/u, missing));

/** A day in any usual form, or null; `2013` and `2013-05` become their first or last day. */
const dayInput = (end: 'earliest' | 'latest') =>
  lineText(60).transform((text, context) => {
    if (text === '') return null;
    const read = /^\d{4}(-\d{2}){0,2}$/.test(text) ? parseEdtf(text) : null;
    if (read && read[end] >= '0001-01-01') return read[end];
    const day = readDayText(text);
    if (!read && day.ok) return day.day;
    const message = !day.ok && day.isOpen ? day.message : 'Enter a date like 2013-05-21, 2013-05 or 2013.';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const affiliationInput = z
  .strictObject({
    /** name or slug of the state, body or office it belongs to */
    parent: name(120, 'Enter the actor that this actor belongs to.'),
    office: lineText(120).transform((text) => (text === '' ? null : text)),
    from: dayInput('earliest'),
    to: dayInput('latest'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    message: 'Enter an end date on or after the start date.',
    path: ['to'],
  });

const MOST_ALIASES = 60;
const MOST_AFFILIATIONS = 20;

const identifiersInput = z
  .strictObject(Object.fromEntries(CATALOG_IDS.map((id) => [id, lineText(40).default('')])))
  .transform((given, context): Identifiers => {
    const entries = CATALOG_IDS.flatMap((id) => (given[id] ? [[id, given[id]] as const] : []));
    for (const [id, text] of entries)
      if (!CATALOGS[id].pattern.test(text))
        context.addIssue({
          code: 'custom',
          message: `Enter a valid ${CATALOGS[id].label} identifier, for example ${CATALOGS[id].example}.`,
          path: [id],
        });
    return Object.fromEntries(entries);
  });

export const actorInput = z.strictObject({
  name: name(120, 'Enter a name.'),
  kind: oneOfValues(ACTOR_KINDS.map(({ kind }) => kind)),
  /** ISO 3166 alpha-3 code of the state it is or belongs to */
  country: lineText(3)
    .pipe(z.string().regex(/^([A-Z]{3})?$/, 'Enter a three-letter code like CHN.'))
    .transform((text) => (text === '' ? null : text)),
  aliases: z
    .array(name(120, 'Enter a name with at least one letter or digit.'))
    .max(MOST_ALIASES, `Enter at most ${MOST_ALIASES} other names.`),
  affiliations: z.array(affiliationInput).max(MOST_AFFILIATIONS, `Add at most ${MOST_AFFILIATIONS} affiliations.`),
  identifiers: identifiersInput,
});
export type ActorInput = z.output<typeof actorInput>;
export const ACTOR_FIELDS = [
  'name',
  'kind',
  'country',
  'aliases',
  'affiliations',
  'identifiers',
] as const satisfies readonly (keyof ActorInput)[];
export type ActorField = (typeof ACTOR_FIELDS)[number];

export const themeInput = z.strictObject({
  label: name(60, 'Enter a name.'),
  family: oneOfValues(FAMILY_IDS),
  icon: oneOfValues(THEME_ICONS),
});
export type ThemeInput = z.output<typeof themeInput>;

const affiliationRow = z.strictObject({
  parent: fieldText(200),
  /** the actor originally in this row, and its name at that time */
  slug: fieldText(200),
  was: fieldText(200),
  office: fieldText(200),
  from: fieldText(20),
  to: fieldText(20),
});

/** Spread into the strict object of an action; `readActorFields` turns them into an ActorInput. */
export const actorFields = {
  name: fieldText(200),
  kind: fieldText(40),
  country: fieldText(20),
  /** one per line */
  aliases: fieldText(10_000),
  affiliations: z.array(affiliationRow).max(60, 'Add at most 20 affiliations.').default([]),
  identifiers: z.strictObject(Object.fromEntries(CATALOG_IDS.map((id) => [id, fieldText(60)]))).default({}),
};

type ActorFieldsIn = z.output<z.ZodObject<typeof actorFields>>;

/**
 * Parses the submitted fields of the actor form into an ActorInput. Server only; browsers use `vocabulary-values`. For `.transform` of
 * an action's schema: adds an issue to the invalid field and aborts.
 */
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
