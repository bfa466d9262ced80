/** The head of a sheet that is a native popover: its name, and what closes it without scripts. */
import { X } from 'lucide';
import { Button } from './button';
import { Icon } from './icon';

interface SheetHeadProps {
  /** of the popover */
  readonly sheet: string;
  /** by which the popover is labelled */
  readonly titleId: string;
  readonly title: string;
}

export function SheetHead({ sheet, titleId, title }: SheetHeadProps) {
  return (
    <header className="flex items-start gap-4">
      <h2 id={titleId} className="flex-1 font-medium font-serif text-middle">
        {title}
      </h2>
      <Button variant="quiet" iconOnly popoverTarget={sheet} popoverTargetAction="hide" aria-label="Close">
        <Icon of={X} size="1.125rem" />
      </Button>
    </header>
  );
}
