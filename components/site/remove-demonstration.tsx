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
            ? 'Nothing of the demonstration is on the site.'
            : `What is left of the demonstration, ${counted(kept, 'article')}, rests under events that a person has touched.`}
        </p>
      </>
    );
  return (
    <details>
      <summary className="link w-fit cursor-pointer">Remove the demonstration</summary>
      <form action={send} className="mt-3 flex max-w-[66ch] flex-col items-start gap-3">
        <input type="hidden" name="articles" value={articles} />
        <input type="hidden" name="events" value={events} />
        <FormMessage state={state} shownFields={['sure']} />
        <p>
          {counted(events, 'event')} and {counted(articles, 'article')} go: what Dateline brought along itself, as far as no person has
          touched it and no other article reports it. They are gone from every page, file and feed at once.
        </p>
        <p className="text-ink-2">
          {kept === 0
            ? ''
            : `${counted(kept, 'article')} of it stay, because an event that rests on them was checked, changed or reported elsewhere. `}
          Actors and themes stay. Nothing is deleted: the events stand under Events, Rejected, with their history.
        </p>
        <Checkbox name="sure" value="yes" label="I am sure" aria-invalid={error ? true : undefined} />
        {error ? (
          <p className="text-error text-meta" role="alert">
            {error}
          </p>
        ) : null}
        <SubmitButton variant="danger" busy="Removing …">
          Remove the demonstration
        </SubmitButton>
      </form>
    </details>
  );
}
