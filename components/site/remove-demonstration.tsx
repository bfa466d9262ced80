'use client';
/** One button that takes the demonstration out of the site, behind a fold that says exactly what goes. */
import { useActionState } from 'react';
import { type FormAction, fieldError } from '@/domain/action-state';
import { counted } from '@/domain/text/counted';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Checkbox } from '../ui/field';

interface RemoveDemonstrationProps {
  readonly action: FormAction;
  readonly articles: number;
  readonly events: number;
  /** articles of it that stay */
  readonly kept: number;
}

export function RemoveDemonstration({ action, articles, events, kept }: RemoveDemonstrationProps) {
  const [state, send] = useActionState(action, null);
  const error = fieldError(state, 'sure');
  if (articles + events === 0)
    return (
      <>
        <FormMessage state={state} />
        <p className="text-ink-2">
          {kept === 0
            ? 'The demo data was removed from the site.'
            : `${counted(kept, 'demo article')} kept because someone edited or reviewed the events.`}
        </p>
      </>
    );
  return (
    <details>
      <summary className="link w-fit cursor-pointer">Remove demo data</summary>
      <form action={send} className="mt-3 flex max-w-[66ch] flex-col items-start gap-3">
        <input type="hidden" name="articles" value={articles} />
        <input type="hidden" name="events" value={events} />
        <FormMessage state={state} shownFields={['sure']} />
        <p>
          Removing the demo data hides {counted(events, 'demo event')} and {counted(articles, 'demo article')} from all pages, exports and
          feeds. Events stay if someone reviewed or edited them, or if your own articles report them.
        </p>
        <p className="text-ink-2">
          {kept === 0
            ? ''
            : `${counted(kept, 'demo article')} will be kept because someone edited or reviewed the events, or because other articles report them. `}
          Actors and themes stay. Nothing is deleted. You can find the events and their history in the list of rejected events.
        </p>
        <Checkbox name="sure" value="yes" label="I want to remove the demo data" aria-invalid={error ? true : undefined} />
        {error ? (
          <p className="text-error text-meta" role="alert">
            {error}
          </p>
        ) : null}
        <SubmitButton variant="danger" busy="Removing …">
          Remove demo data
        </SubmitButton>
      </form>
    </details>
  );
}
