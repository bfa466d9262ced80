/**
 * Sends an archived copy: to a frame of this site as a document without scripts and network, otherwise as a download of the original bytes.
 */
import type { StoredCopy } from '@/services/fetch/copies';
import 'server-only';
import { isDatelineError } from '@/domain/errors';
import { decodeBytes } from '@/services/reading/decode-bytes';

/** Inline styles and images in the file itself are the only content that loads. */
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');
const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
};
const SUFFIXES = { html: 'html', text: 'txt', pdf: 'pdf', docx: 'docx' } as const;
const NOT_SHOWN = 'This file cannot be shown here. To read it, select “Download original”.';

/** `isFramed`: the request comes from a frame. */
export function answerCopy({ name, mediaType, bytes }: StoredCopy, isFramed: boolean): Response {
  if (isFramed) {
    const shown = shownOf(bytes, mediaType);
    return new Response(shown.text, { headers: { ...HEADERS, 'Content-Type': `${shown.type}; charset=utf-8` } });
  }
  // the name of a web page is its URL, which may end like another type
  const kind = readCopy(bytes, mediaType)?.kind;
  const [, given = kind ? SUFFIXES[kind] : 'bin'] = /\.(html?|txt|md|markdown|docx|pdf)$/i.exec(name) ?? [];
  const suffix = kind && kind !== 'text' ? SUFFIXES[kind] : given;
  return new Response(Buffer.from(bytes), {
    headers: {
      ...HEADERS,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="archived-copy.${suffix.toLowerCase()}"`,
    },
  });
}

/** Null for a file without readable text. */
function readCopy(bytes: Uint8Array, mediaType: string): ReturnType<typeof decodeBytes> | null {
  try {
    return decodeBytes(bytes, mediaType);
  } catch (error) {
    if (!isDatelineError(error)) throw error;
    return null;
  }
}

function shownOf(bytes: Uint8Array, mediaType: string): { readonly text: string; readonly type: 'text/html' | 'text/plain' } {
  const copy = readCopy(bytes, mediaType);
  if (copy?.kind === 'html') return { text: withoutLinks(copy.text), type: 'text/html' };
  return { text: copy?.kind === 'text' ? copy.text : NOT_SHOWN, type: 'text/plain' };
}

/** Disables links, frames and tags that open connections before the policy applies. */
const withoutLinks = (html: string): string => html.replace(/<(a|area|base|embed|frame|iframe|link|meta|object)\b/gi, '<x-$1');
