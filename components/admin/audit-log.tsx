import { auditActionLabel, auditAreaLabel, auditTargetLabel } from '@/domain/people/audit-actions';
import { type AuditFilters, type AuditRow, type askedDays, auditHref, NOBODY } from '@/domain/people/audit-filters';
import { Button, Link, TextLink } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Choice, Field, Options, Select, TextInput } from '../ui/field';

interface AuditEntryProps {
  readonly row: AuditRow;
  readonly filters: AuditFilters;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export const AuditEntry = ({ row, filters, people }: AuditEntryProps) => (
  <li className="grid gap-x-6 gap-y-1 border-t py-3 tablet:grid-cols-[11rem_12rem_1fr] wide:grid-cols-[13rem_18rem_1fr]">
    <time dateTime={row.at} className="text-ink-2 text-meta tabular-nums">
      {row.at.slice(0, 10)} {row.at.slice(11, 19)} UTC
    </time>
    <span className="font-medium">{row.by ?? 'Dateline'}</span>
    <div className="min-w-0">
      <span>
        {auditActionLabel(row.action)}
        {row.target ? (
          <>
            ,{' '}
            <Link href={auditHref({ ...filters, what: row.target })} className="link wrap-anywhere">
              {auditTargetLabel(row.target, people)}
            </Link>
          </>
        ) : null}
      </span>
      {row.before !== null || row.after !== null || row.requestId !== null ? (
        <details className="text-meta">
          <summary className="text-accent">Details</summary>
          <Change label="Before" value={row.before} />
          <Change label="After" value={row.after} />
          <p className="break-all text-ink-3">
            {row.requestId ? `Error ID ${row.requestId}` : 'No error ID'}
            {row.ip ? `, IP address ${row.ip}` : ''}
          </p>
        </details>
      ) : null}
    </div>
  </li>
);

function Change({ label, value }: { label: string; value: unknown }) {
  if (value === null) return null;
  return (
    <div>
      <p className="text-ink-3">{label}</p>
      <pre className="max-h-60 overflow-auto whitespace-pre-wrap rounded-control bg-raised p-2">{JSON.stringify(value, null, 2)}</pre>
    </div>
  );
}

const DAYS = [
  ['from', 'From'],
  ['to', 'To'],
] as const;

interface AuditFilterFormProps {
  readonly filters: AuditFilters;
  readonly asked: ReturnType<typeof askedDays>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
}

export function AuditFilterForm({ filters, asked, people, actions }: AuditFilterFormProps) {
  const areas = [...new Set(actions.map((action) => action.split('.')[0] ?? action))];
  return (
    <form
      action="/admin/audit"
      className="grid items-start gap-3 border-t py-4 tablet:grid-cols-3 desk:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
    >
      <Choice
        label="User"
        name="who"
        value={filters.who ?? ''}
        choices={[['', 'All users'], [NOBODY, 'Dateline or command line'], ...people.map(({ id, name }) => [id, name] as const)]}
      />
      <Field label="Action">
        {(ids) => (
          <Select {...ids} name="action" defaultValue={filters.action ?? ''}>
            <option value="">All actions</option>
            {areas.map((area) => (
              <optgroup key={area} label={auditAreaLabel(area)}>
                <option value={area}>{auditAreaLabel(area)} (all)</option>
                <Options
                  choices={actions
                    .filter((action) => action.startsWith(`${area}.`))
                    .map((action) => [action, auditActionLabel(action)] as const)}
                />
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Object">
        {(ids) => <TextInput {...ids} name="what" defaultValue={filters.what ?? ''} maxLength={105} placeholder="event 12" />}
      </Field>
      {DAYS.map(([name, label]) => (
        <Field key={name} label={label} error={asked[name]?.question}>
          {(ids) => <DayInput {...ids} name={name} defaultValue={filters[name] ?? asked[name]?.text} />}
        </Field>
      ))}
      <div className="flex items-center gap-4 tablet:pt-6">
        <Button type="submit" variant="primary">
          Apply filters
        </Button>
        <TextLink href="/admin/audit">Clear filters</TextLink>
      </div>
    </form>
  );
}
