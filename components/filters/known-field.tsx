/** The field “As of”. Asks about a date in the URL that is not one day. */
import { questionAbout } from '@/domain/text/day-text';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';

interface KnownFieldProps {
  readonly known: string | null;
  /** the date in the URL, if it was dropped */
  readonly entered: string | null;
}

export function KnownField({ known, entered }: KnownFieldProps) {
  const shown = known ?? entered ?? '';
  return (
    <Field label="As of" hint="Shows only what was reported by this date." error={questionAbout(entered) ?? undefined}>
      {(ids) => (
        <span className="flex flex-wrap gap-2">
          <DayInput {...ids} key={shown} name="known" defaultValue={shown} placeholder="2024-01-09" className="min-w-36 flex-1" />
          <Button type="submit">Apply date</Button>
        </span>
      )}
    </Field>
  );
}
