/** The filters of the audit log: a form that leads to an address, without a script. */
import Link from 'next/link';
import { auditActionLabel, auditAreaLabel } from '@/domain/people/audit-actions';
import { type AuditFilters, NOBODY } from '@/domain/people/audit-filters';
import { Button } from '../ui/button';
import { Field, Select, TextInput } from '../ui/field';

interface AuditFilterFormProps {
  readonly filters: AuditFilters;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
}

export function AuditFilterForm({ filters, people, actions }: AuditFilterFormProps) {
  const areas = [...new Set(actions.map((action) => action.split('.')[0] ?? action))];
  return (
    <form action="/admin/audit" className="grid items-end gap-3 border-t py-4 tablet:grid-cols-3 desk:grid-cols-6">
      <Field label="User">
        {(ids) => (
          <Select {...ids} name="who" defaultValue={filters.who ?? ''}>
            <option value="">All users</option>
            <option value={NOBODY}>Dateline or command line</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Action">
        {(ids) => (
          <Select {...ids} name="action" defaultValue={filters.action ?? ''}>
            <option value="">All actions</option>
            {areas.map((area) => (
              <optgroup key={area} label={auditAreaLabel(area)}>
                <option value={area}>{auditAreaLabel(area)} (all)</option>
                {actions
                  .filter((action) => action.startsWith(`${area}.`))
                  .map((action) => (
                    <option key={action} value={action}>
                      {auditActionLabel(action)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Object">
        {(ids) => <TextInput {...ids} name="what" defaultValue={filters.what ?? ''} maxLength={105} placeholder="event 12" />}
      </Field>
      <Field label="From">{(ids) => <TextInput {...ids} name="from" type="date" defaultValue={filters.from ?? ''} />}</Field>
      <Field label="To">{(ids) => <TextInput {...ids} name="to" type="date" defaultValue={filters.to ?? ''} />}</Field>
      <div className="flex items-center gap-4">
        <Button type="submit" variant="primary">
          Apply filters
        </Button>
        <Link href="/admin/audit" className="link">
          Clear filters
        </Link>
      </div>
    </form>
  );
}
