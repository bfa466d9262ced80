import { type BulkChoice, CERTAINTIES, FINENESS } from '@/domain/desk/bulk-choice';
import { EVENT_STATUSES } from '@/domain/event-input';
import { STATUS_LABELS } from '@/domain/labels';
import { Button } from '../ui/button';
import { Choice, Field, TextInput } from '../ui/field';

// Not in a client file, because the choices import zod, which the content security policy blocks in browsers.
const STATUSES = [['any', 'Any'], ...EVENT_STATUSES.map((status) => [status, STATUS_LABELS[status]] as const)] as const;

/** Criteria for candidates to accept together. The form changes nothing; the next page shows the matches. */
export function BulkChoiceForm({ page, choice }: { page: string; choice: BulkChoice }) {
  return (
    <form action={page} method="get" className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="bulk" value="1" />
      <Choice label="Date precision" name="fineness" value={choice.fineness} choices={FINENESS} />
      <Field label="Minimum importance">
        {(ids) => (
          <TextInput
            {...ids}
            name="salience"
            inputMode="decimal"
            autoComplete="off"
            className="w-28"
            defaultValue={String(choice.salience)}
          />
        )}
      </Field>
      <Choice label="Status" name="status" value={choice.status} choices={STATUSES} />
      <Choice label="Date basis" name="certainty" value={choice.certainty} choices={CERTAINTIES} />
      <Button type="submit" variant="secondary">
        Preview events
      </Button>
    </form>
  );
}
