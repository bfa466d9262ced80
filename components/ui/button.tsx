import Link from 'next/link';
import type { ComponentProps } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly variant?: ButtonVariant;
  readonly dense?: boolean;
  /** a square with one icon; give it an aria-label */
  readonly iconOnly?: boolean;
}

const look = ({ variant = 'secondary', dense, iconOnly }: Look) => ({
  'data-variant': variant,
  'data-dense': dense ? '' : undefined,
  'data-icon-only': iconOnly ? '' : undefined,
});

const named = (className: string | undefined): string => (className ? `button ${className}` : 'button');

/** Buttons, and links that look like them. `dense` is the review desk's 32 px; otherwise 36, or 44 on touch. */
export function Button({ variant, dense, iconOnly, className, type = 'button', ...rest }: Look & ComponentProps<'button'>) {
  return <button {...rest} {...look({ variant, dense, iconOnly })} type={type} className={named(className)} />;
}

export function LinkButton({ variant, dense, iconOnly, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} {...look({ variant, dense, iconOnly })} className={named(className)} />;
}

/** The key that does what a button or link does, beside its words. Who hears the page learns it from `aria-keyshortcuts`. */
export const Keycap = ({ children }: { children: string }) => (
  <span className="keycap needs-script" aria-hidden="true">
    {children}
  </span>
);
