/** The field “As of”. If the date in the URL is not a single day, the field asks about it. */
import { questionAbout } from '@/domain/text/day-text';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';

interface KnownFieldProps {
  readonly known: string | null;
  /** the date in the URL, if it is not a single day */
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
