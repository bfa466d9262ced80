/** Brings the axis to an event that was chosen in the list and lies outside of what it shows. Works on the rendered rows. Browser only. */
import { getWindow, setWindow, windowOver } from '../axis/window/window-store';

/** Keeps the window's length and puts the middle of the event into its middle; where part of the event is in sight, nothing moves. */
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
