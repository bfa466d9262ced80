import { CircleCheck, ExternalLink, type IconNode, Info, TriangleAlert } from 'lucide';
import Link from 'next/link';
import { type ComponentProps, type ReactNode, type Ref, useId } from 'react';

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

/** The keyboard shortcut of a button or link, beside its label. Screen readers use `aria-keyshortcuts` instead. */
export const Keycap = ({ children }: { children: string }) => (
  <span className="keycap needs-script" aria-hidden="true">
    {children}
  </span>
);

export const TextLink = (props: Omit<ComponentProps<typeof Link>, 'className'>) => <Link {...props} className="link" />;

/** A link inside a text that loads a new page instead of updating this one. */
export const PageLink = (props: Omit<ComponentProps<'a'>, 'className'>) => <a {...props} className="link" />;

export const NewTabLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="link inline-flex items-center gap-1" href={href} rel="noopener nofollow ugc" target="_blank">
    {children}
    <Icon of={ExternalLink} size="0.8125rem" />
    <span className="sr-only">(opens in a new tab)</span>
  </a>
);

/** A link that loads its page only when a reader follows it. Without a page, only the text appears. */
export const MaybeLink = ({ href, children, ...rest }: Omit<ComponentProps<typeof Link>, 'href'> & { href: string | null }) =>
  href === null ? (
    children
  ) : (
    <Link prefetch={false} {...rest} href={href}>
      {children}
    </Link>
  );

const ICONS = { info: Info, done: CircleCheck, warning: TriangleAlert, error: TriangleAlert } as const;
const COLORS = { info: 'text-ink-2', done: 'text-ink-2', warning: 'text-warning', error: 'text-error' } as const;

interface NoticeProps {
  readonly kind?: keyof typeof ICONS;
  readonly className?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A short message on the page: what happened and what to do next. Screen readers announce errors immediately. */
export const Notice = ({ kind = 'info', className = '', children, ref }: NoticeProps) => (
  <div ref={ref} className={`notice ${className}`.trim()} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
    <Icon of={ICONS[kind]} size="1.125rem" className={`mt-0.5 flex-none ${COLORS[kind]}`} />
    <div className="min-w-0 flex-1">{children}</div>
  </div>
);

/** The props that a control inside a field must spread: `{(ids) => <TextInput {...ids} name="title" />}`. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
}

/**
 * A labelled field: label above, hint and error below, connected to the control by ID. Controls are native, so forms work without scripts.
 */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium text-ink-2 text-meta">
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-hint text-ink-3">
          {hint}
        </p>
      ) : null}
      <ErrorText id={`${id}-error`} error={error} />
    </div>
  );
}

export const ErrorText = ({ id, error, className = '' }: { id?: string | undefined; error: ReactNode; className?: string }) =>
  error ? (
    <p id={id} className={`${className} text-error text-meta`.trim()} role="alert">
      {error}
    </p>
  ) : null;

const controlClass = (className: string | undefined): string => (className ? `control ${className}` : 'control');

export const TextInput = ({ className, type = 'text', ...rest }: ComponentProps<'input'>) => (
  <input {...rest} type={type} className={controlClass(className)} />
);

export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => <textarea {...rest} className={controlClass(className)} />;

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => <select {...rest} className={controlClass(className)} />;

/** A checkbox with its label to the right. `after` is at the far end, such as a count. */
export const Checkbox = ({ label, after, className, ...rest }: ComponentProps<'input'> & { label: ReactNode; after?: ReactNode }) => (
  <label className={`flex min-h-8 items-center gap-2 pointer-coarse:min-h-11 ${className ?? ''}`}>
    <input {...rest} type="checkbox" className="checkbox" />
    <span className="min-w-0 flex-1">{label}</span>
    {after}
  </label>
);

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export const Choice = ({ label, name, value, choices, hint, error }: ChoiceProps) => (
  <Field label={label} hint={hint} error={error}>
    {(ids) => (
      <Select key={value} {...ids} name={name} defaultValue={value}>
        <Options choices={choices} />
      </Select>
    )}
  </Field>
);

export const Options = ({ choices }: Pick<ChoiceProps, 'choices'>) =>
  choices.map(([id, words]) => (
    <option key={id} value={id}>
      {words}
    </option>
  ));

interface IconProps {
  readonly of: IconNode;
  readonly size: `${number}rem`;
  readonly strokeWidth?: number;
  readonly className?: string;
}

/** A lucide icon beside words. Rendered on the server, it needs no script. It is decorative, so its parent needs an accessible name. */
export const Icon = ({ of, size, strokeWidth = 2, className }: IconProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={strokeWidth}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    className={className ? `lucide ${className}` : 'lucide'}
  >
    {of.map(([Shape, attributes]) => (
      <Shape key={JSON.stringify(attributes)} {...attributes} />
    ))}
  </svg>
);
