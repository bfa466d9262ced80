import { type ComponentProps, type ReactNode, useId } from 'react';

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

const named = (className: string | undefined): string => (className ? `control ${className}` : 'control');

export const TextInput = ({ className, type = 'text', ...rest }: ComponentProps<'input'>) => (
  <input {...rest} type={type} className={named(className)} />
);

export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => <textarea {...rest} className={named(className)} />;

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => <select {...rest} className={named(className)} />;

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
