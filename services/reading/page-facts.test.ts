import { describe, expect, it } from 'vitest';
import { recognizePage } from './recognize-page';

const SENTENCES = [
  'The foreign ministers of the two neighbors met on Tuesday to talk about the bridge that both have wanted to build for thirty years.',
  'They agreed that engineers should begin to measure the river in March, and that the work should be paid by both in equal parts.',
  'A treaty is to be signed in the autumn, after the parliaments of both have had the time to read it and to ask their questions.',
];
const TITLE = 'Ministers agree on a bridge';
const BODY = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const page = (head: string, above = '', below = '') =>
  `<!doctype html><html><head>${head}</head><body><article><h1>${TITLE}</h1>${above}${BODY}</article>${below}</body></html>`;
const read = (html: string, url?: string) => recognizePage(html, url === undefined ? {} : { url });

describe('the title and source of a web page', () => {
  it.each([
    [`<title>${TITLE} | Politics | River Paper</title>`, 'River Paper'],
    [`<title>${TITLE} - River Paper</title>`, 'River Paper'],
    [`<title>${TITLE} :: The River</title>`, 'The River'],
    [
      `<meta property="og:title" content="${TITLE} | River Paper"><meta property="og:site_name" content="The River Paper">`,
      'The River Paper',
    ],
  ])('are in %s', async (head, source) => {
    const { facts } = await read(page(head));
    expect([facts.title?.value, facts.source?.value]).toEqual([TITLE, source]);
  });

  const block = (html: string) => `<!doctype html><html><head><title>%</title></head><body>${html}</body></html>`;
  it.each([
    ['a subtitle', `${TITLE}. Nobody knows who pays | River Paper`, `<h1>${TITLE}</h1><h2>Nobody knows who pays at all for it</h2>`, TITLE],
    ['a site name as heading', `The River Paper Online: ${TITLE}`, `<h1>The River Paper Online</h1><h3>${TITLE}</h3>`, TITLE],
    ['a site name as page title', 'River Paper', `<div>River Paper</div><div>${TITLE}</div><p>9 January 2024</p>`, TITLE],
    ['a kicker in the heading', `Peru: ${TITLE} - River Paper`, `<h1><span>Hurry up</span> ${TITLE}</h1><h2>%</h2>`, TITLE],
    ['a page number', `${TITLE} (Page 1 of 1)`, `<b>${TITLE}</b>`, TITLE],
  ])('are not misled by %s', async (_, pageTitle, above, title) => {
    const meta = above.includes('h2') ? `<meta property="og:title" content="${TITLE}">` : '';
    expect((await read(block(above + BODY).replace('<title>%', `${meta}<title>${pageTitle}`))).facts.title?.value).toBe(title);
  });

  it.each([
    ['River Paper (@river@social.example)', 'River Paper'],
    ['River Paper', undefined],
  ])('are not those of the account %s', async (account, source) => {
    const head = `<meta property="og:title" content="${account}"><meta property="og:site_name" content="Mastodon hosted on social.example">`;
    const html = `<!doctype html><html><head>${head}</head><body><div>${TITLE}</div><p>9 January 2024</p>${BODY}</body></html>`;
    const { facts } = await read(html);
    expect(facts.title?.value).toBe(TITLE);
    if (source) expect(facts.source?.value).toBe(source);
  });

  it.each([
    ['<div id="logo"><h1>River Paper</h1><p>News from the banks</p></div>', 'River Paper'],
    ['<header><a href="/"><img src="a.png" alt="River Paper logo"></a></header>', 'River Paper'],
    ['<div id="logo"><a href="/">River Paper</a><span>News from the banks</span></div>', 'River Paper'],
    ['<span itemprop="publisher" itemscope><meta itemprop="name" content="River Paper"></span>', 'River Paper'],
  ])('are in the parts of the page %s', async (above, source) => {
    expect((await read(page('', above))).facts.source?.value).toBe(source);
  });

  it.each([
    [`River Paper: Printer Friendly`, 'River Paper'],
    [`${TITLE} - River Paper: News from both banks`, 'River Paper'],
  ])('are in the page title %s', async (pageTitle, source) => {
    expect((await read(page(`<title>${pageTitle}</title>`), 'https://www.riverpaper.example/a-1')).facts.source?.value).toBe(source);
  });

  it.each([
    [`${TITLE} | Media centre`, '<footer>© River Authority, 2016–2024 Accessibility</footer>', 'River Authority'],
    [`${TITLE} | Africa | River Paper | 03.12.2012`, '', 'River Paper'],
    [`[River-list] ${TITLE}`, '', 'River-list'],
    [
      `${TITLE} - River`,
      '<footer>© 2024 River Weekly</footer><script type="application/ld+json">{"@type":"WebSite","name":"River Weekly"}</script>',
      'River Weekly',
    ],
  ])('are in the page title “%s” or confirmed elsewhere', async (pageTitle, below, source) => {
    const { facts } = await read(page(`<title>${pageTitle}</title>`, '', below));
    expect([facts.title?.value, facts.source?.value]).toEqual([TITLE, source]);
  });

  it.each([
    ['<p>By REUTERS</p><p>17 November 2004</p>', '', undefined, 'Reuters'],
    ['', '<footer>© 2004 The River Paper Ltd. All rights reserved.</footer>', undefined, 'The River Paper'],
    ['', '', 'https://www.dw.com/en/a-1', 'Deutsche Welle'],
    ['', '<p>River Paper</p>', 'https://www.river-paper.example/a-1', 'River Paper'],
    ['<p>Source: Xinhua | 2024-01-09 10:30</p>', '', undefined, 'Xinhua'],
  ])('are found in %s%s', async (above, below, url, source) => {
    expect((await read(page('', above, below), url)).facts.source?.value).toBe(source);
  });
});

it('are below the note of a cache', async () => {
  const note = '<table><tr><td>This is a copy of the page as retrieved on 26 Mar 2006.</td></tr></table><hr>';
  const { facts } = await read(`${note}${page('<title>x</title>', '<p>Thu. February 09, 2006</p>')}`);
  expect([facts.title?.value, facts.published?.value]).toEqual([TITLE, '2006-02-09']);
});

it('are shown by the image above the headline', async () => {
  const html = page('', '').replace('<article>', '<img src="mast.gif" alt="The River Paper"><article>');
  expect((await read(html)).facts.source?.value).toBe('The River Paper');
});

it('are not the name of the site above the headline', async () => {
  const html = page('<title>River Pages</title>')
    .replace('<article><h1>', '<h1>River Pages</h1><article><h2>')
    .replace('</h1><p>', '</h2><p>');
  expect((await read(html)).facts.title?.value).toBe(TITLE);
});

describe('the text of a web page', () => {
  it.each([
    ['a part that the search left out', '<div class="promo-box"><p>It failed at last.</p></div>', 'It failed at last.'],
    [
      'words for screen readers',
      '<p>They <a href="/x">signed it<span>, opens new tab</span></a> on Monday.</p>',
      'They signed it on Monday.',
    ],
    [
      'a link before an ending',
      '<p>Both read <a href="/x">Peru</a><span>’s letter</span> on Monday.</p>',
      'Both read Peru’s letter on Monday.',
    ],
    ['a link before a mark', '<p>Both met in <a href="/x">Peru</a><b>, again.</b></p>', 'Both met in Peru, again.'],
    ['a link in brackets', '<p><span>(</span><a href="/x">River Wire</a><span>)</span> Both met.</p>', '(River Wire) Both met.'],
    ['a link before a plural', '<p>Both sold <a href="/x">boat</a><i>s</i> again.</p>', 'Both sold boats again.'],
    ['an anchor in a word', '<p>The min<i></i><a id="x"></a><b>Isters</b> met.</p>', 'The minIsters met.'],
    ['links without a space', '<p>See <a href="/x">River</a><a href="/y">Harbor</a> again.</p>', 'See River Harbor again.'],
    ['the name “context”', '<section id="context"><p>It failed at last.</p></section>', 'It failed at last.'],
    ['the name “breaking”', '<div class="breaking"><p>It failed at last.</p></div>', 'It failed at last.'],
  ])('holds its sentence in spite of %s', async (_, html, sentence) => {
    expect((await read(page('', '', '').replace('<p>They agreed', `${html}<p>They agreed`))).body).toContain(sentence);
  });
});

describe('the date of a web page', () => {
  it.each([
    ['<META NAME="DC.Date.Issued" CONTENT="2024-01-09">', ''],
    ['<meta name="pubdate" content="Tue, 09 Jan 2024 10:00:00 GMT">', ''],
    ['', '<abbr class="published" title="20240109T10:00">today</abbr>'],
    ['', '<span itemprop="datePublished">January 9, 2024</span>'],
  ])('is declared in %s%s', async (head, above) => {
    expect((await read(page(head, above))).facts.published).toMatchObject({ value: '2024-01-09', sure: 'found' });
  });

  it.each([
    ['<p>Posted on November 17, 2004 by Jane Doe</p>', '2004-11-17', 'found'],
    ['<div>Updated 18 Nov 2004<br>Published 17 Nov 2004</div>', '2004-11-17', 'found'],
    ['<p>17.11.2004</p>', '2004-11-17', 'found'],
    ['<p>03/04/2004</p>', '2004-04-03', 'guessed'],
  ])('is in %s', async (above, value, sure) => {
    expect((await read(page('', above))).facts.published).toMatchObject({ value, sure });
  });

  it('is a part of the page title if the page shows none', async () => {
    const { facts } = await read(page(`<title>River Paper - ${TITLE} - Wed, Nov 17, 2004</title>`));
    expect(facts.published).toMatchObject({ value: '2004-11-17', where: 'the page title' });
  });

  it('is not that of an archive', async () => {
    const html = page('', '<p>Wednesday, 17 November 2004 | Vienna: fine</p>');
    const bar = '<div id="wm-ipp-base"><p>14 Jun 2005 - 2 Nov 2006</p></div>';
    expect((await read(html.replace('<body>', `<body>${bar}`))).facts.published?.value).toBe('2004-11-17');
  });

  it('comes from its <time> where its figures have two readings', async () => {
    const { facts } = await read(page('', '<p>03/04/2004 <time datetime="2004-03-04T10:00">today</time></p>'));
    expect(facts.published).toMatchObject({ value: '2004-03-04' });
  });
});

describe('the parts around an article', () => {
  it.each([
    '<div class="newsletter-signup"><p>Sign up for the morning letter of this paper, and read it every day before breakfast.</p></div>',
    '<section class="related-stories"><p>The old bridge fell into the river last year, and nobody has built a new one since then.</p></section>',
    '<p><a href="/x">The old bridge fell into the river</a></p>',
    '<div id="cookie-banner"><p>This site uses cookies, as all sites do, and asks you to accept them before you read on.</p></div>',
    '<div class="fact-box"><p>The bridge is ninety meters long and rests on four pillars of stone from the quarry.</p></div>',
    '<div class="pullquote"><p>It is the longest bridge that anybody has ever seen.</p></div>',
    '<div class="breaking"><p>Breaking news</p></div>',
    '<ul class="share-buttons"><li>Facebook</li><li>Print</li></ul>',
  ])('go: %s', async (part) => {
    expect((await read(page('', '', '').replace(`<p>${SENTENCES[1]}`, `${part}<p>${SENTENCES[1]}`))).body).toBe(SENTENCES.join('\n\n'));
  });

  it('stay where they hold most of the text', async () => {
    const html = page('').replace('<article>', '<article class="has-sidebar related-layout">');
    expect((await read(html)).body).toBe(SENTENCES.join('\n\n'));
  });

  it('are told from the paragraphs of preformatted text', async () => {
    const lines = SENTENCES.map((text) => text.replace(/(.{60}\S*) /g, '$1\n')).join('\n\n');
    expect((await read(`<html><head><title>${TITLE}</title></head><body><pre>${lines}</pre></body></html>`)).body).toBe(
      SENTENCES.join('\n\n'),
    );
  });
});
