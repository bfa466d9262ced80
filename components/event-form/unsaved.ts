/** Whether an event form in the page holds changes that were never saved, and how a button elsewhere sends it. */
import { DECIDE } from './intent';

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
