/** Finds the header lines of a mail, or of forwarded mails in it ("From:", "Sent:", "Subject:"). */
import { FORWARD_MARKS, MAIL_LABELS, type MailField } from '../lexicon/mail-words';

export interface MailBlock {
  /** the first line of the block, and the line after it */
  readonly from: number;
  readonly to: number;
  readonly values: Readonly<Partial<Record<MailField, string>>>;
}

const HEADER = new RegExp(`^[*_]{0,2}(${Object.keys(MAIL_LABELS).join('|')})\\s*:[*_]{0,2}\\s*(.*)$`, 'i');
const MOST_CONTINUED = 3;

export const isHeader = (line: string): boolean => HEADER.test(line);

/** Lines that announce a forwarded mail ("---------- Forwarded message ---------", "On … wrote:"). */
export const isForwardMark = (line: string): boolean => line.length <= 200 && FORWARD_MARKS.some((pattern) => pattern.test(line));

/** Returns blocks of at least two header lines that include the subject, or the sender with an address or a recipient. */
export function mailBlocks(lines: readonly string[]): readonly MailBlock[] {
  const blocks: MailBlock[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!HEADER.test(lines[i] ?? '')) continue;
    const block = blockAt(lines, i);
    if (block === null) continue;
    blocks.push(block);
    i = block.to - 1;
  }
  return blocks;
}

function blockAt(lines: readonly string[], from: number): MailBlock | null {
  const values: Partial<Record<MailField, string>> = {};
  let [to, headers, continued] = [from, 0, 0];
  for (let i = from; i < lines.length && continued <= MOST_CONTINUED; i += 1) {
    const line = lines[i] ?? '';
    const [, label, value = ''] = HEADER.exec(line) ?? [];
    const field = label === undefined ? undefined : MAIL_LABELS[label.toLowerCase()];
    // A blank line ends the block unless another header follows directly
    if (line === '' && !HEADER.test(lines[i + 1] ?? '')) break;
    if (line === '') continue;
    if (field === undefined) {
      continued += 1;
      continue;
    }
    values[field] ??= value.trim();
    [to, headers, continued] = [i + 1, headers + 1, 0];
  }
  // databases also label the source with "From"
  const isMail =
    values.subject !== undefined || (values.sender !== undefined && (values.other !== undefined || values.sender.includes('@')));
  return headers >= 2 && isMail ? { from, to, values } : null;
}

/** "Fwd: [List] Title" → "Title" */
export const subjectTitle = (subject: string): string =>
  subject.replace(/^(?:\s*(?:re|fwd?|wg|tr|aw|fw)\s*(?:\[\d+\])?\s*:\s*|\s*\[[^\]]{1,40}\]\s*)+/i, '').trim();

/** "The Example Times <news@example.com>" → the name, or the address if there is none. */
export function senderName(sender: string): string {
  const name = sender
    .replace(/^\S+@\S+\s+\((.+)\)$/, '$1')
    .replace(/\s*(?:<[^>]*>|\[mailto:[^\]]*\]|\(?\S+@\S+\)?)\s*(?:via\s.*)?/gi, ' ')
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .trim();
  return name.replace(/\s+(?:via|on behalf of)\s.*$/i, '');
}
