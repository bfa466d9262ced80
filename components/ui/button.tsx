import { ExternalLink } from 'lucide';
import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly variant?: ButtonVariant;
  readonly dense?: boolean;
  /** a square with one icon; needs an aria-label */
  readonly iconOnly?: boolean;
}

const look = ({ variant = 'secondary', dense, iconOnly }: Look) => ({
  'data-variant': variant,
  'data-dense': dense ? '' : undefined,
  'data-icon-only': iconOnly ? '' : undefined,
});

const named = (className: string | undefined): string => (className ? `button ${className}` : 'button');

/** Buttons, and links that look like buttons. `dense` is 32 px high, for the review desk. The default is 36 px, or 44 px on touch. */
export const Button = ({ variant, dense, iconOnly, className, type = 'button', ...rest }: Look & ComponentProps<'button'>) => (
  <button {...rest} {...look({ variant, dense, iconOnly })} type={type} className={named(className)} />
);

export const LinkButton = ({ variant, dense, iconOnly, className, ...rest }: Look & ComponentProps<typeof Link>) => (
  <Link {...rest} {...look({ variant, dense, iconOnly })} className={named(className)} />
);

/**
 * A link without prefetching. Every page depends on cookies and the database, so the router would discard what it prefetches, at a cost
 * of two requests for each visible link.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink {...props} prefetch={false} />;

/** The keyboard shortcut of a button or link, beside its label. Screen readers use `aria-keyshortcuts` instead. */
export const Keycap = ({ children }: { children: string }) => (
  <span className="keycap needs-script" aria-hidden="true">
    {children}
  </span>
);

export const TextLink = (props: Omit<ComponentProps<typeof Link>, 'className'>) => <Link {...props} className="link" />;

/** The title of a row in a list, which links to its page. */
export const RowLink = ({ className = '', ...rest }: ComponentProps<typeof Link>) => (
  <Link {...rest} className={`min-w-0 max-w-full py-px font-medium hover:text-accent pointer-coarse:py-1.5 ${className}`} />
);

/** A link inside a text that loads a new page instead of updating this one. */
export const PageLink = (props: Omit<ComponentProps<'a'>, 'className'>) => <a {...props} className="link" />;

export const NewTabLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="link inline-flex items-center gap-1" href={href} rel="noopener nofollow ugc" target="_blank">
    {children}
    <Icon of={ExternalLink} size="0.8125rem" />
    <span className="sr-only">(opens in a new tab)</span>
  </a>
);

/** A link; without a page, only its text. */
export const MaybeLink = ({ href, children, ...rest }: Omit<ComponentProps<typeof Link>, 'href'> & { href: string | null }) =>
  href === null ? (
    children
  ) : (
    <Link {...rest} href={href}>
      {children}
    </Link>
  );
