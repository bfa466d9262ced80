/** Moves the axis to an event that was selected in the list and is out of sight. Works on rendered rows in the browser. */
import { getWindow, setWindow, windowOver } from '../axis/layout/window-store';

/** Centers the window on the event and keeps its length. Does nothing if part of the event is visible. */
export function followOnAxis(link: HTMLElement): void {
  const { from, to } = link.closest<HTMLElement>('.event-row')?.dataset ?? {};
  const window = getWindow();
  if (from === undefined || to === undefined || window === null) return;
  const event = windowOver({ from, to });
  if (event.to > window.from && event.from < window.to) return;
  const half = (window.to - window.from) / 2;
  const middle = (event.from + event.to) / 2;
  setWindow({ from: middle - half, to: middle + half }, { by: 'overview', how: 'moved' });
}
