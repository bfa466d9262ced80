import { type BulkChoice, CERTAINTIES, FINENESS } from '@/domain/desk/bulk-choice';
import { EVENT_STATUSES } from '@/domain/event-input';
import { STATUS_LABELS } from '@/domain/labels';
import { Button } from '../ui/button';
import { Choice, Field, TextInput } from '../ui/field';

// not in a client file: the choices come with zod, which the content security policy of the browser refuses
const STATUSES = [['any', 'Any'], ...EVENT_STATUSES.map((status) => [status, STATUS_LABELS[status]] as const)] as const;

/** Which candidates are to be accepted together. It only looks: what fits is shown next. */
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
