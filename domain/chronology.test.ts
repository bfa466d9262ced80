/** A chronology for the clipboard: plain and formatted text have the same content, and all text is escaped. */
import { describe, expect, it } from 'vitest';
import { type Chronology, chronologyHtml, chronologyText } from './chronology';

const CHRONOLOGY: Chronology = {
  title: 'Chronology',
  entries: [
    {
      id: 12,
      date: 'October 2023, day not stated',
      title: 'Ministers <meet> in Vienna',
      url: 'https://site.example/events/12/ministers-meet',
      standing: 'not yet checked',
      text: '“They met & talked.”',
      sources: [1, 2],
    },
    {
      id: 7,
      date: '9 January 2024',
      title: 'A vote',
      url: 'https://site.example/events/7/a-vote',
      standing: null,
      text: null,
      sources: [2],
    },
  ],
  sources: [
    { number: 1, words: 'A paper, “Ministers meet”, 1 November 2023', url: 'https://paper.example/1?a=b&c=d' },
    { number: 2, words: 'A gazette, “The year”, 10 January 2024', url: 'https://site.example/articles/2' },
  ],
  accessed: '25 November 2026',
  license: 'From Dateline.',
};
const REMARKS = { '12': ' First of <two>.\nSee the minutes. ', '99': 'of an event that is not here' };

describe('chronologies', () => {
  it('plain text has dates in words, remarks and numbered sources with access date', () => {
    expect(chronologyText(CHRONOLOGY, REMARKS)).toBe(
      [
        'Chronology',
        '',
        'October 2023, day not stated. Ministers <meet> in Vienna (not yet checked) [1][2]',
        '“They met & talked.”',
        'First of <two>.',
        'See the minutes.',
        '',
        '9 January 2024. A vote [2]',
        '',
        'Sources',
        '[1] A paper, “Ministers meet”, 1 November 2023. https://paper.example/1?a=b&c=d Accessed 25 November 2026.',
        '[2] A gazette, “The year”, 10 January 2024. https://site.example/articles/2 Accessed 25 November 2026.',
        '',
        'From Dateline.',
      ].join('\n'),
    );
  });

  it('formatted text links titles and escapes all text', () => {
    const html = chronologyHtml(CHRONOLOGY, REMARKS);
    expect(html).toContain('<a href="https://site.example/events/12/ministers-meet">Ministers &lt;meet&gt; in Vienna</a>');
    expect(html).toContain('<p>First of &lt;two&gt;.<br>See the minutes.</p>');
    expect(html).toContain('<sup>1, 2</sup>');
    expect(html).toContain('<a href="https://paper.example/1?a=b&amp;c=d">');
    expect(html).not.toMatch(/<(?!\/?(h2|h3|p|strong|a|em|sup|blockquote|ol|li|small|br)\b)/);
  });
});
