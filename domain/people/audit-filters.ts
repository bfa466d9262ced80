/** A row of the audit log, and the filters of the log in the URL. */
import { z } from 'zod';
import { isCalendarDay } from '../dates/day-words';
import { dayOrText, questionAbout } from '../text/day-text';
import { firstOf, type UrlParameters, withQuery } from '../text/url-query';

/** represents the machine and the command line, which have no user ID */
export const NOBODY = 'nobody';

export const AUDIT_FORMATS = ['csv', 'json'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

const line = (pattern: RegExp) => z.string().trim().regex(pattern).nullable().catch(null);
const day = z
  .string()
  .transform(dayOrText)
  .pipe(z.string().refine((text) => text >= '1970-01-01' && text < '9999-12-31' && isCalendarDay(text)))
  .nullable()
  .catch(null);

const schema = z.object({
  /** user ID, or the constant above */
  who: line(/^[\w-]{1,64}$/),
  /** `event 12`, or `event` for all of them */
  what: line(/^[a-z]{1,40}( [\w.-]{1,64}){0,2}$/),
  /** `events.save`, or `events` for all actions of the area */
  action: line(/^[a-z-]{1,40}(\.[a-z-]{1,60})?$/),
  /** inclusive, in UTC, like `to` */
  from: day,
  to: day,
});
export type AuditFilters = Readonly<z.output<typeof schema>>;

const firstIn =
  (params: UrlParameters) =>
  (name: string): string | null => {
    const text = firstOf(params[name]);
    return text.trim() === '' ? null : text;
  };

/** Invalid parameters are ignored. */
export function parseAuditFilters(params: UrlParameters): AuditFilters {
  const first = firstIn(params);
  return schema.parse({ who: first('who'), what: first('what'), action: first('action'), from: first('from'), to: first('to') });
}

/** The entered text of a date that is not a single day, with a question about it. Null if the date is a single day or missing. */
export type AskedDay = { readonly text: string; readonly question: string } | null;

export function askedDays(params: UrlParameters): Readonly<Record<'from' | 'to', AskedDay>> {
  const dayOf = (name: 'from' | 'to'): AskedDay => {
    const text = firstIn(params)(name);
    const question = questionAbout(text);
    return text === null || question === null ? null : { text, question };
  };
  return { from: dayOf('from'), to: dayOf('to') };
}

/** `who=…&action=…`; empty without filters. `before`: only rows older than this one. */
export function printAuditFilters(filters: AuditFilters, before: number | null = null): string {
  const params = new URLSearchParams();
  for (const name of ['who', 'what', 'action', 'from', 'to'] as const) if (filters[name] !== null) params.set(name, filters[name]);
  if (before !== null) params.set('before', String(before));
  return params.toString();
}

const AUDIT = '/admin/audit';

export const auditHref = (filters: AuditFilters, before: number | null = null): string =>
  withQuery(AUDIT, printAuditFilters(filters, before));
export const auditExportHref = (filters: AuditFilters, format: AuditFormat): string =>
  withQuery(`${AUDIT}/export/${format}`, printAuditFilters(filters));

export interface AuditRow {
  readonly id: number;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly userId: string | null;
  /** display name; null for the machine and the command line */
  readonly by: string | null;
  readonly action: string;
  /** `event 12` */
  readonly target: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
  readonly ip: string | null;
}
