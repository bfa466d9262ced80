/** Parses and prints a list of chosen events: `?event=12&event=7`, in the reader's order. The tray, its document and embeds use it. */

/** limit for a URL and a document */
export const MOST_CHOSEN = 200;

const ID = /^[1-9]\d{0,8}$/;

/** The IDs of the parameter `event`, without duplicates, in order. Drops invalid IDs and those beyond the limit. */
export function parseChosen(value: string | readonly string[] | undefined): readonly number[] {
  const texts = value === undefined ? [] : [value].flat();
  const ids = texts.filter((text) => ID.test(text)).map(Number);
  return [...new Set(ids)].slice(0, MOST_CHOSEN);
}

export const printChosen = (ids: readonly number[]): string => ids.map((id) => `event=${id}`).join('&');

export const trayHref = (ids: readonly number[]): string => (ids.length === 0 ? '/tray' : `/tray?${printChosen(ids)}`);
