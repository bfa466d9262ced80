'use client';
import { type ComponentProps, type ComponentType, createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';
import { useFormStatus } from 'react-dom';
import { type ActionError, type ActionState, type FormAction, fieldError, keptTick, keptValue } from '@/domain/action-state';
import { Button } from '../ui/button';
import { Checkbox, Choice, ErrorText, Field, TextArea, TextInput } from '../ui/field';
import { Notice } from '../ui/notice';
import { useFormAction } from './use-form-action';

/** The result of the surrounding form, also for fields outside of the form element. */
export const FormState = createContext<ActionState<unknown>>(null);

export type HiddenValues = Readonly<Record<string, string | number | null | undefined>>;

interface AnsweredFormProps extends Omit<ComponentProps<'form'>, 'hidden'> {
  readonly state: ActionState<unknown>;
  readonly hidden?: HiddenValues;
  /** true while the form is submitted; sets `data-busy` for the keys of the review desk */
  readonly busy?: boolean;
}

/** A form for components that also use the result outside of the form. */
export const AnsweredForm = ({ state, hidden = {}, busy, children, ...rest }: AnsweredFormProps) => (
  <FormState value={state}>
    <form {...rest} data-busy={busy ? '' : undefined}>
      <Hidden values={hidden} />
      {children}
    </form>
  </FormState>
);

interface ActionFormProps<Data> extends Omit<ComponentProps<'form'>, 'action' | 'children' | 'hidden'> {
  readonly action: FormAction<Data>;
  readonly hidden?: HiddenValues;
  readonly marksBusy?: boolean;
  readonly children: ReactNode | ((state: ActionState<Data>) => ReactNode);
}

/** A form that runs an action. Its fields read their error and the submitted value from the result, so no input is lost. */
export function ActionForm<Data = null>({ action, marksBusy = false, children, ...rest }: ActionFormProps<Data>) {
  const [state, send, busy] = useFormAction(action);
  return (
    <AnsweredForm {...rest} state={state} action={send} busy={marksBusy && busy}>
      {typeof children === 'function' ? children(state) : children}
    </AnsweredForm>
  );
}

export const Hidden = ({ values }: { values: HiddenValues }) =>
  Object.entries(values).map(([name, value]) =>
    value === null || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );

/** Returns the value of a field after a submission, or `initial`, and its error. */
export function useField(name: string, initial = ''): { readonly value: string; readonly error: string | undefined } {
  const state = use(FormState);
  return { value: keptValue(state, name, initial), error: fieldError(state, name) };
}

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly initial?: string | undefined;
  /** shown in place of an error, as long as there is none */
  readonly question?: string | undefined;
}

interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, keyof FieldProps> {
  /** the control, if it is not a plain text input */
  readonly input?: ComponentType<ComponentProps<'input'>>;
}

export function TextField({ name, label, hint, initial, question, input: Input = TextInput, ...rest }: TextFieldProps) {
  const { value, error } = useField(name, initial);
  return (
    <Field label={label} hint={hint} error={error ?? question}>
      {(ids) => <Input autoComplete="off" {...rest} {...ids} name={name} defaultValue={value} />}
    </Field>
  );
}

export function AreaField({ name, label, hint, initial, ...rest }: FieldProps & ComponentProps<'textarea'>) {
  const { value, error } = useField(name, initial);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <TextArea {...rest} {...ids} name={name} defaultValue={value} />}
    </Field>
  );
}

type ChoiceFieldProps = Omit<ComponentProps<typeof Choice>, 'value' | 'error'> & Pick<FieldProps, 'initial'>;

export const ChoiceField = ({ initial, ...rest }: ChoiceFieldProps) => <Choice {...rest} {...useField(rest.name, initial)} />;

interface CheckFieldProps extends ComponentProps<'input'> {
  readonly name: string;
  readonly label: ReactNode;
  readonly value?: string;
  readonly initial?: boolean;
}

export const CheckField = ({ name, value = 'yes', initial, ...rest }: CheckFieldProps) => (
  <Checkbox {...rest} name={name} value={value} defaultChecked={keptTick(use(FormState), name, value, initial)} />
);

interface RadioGroupProps<Value> {
  readonly name: string;
  readonly legend: string;
  readonly initial?: string;
  readonly values: readonly Value[];
  readonly className: string;
  /** tooltip of a value and its radio button */
  readonly hint?: (value: Value) => string;
  readonly show: (value: Value) => ReactNode;
}

export function RadioGroup<Value extends string>({ name, legend, initial, values, className, hint, show }: RadioGroupProps<Value>) {
  const { value: chosen } = useField(name, initial);
  return (
    <fieldset key={chosen} className="form-group">
      <legend>{legend}</legend>
      <div className={className}>
        {values.map((value) => (
          <label key={value} title={hint?.(value)} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} className="checkbox" />
            {show(value)}
          </label>
        ))}
      </div>
      <FieldError name={name} />
    </fieldset>
  );
}

export const ReasonInput = ({ label, maxLength = 500 }: { label: string; maxLength?: number }) => (
  <TextInput
    name="reason"
    maxLength={maxLength}
    autoComplete="off"
    aria-label={label}
    placeholder="Reason (visible to readers)"
    defaultValue={useField('reason').value}
  />
);

export const FieldError = ({ name, id }: { name: string; id?: string }) => <ErrorText id={id} error={useField(name).error} />;

interface FormMessageProps {
  readonly state?: ActionState<unknown>;
  /** names of the fields that show their own error */
  readonly shownFields?: readonly string[];
  readonly stale?: StaleRecord | null;
}

/** Another editor saved the record first. Contains the stored values, while the form keeps its input. */
interface StaleRecord {
  readonly differences: readonly { readonly label: string; readonly stored: string }[];
  /** URL that discards the changes and loads the stored version */
  readonly href: string;
  readonly onDropped?: () => void;
}

/** The result of a form, above its fields: success, or an error that belongs to no single field. */
export function FormMessage({ state = use(FormState), shownFields = [], stale = null }: FormMessageProps) {
  const ref = useInSight<HTMLDivElement>(state);
  if (state === null || (state.ok && !state.message)) return null;
  if (state.ok || stale === null)
    return (
      <Notice ref={ref} kind={state.ok ? 'done' : 'error'}>
        {state.ok ? state.message : errorWords(state.error, shownFields)}
      </Notice>
    );
  return (
    <Notice ref={ref} kind="warning">
      <p className="font-medium">{state.error.message}</p>
      {stale.differences.length === 0 ? <p>Both versions are identical.</p> : null}
      <dl className="mt-2 text-meta">
        {stale.differences.map(({ label, stored }) => (
          <div key={label} className="flex gap-2">
            <dt className="flex-none text-ink-2">{label} (saved version):</dt>
            <dd className="min-w-0 whitespace-pre-wrap">{stored}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        <a className="link" href={stale.href} onClick={stale.onDropped}>
          Discard my changes
        </a>
      </p>
    </Notice>
  );
}

function errorWords({ fields, message }: ActionError, shownFields: readonly string[]): string {
  const wrong = Object.keys(fields);
  if (wrong.length === 0 || !wrong.every((field) => shownFields.includes(field))) return message;
  return `Nothing was saved. ${wrong.length === 1 ? 'Correct the marked field.' : `Correct the ${wrong.length} marked fields.`}`;
}

interface SubmitButtonProps extends ComponentProps<typeof Button> {
  /** label while the form is submitted */
  readonly busy?: string;
  /** words after the label, for screen readers only */
  readonly spoken?: string | undefined;
}

export function SubmitButton({ children, busy = 'Saving…', spoken, ...rest }: SubmitButtonProps) {
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
      {spoken && !pending ? <span className="sr-only">{spoken}</span> : null}
    </Button>
  );
}

interface InlineErrorProps {
  readonly state?: ActionState<unknown>;
  /** the only field of the form, whose own error replaces that of the form */
  readonly field?: string;
  readonly className?: string;
}

export const InlineError = ({ state = use(FormState), field = '', className = '' }: InlineErrorProps) =>
  state !== null && !state.ok ? (
    <span role="alert" className={`${className} text-error text-meta`.trim()}>
      {fieldError(state, field) ?? state.error.message}
    </span>
  ) : null;

/** Returns a ref. Its element scrolls into view, no further than needed, when `answer` becomes another non-null value. */
export function useInSight<Element extends HTMLElement>(answer: unknown): RefObject<Element | null> {
  const element = useRef<Element | null>(null);
  useEffect(() => {
    if (answer !== null) element.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return element;
}
