/** Splits a long text into parts that a model can read. Parts end at paragraphs and repeat the last paragraph of the previous part. */

export const LONGEST_PART = 12_000;
/** A longer paragraph is not repeated. */
const LONGEST_OVERLAP = 2_000;

export function splitArticle(body: string, most = LONGEST_PART): readonly string[] {
  if (body.length <= most) return [body];
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const paragraph of body.split(/\n+/).flatMap((one) => piecesOf(one, most))) {
    if (length > 0 && length + paragraph.length > most) {
      parts.push(part.join('\n'));
      const last = part.at(-1) ?? '';
      part = last.length <= Math.min(LONGEST_OVERLAP, most - paragraph.length) ? [last] : [];
      length = part.reduce((sum, one) => sum + one.length + 1, 0);
    }
    part.push(paragraph);
    length += paragraph.length + 1;
  }
  if (length > 0) parts.push(part.join('\n'));
  return parts;
}

/** Splits a paragraph that is longer than a part at the end of a sentence, or at a space. */
function piecesOf(paragraph: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! ')) + 1;
    const at = sentence > most / 2 ? sentence : window.lastIndexOf(' ') > most / 2 ? window.lastIndexOf(' ') : most;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest.trim() === '' ? pieces : [...pieces, rest];
}
