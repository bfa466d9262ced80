/** The address in sight with some parameters changed: whatever else it says (the window of the axis, several pages) is kept. */

/** A parameter given as null is taken out; what is set stands last. Browser only. */
export function changeAddress(changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    if (value !== null) params.set(name, value);
  }
  const search = params.toString();
  return search ? `${window.location.pathname}?${search}` : window.location.pathname;
}
