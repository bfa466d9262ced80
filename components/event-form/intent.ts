/** Detects unsaved changes in an event form, and submits the form from a button elsewhere on the page. */
/** Returns the ID of a candidate's form, or of the conflict page that replaces it. */
export const eventFormId = (eventId: number | ''): string => `event-form-${eventId}`;

/** Returns whether the form has new input, or unsaved values from a draft, an error or a conflict. */
export const isUnsaved = (form: HTMLFormElement): boolean => form.dataset.unsaved !== undefined || [...form.elements].some(isEdited);

function isEdited(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const selected = options.findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(0, selected);
  }
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** Submits the open form of an event instead of a verdict. Returns false if there is no such form, or if it has no changes. */
export function sendUnsaved(eventId: number): boolean {
  const form = document.getElementById(eventFormId(eventId));
  if (!(form instanceof HTMLFormElement) || !isUnsaved(form)) return false;
  // A form that is being submitted is not submitted twice.
  if (form.dataset.busy === undefined) form.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value="${DECIDE.value}"]`));
  return true;
}

export const unsavedForm = (): HTMLFormElement | null =>
  [...document.querySelectorAll<HTMLFormElement>(`form[id^="${eventFormId('')}"]`)].find(isUnsaved) ?? null;

export interface Intent {
  readonly value: string;
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  /** a button elsewhere on the page triggers it */
  readonly isHidden?: boolean;
}

/** Saves the changes, accepts the event, and goes to the next candidate. Enter in a field does this where it is the first button. */
export const DECIDE: Intent = { value: 'decide', label: 'Save and decide', isHidden: true };
