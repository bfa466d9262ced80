'use client';
/** The button that sends a form. While it is under way it says so and does nothing. */
import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '../ui/button';

export function SubmitButton({ children, busy = 'Saving …', ...rest }: ComponentProps<typeof Button> & { busy?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      variant="primary"
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? busy : children}
    </Button>
  );
}
