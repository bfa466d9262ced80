import { describe, expect, it, vi } from 'vitest';
import { BAD_INPUTS } from '@/services/testing/bad/bad-inputs';
import { answerCopy } from './answer-copy';

vi.mock('server-only', () => ({}));

const HOSTILE = `<!doctype html><meta http-equiv="refresh" content="0;url=https://evil.example"><LINK rel=preconnect href=https://evil.example>
<script>alert(1)</script><p onclick="alert(1)">Ministers met.</p><A href="https://evil.example">go</A><iframe src="https://evil.example"></iframe><img src="https://evil.example/pixel">`;
const copyOf = (text: string | Uint8Array, name = 'page.html', mediaType = 'text/html') => ({
  name,
  mediaType,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

describe('an archived copy', () => {
  it.each([true, false])('allows no scripts and no network (in a frame: %s)', (isFramed) => {
    const { headers } = answerCopy(copyOf(HOSTILE), isFramed);
    const policy = new Map((headers.get('content-security-policy') ?? '').split('; ').map((part) => [part.split(' ')[0], part]));
    expect(policy.get('default-src')).toBe("default-src 'none'");
    expect(policy.get('sandbox')).toBe('sandbox');
    expect(policy.get('img-src')).toBe('img-src data:');
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'self'");
    expect(policy.has('script-src')).toBe(false);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('in a frame has no tags that connect or leave', async () => {
    const response = answerCopy(copyOf(HOSTILE), true);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).not.toMatch(/<(?:meta|link|a|iframe)\b/i);
    expect(text).toContain('Ministers met.');
  });

  it('outside of a frame is a download of the original bytes, whose name comes from nobody', async () => {
    const response = answerCopy(copyOf(HOSTILE, '"; evil.html'), false);
    expect(await response.text()).toBe(HOSTILE);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="archived-copy.html"');
  });

  it.each([
    ['https://news.example/fish', 'text/html; charset=utf-8', HOSTILE, 'html'],
    ['Fish talks in Vienna', 'text/plain', 'Ministers met.', 'txt'],
    ['Fish talks v1.2', 'application/pdf', '%PDF-1.7', 'pdf'],
    ['scan', '', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'bin'],
  ])('of %s has the suffix of its content', (name, mediaType, content, suffix) => {
    expect(answerCopy(copyOf(content, name, mediaType), false).headers.get('content-disposition')).toBe(
      `attachment; filename="archived-copy.${suffix}"`,
    );
  });

  it.each([
    ['plain text as text', copyOf('Ministers met <b>in Oslo</b>.', 'note.txt', 'text/plain'), 'Ministers met <b>in Oslo</b>.'],
    ['Latin-1 as UTF-8', copyOf(new Uint8Array(Buffer.from('The café', 'latin1')), 'a.txt', ''), 'The café'],
    ['a PDF as advice', copyOf('%PDF-1.7', 'a.pdf', 'application/pdf'), 'To read it, select “Download original”.'],
    ['an image as advice', copyOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'a.html'), 'To read it, select “Download original”.'],
  ])('in a frame shows %s', async (_, copy, text) => {
    const response = answerCopy(copy, true);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain(text);
  });

  it.each(BAD_INPUTS.map((input) => [input.number, input.what, input] as const))(
    '%i: %s is shown without links, or downloaded as it is, in time',
    async (_number, _what, { name, bytes }) => {
      const start = performance.now();
      const [shown, download] = [answerCopy(copyOf(bytes, name, ''), true), answerCopy(copyOf(bytes, name, ''), false)];
      const text = await shown.text();
      expect(shown.headers.get('content-type')).toMatch(/^text\/(?:html|plain); charset=utf-8$/);
      if (shown.headers.get('content-type')?.startsWith('text/html')) expect(text).not.toMatch(/<(?:meta|link|a|iframe)\b/i);
      expect(Buffer.from(await download.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
    20_000,
  );
});
