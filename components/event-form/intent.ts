/** Whether an event form in the page holds changes that were never saved, and how a button elsewhere sends it. */
/** The form of an event, or the conflict page in its place; the id of an open candidate's form. */
export const eventFormId = (eventId: number | ''): string => `event-form-${eventId}`;

/** What was typed, or what a draft, an error or a conflict has kept. */
export const isUnsaved = (form: HTMLFormElement): boolean => form.dataset.unsaved !== undefined || [...form.elements].some(isEdited);

function isEdited(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const first = Math.max(
      0,
      options.findIndex((option) => option.defaultSelected),
    );
    return control.selectedIndex !== first;
  }
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** Sends the open form of an event in the place of a verdict. False where that form is not there, or shows what is stored. */
export function sendUnsaved(eventId: number): boolean {
  const form = document.getElementById(eventFormId(eventId));
  if (!(form instanceof HTMLFormElement) || !isUnsaved(form)) return false;
  // one that is under way is not sent twice
  if (form.dataset.busy === undefined) form.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value="${DECIDE.value}"]`));
  return true;
}

/** An event form of the page that holds changes; null where there is none. */
export const unsavedForm = (): HTMLFormElement | null =>
  [...document.querySelectorAll<HTMLFormElement>(`form[id^="${eventFormId('')}"]`)].find(isUnsaved) ?? null;

/** A button of the event form: what is to be done with what was entered. */
export interface Intent {
  readonly value: string;
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  /** sent by a button elsewhere in the page */
  readonly isHidden?: boolean;
}

/** Saves what was typed, does what the candidate's own button says, and goes on to the next candidate. */
export const DECIDE: Intent = { value: 'decide', label: 'Save and decide', isHidden: true };
