/** as much as fits */
const SHOWN = 900;

/** The first two events in the form at this address. Throws when they cannot be had. */
export async function beginningOf(href: string): Promise<string> {
  const answer = await fetch(`${href}${href.includes('?') ? '&' : '?'}preview=1`);
  if (!answer.ok) throw new Error(`The form was answered with ${answer.status}.`);
  const text = await answer.text();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}
