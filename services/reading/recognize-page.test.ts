import { describe, expect, it } from 'vitest';
import { leftOutViews } from '@/domain/desk/left-out';
import { readAnyInput, readInput } from '../ingest/read-input';
import { MAX_HTML_CHARACTERS, recognizePage } from './recognize-page';
import { looksLikeHtml, withRestored } from './recognize-text';

const SENTENCES = [
  'The foreign ministers of the two neighbors met on Tuesday to talk about the bridge that both have wanted to build for thirty years.',
  'They agreed that engineers should begin to measure the river in March, and that the work should be paid by both in equal parts.',
  'A treaty is to be signed in the autumn, after the parliaments of both have had the time to read it and to ask their questions.',
];
const page = (article: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Ministers agree on a bridge</title><meta property="og:site_name" content="The River Paper">
  <meta property="article:published_time" content="2024-01-09T23:30:00+13:00"><link rel="canonical" href="https://example.org/bridge">${head}</head>
  <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><article><h1>Ministers agree on a bridge</h1>${article}</article>
  <footer>All rights reserved</footer></body></html>`;
const paragraphs = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const input = (text: string) => ({ text }) as const;

describe('a web page', () => {
  it('becomes the plain text of its article, with what the page says about it', async () => {
    const read = await readAnyInput(input(page(paragraphs)));
    expect(read.article).toEqual({
      title: 'Ministers agree on a bridge',
      source: 'The River Paper',
      url: 'https://example.org/bridge',
      published: '2024-01-09',
      language: 'en',
      body: SENTENCES.join('\n\n'),
    });
    expect([...read.inferred].sort()).toEqual(['language', 'published', 'source', 'title', 'url']);
  });

  it('leaves no tag, script or handler in the text', async () => {
    const bad = `<script>alert(1)</script><p onclick="x()">${SENTENCES[0]} <b>Bold</b>&amp;<i>more</i>.</p><svg><script>1</script></svg><iframe src="javascript:1"></iframe>${paragraphs}`;
    const { body } = await recognizePage(
      page(bad, '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">'),
    );
    expect(body).toContain('Bold&more');
    expect(body).not.toMatch(/<|alert|javascript|evil/);
  });

  it('is told from text', () => {
    expect(['<!DOCTYPE html><p>x', ' <html><body>', '<div>a</div>', `x ${'<p>a</p>'.repeat(5)}`].map(looksLikeHtml)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['a < b and c > d', 'Write <br> for a break.', '<3 and more', '---\ntitle: <p>\n---\nText'].map(looksLikeHtml)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is refused where only text is taken', () => {
    expect(() => readInput(input(page(paragraphs)))).toThrow(/HTML of a web page/);
  });

  it('is read to its end where it leaves 1,500 paragraphs open, each with a font in it', async () => {
    const open = Array.from({ length: 1_500 }, (_, n) => `<p><font>${SENTENCES[n % 3]} ${n}`);
    // two seconds, where nothing else runs
    const { body } = await recognizePage(page(open.join('')), { timeLimitMs: 50_000 });
    expect(body).toContain(`${SENTENCES[2]} 1499`);
  });

  it.each([
    ['a page without an article', page('<p>We use cookies.</p>').replace(/<article>.*<\/article>/s, '')],
    ['fifty thousand nested elements', `<!doctype html>${'<div>'.repeat(50_000)}x`],
    ['fifty thousand open tags', `<!doctype html>${'a<b>'.repeat(50_000)}`],
    ['a page that is too long', `<!doctype html>${'x'.repeat(MAX_HTML_CHARACTERS)}`],
  ])('%s is a typed error, soon', async (_, html) => {
    const start = performance.now();
    await expect(readAnyInput(input(html))).rejects.toMatchObject({ name: 'DatelineError', field: 'text' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('keeps the heading and the captions of a piece that was pasted, named as what they are', async () => {
    const piece = `<h2>Ministers agree on a bridge</h2><figure><img src="b.png"><figcaption>The river in spring.</figcaption></figure>${paragraphs}`;
    const read = await recognizePage(piece, { isPiece: true });
    expect(read.body).toBe(SENTENCES.join('\n\n'));
    expect(leftOutViews(read).map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'title: Ministers agree on a bridge',
      'caption: The river in spring.',
    ]);
    expect(withRestored(read, 'all')).toBe(['Ministers agree on a bridge', 'The river in spring.', ...SENTENCES].join('\n\n'));
  });

  it('that takes too long is given up', async () => {
    await expect(recognizePage(page(paragraphs.repeat(3_000)), { timeLimitMs: 1 })).rejects.toThrow(/too long/);
  });
});
