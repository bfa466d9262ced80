/** A change as a few lines of HTML for feed readers; every text is escaped. */
import { type ChangeView, FROM_READER } from '@/domain/history/changes';
import { escapedLine } from '../../export/formats/event-lines';

export function changeHtml(origin: string, { fields, mergedInto, href, why, fromReader }: ChangeView): string {
  const words = (text: string | null): string => escapedLine(text ?? 'not stated');
  const link = (path: string, text: string): string => `<a href="${escapedLine(`${origin}${path}`)}">${escapedLine(text)}</a>`;
  return [
    mergedInto === null ? '' : `<p>Merged into ${link(mergedInto.href, mergedInto.title)}.</p>`,
    fields.length === 0
      ? ''
      : `<ul>${fields.map(({ label, before, after }) => `<li>${escapedLine(label)}: <del>${words(before)}</del> → <ins>${words(after)}</ins></li>`).join('')}</ul>`,
    `<p>Reason: ${escapedLine(why)}</p>`,
    fromReader ? `<p>${FROM_READER}</p>` : '',
    href === null ? '' : `<p>${link(href, 'The event with its sources')}</p>`,
  ].join('');
}
