/** Events picked one by one, in an order of one's own: `?event=12&event=7`. The tray, its document and embeds are addressed so. */

/** as many as an address and a document carry */
export const MOST_CHOSEN = 200;

const ID = /^[1-9]\d{0,8}$/;

/** The numbers of the parameter `event`, each once, in their order; what is no number, or one too many, is left out. */
export function parseChosen(value: string | readonly string[] | undefined): readonly number[] {
  const texts = value === undefined ? [] : [value].flat();
  const ids = texts.filter((text) => ID.test(text)).map(Number);
  return [...new Set(ids)].slice(0, MOST_CHOSEN);
}

export const printChosen = (ids: readonly number[]): string => ids.map((id) => `event=${id}`).join('&');

export const trayHref = (ids: readonly number[]): string => (ids.length === 0 ? '/tray' : `/tray?${printChosen(ids)}`);
