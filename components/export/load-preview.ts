/** number of characters on display */
const SHOWN = 900;

export async function loadPreview(href: string): Promise<string> {
  const answer = await fetch(`${href}${href.includes('?') ? '&' : '?'}preview=1`);
  if (!answer.ok) throw new Error(`The form was answered with ${answer.status}.`);
  const text = await answer.text();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}
