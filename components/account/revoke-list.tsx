'use client';
import type { ComponentProps, ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FormMessage, Hidden, SubmitButton } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';

interface RevokeListProps extends Pick<ComponentProps<typeof SubmitButton>, 'variant' | 'busy'> {
  readonly rows: readonly RevokeRow[];
  readonly revoke: FormAction;
  /** ID of the owner if that is not the reader */
  readonly person: string | undefined;
  readonly none: string;
  readonly label: string;
}

interface RevokeRow {
  readonly id: string;
  readonly title: string;
  /** shown after the title */
  readonly note: ReactNode;
  readonly details: string;
  /** name of the button; null for a row that cannot be revoked */
  readonly button: string | null;
  readonly isPale?: boolean;
}

/** Sessions or tokens, each with a button that ends it. */
export function RevokeList({ rows, revoke, person, none, label, ...look }: RevokeListProps) {
  const [state, send] = useFormAction(revoke);
  return (
    <>
      <FormMessage state={state} />
      {rows.length === 0 ? <p className="py-3 text-ink-2">{none}</p> : null}
      <ul>
        {rows.map(({ id, title, note, details, button, isPale = false }) => (
          <li key={id} className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t py-2">
            <div className={`min-w-0 flex-1 basis-60 ${isPale ? 'text-ink-3' : ''}`}>
              <p>
                {title}
                {note}
              </p>
              <p className="text-ink-3 text-meta">{details}</p>
            </div>
            {button === null ? null : (
              <form action={send}>
                <Hidden values={{ id, person }} />
                <SubmitButton {...look} dense aria-label={button}>
                  {label}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
