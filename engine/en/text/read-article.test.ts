import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWithout } from '../../text/text-without';
import { readFacts } from './line-facts';
import { readArticle } from './read-article';

const FIRST = 'The foreign ministers of Austria and Peru met in Vienna on Monday and agreed to meet again in the spring, officials said.';
const SECOND = 'They also signed a treaty on fisheries. It enters into force in June.';

describe('a raw page copy', () => {
  const page = `Ministers meet in Vienna to talk about fish

ANALYSIS AND VIEWS

You are here: Home > Analysis

Ministers meet in Vienna to talk about fish

2023-05-10

Source: SCMP Published: 2023-05-09

${FIRST}

${SECOND}

(Editor: J. Doe)
Share
`;
  const article = readArticle(page);

  it('yields title, source and date, and records where each was found', () => {
    expect(article).toMatchObject({
      title: 'Ministers meet in Vienna to talk about fish',
      source: 'South China Morning Post',
      published: '2023-05-09',
      language: 'en',
    });
    expect(article.inferred.published).toContain('Published: 2023-05-09');
    expect(Object.keys(article.inferred).sort()).toEqual(['language', 'published', 'source', 'title']);
  });

  it('leaves a body that is a slice of the page', () => {
    expect(article.body).toBe(`${FIRST}\n\n${SECOND}`);
    expect(page).toContain(article.body);
  });

  it('warns about a second date', () => {
    expect(article.warnings.join(' ')).toContain('2023-05-10');
  });

  it('prefers hints to inferred values', () => {
    const hinted = readArticle(page, { published: '2023-05-11', source: 'Desk' });
    expect(hinted).toMatchObject({ published: '2023-05-11', source: 'Desk' });
    expect(hinted.inferred.published).toBeUndefined();
  });
});

describe('lines left out of a page', () => {
  const shown = (page: string) => {
    const { leftOut, page: whole, body } = readArticle(page);
    expect(textWithout(whole, leftOut)).toBe(body);
    return leftOut.map(({ start, end, reason }) => `${reason}: ${whole.slice(start, end)}`);
  };
  const MIDDLE = 'Related stories';

  it.each([MIDDLE, 'You may also like', 'Most read', 'READ MORE:', 'More from Example Times'])(
    '%s in the middle of a text takes the headlines below it, and no sentence behind them',
    (heading) => {
      const page = `Fish talks in Vienna\n\n${FIRST}\n\n${heading}\n\nFish talks fail\n\nHerring is back in the north\n\n${SECOND}`;
      expect(readArticle(page).body).toBe(`${FIRST}\n\n${SECOND}`);
    },
  );

  const WRAPPED = 'Foreign Minister Jane Doe of Austria told the Parliament in';
  it.each([
    ['of two lines', [WRAPPED, 'Vienna that Peru has no mandate to sign.']],
    ['of three lines', [WRAPPED, 'Vienna that the Peru Treaty Council had no', 'Mandate to sign.']],
    ['with a last line of one word', [WRAPPED, 'Vienna that the Peru Treaty Council had no', 'Mandate.']],
  ])('a wrapped sentence %s below such a list stays whole', (_, sentence) => {
    const list = `${MIDDLE}\nFish talks fail\nHerring is back`;
    for (const [gap, below] of [
      ['\n\n', `\n\n${SECOND}`],
      ['\n', `\n\n${SECOND}`],
      ['\n\n', ''],
    ])
      expect(readArticle(`Fish talks in Vienna\n\n${FIRST}\n\n${list}${gap}${sentence.join('\n')}${below}`).body).toBe(
        `${FIRST}\n\n${sentence.join('\n')}${below}`,
      );
  });

  it('a wrapped sentence at the end stays whole', () => {
    const last = `${WRAPPED}\nVienna that the Council had no\nMandate.`;
    expect(readArticle(`Fish talks in Vienna\n\n${FIRST}\n\n${SECOND}\n\n${last}`).body).toBe(`${FIRST}\n\n${SECOND}\n\n${last}`);
  });

  it.each(['Tags', '## References', 'Sources:'])('%s in the middle of a text takes at most itself, never what follows', (heading) => {
    const page = `Fish talks in Vienna\n\n${FIRST}\n\n${heading}\n\nFish talks fail\n\n${SECOND}`;
    const { body } = readArticle(page);
    expect(body).toContain('Fish talks fail');
    expect(body.endsWith(SECOND)).toBe(true);
    expect(shown(page).filter((line) => !line.endsWith(heading))).toEqual(['title: Fish talks in Vienna']);
  });

  it('is all that follows such a heading at the end, line by line', () => {
    expect(shown(`Fish talks in Vienna\n\n${FIRST}\n\n${SECOND}\n\n${MIDDLE}\n\nFish talks fail\nHerring is back`)).toEqual([
      'title: Fish talks in Vienna',
      `below: ${MIDDLE}`,
      'below: Fish talks fail',
      'below: Herring is back',
    ]);
  });

  it('lists every omitted line with its reason', () => {
    const page = `Home\nFish talks in Vienna\nFish talks in Vienna\nBy Jane Doe\n9 May 2023\nSource: AP\n\n${FIRST}\n\nADVERTISEMENT\n\n${SECOND}`;
    expect(shown(page)).toEqual([
      'furniture: Home',
      'title: Fish talks in Vienna',
      'repeated-title: Fish talks in Vienna',
      'above: By Jane Doe',
      'date: 9 May 2023',
      'facts: Source: AP',
      'furniture: ADVERTISEMENT',
    ]);
    const { leftOut, body, page: whole } = readArticle(page);
    const lines = [...leftOut.map(({ start, end }) => whole.slice(start, end)), ...body.split('\n')].filter((line) => line !== '');
    expect(lines.sort()).toEqual(
      page
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    );
  });

  it('restores one omitted line or all of them in place', () => {
    const { page, leftOut } = readArticle(`Fish talks in Vienna\n\n${FIRST}\n\nRead more: Fish talks fail\n\n${SECOND}`);
    const [title, more] = leftOut;
    expect(textWithout(page, title ? [title] : [])).toBe(`${FIRST}\n\nRead more: Fish talks fail\n\n${SECOND}`);
    expect(textWithout(page, more ? [more] : [])).toBe(`Fish talks in Vienna\n\n${FIRST}\n\n${SECOND}`);
    expect(textWithout(page, [])).toBe(page);
  });

  it.each(['Wed 17 Nov', 'Wednesday, November 17th', 'May 2024', 'Published 17 Nov'])(
    'is never a date line that is not read as a day: %s',
    (line) => {
      const { body, published, title } = readArticle(`Fish talks in Vienna\n\n${line}\n\n${FIRST}`);
      expect({ body, published, title }).toEqual({ body: `${line}\n\n${FIRST}`, published: undefined, title: 'Fish talks in Vienna' });
    },
  );

  it.each(['Page 2', 'The May talks', 'Nine nations, 17 ships', '24/7 news', '2024'])('omits the label %s above the text', (line) => {
    expect(shown(`Fish talks in Vienna\n\n${line}\n\n${FIRST}`)).toEqual(['title: Fish talks in Vienna', `above: ${line}`]);
  });
});

describe('other pages', () => {
  it('keeps plain text unchanged', () => {
    const article = readArticle(`${FIRST}\n\n${SECOND}\n`);
    expect(article.body).toBe(`${FIRST}\n\n${SECOND}`);
    expect(article.warnings).toEqual(['No title was found.', 'No publication date was found.']);
  });

  it('uses a Markdown heading as title and keeps headings between paragraphs', () => {
    const article = readArticle(`# Fish talks in Vienna\n\n${FIRST}\n\n## What comes next\n\n${SECOND}`);
    expect(article.title).toBe('Fish talks in Vienna');
    expect(article.body).toBe(`${FIRST}\n\n## What comes next\n\n${SECOND}`);
  });

  it('finds the day in the dateline', () => {
    expect(readArticle(`Fish talks in Vienna\n\nVIENNA, 9 May 2023 (Agency) – ${FIRST}`).published).toBe('2023-05-09');
  });

  it('finds the day in the URL', () => {
    expect(readArticle(`Fish talks in Vienna\n\n${FIRST}`, { url: 'https://news.example/2023/05/09/fish' }).published).toBe('2023-05-09');
  });

  it.each([
    'Like it or not, they agreed.',
    'Was this the end of the talks?',
    'Published in 2003, the report said so.',
    'It failed again.',
    'This forum opens the season of talks in Vienna.',
    'A video of the handshake has been viewed 120,000 times, and the ministry deleted it.',
    'Editors of nine newspapers in the region met the minister in Vienna, who promised them free access to the fishing grounds and to the records of the talks that ended a week before.',
  ])('keeps the sentence %s', (sentence) => {
    expect(readArticle(`Fish talks in Vienna\n\n${FIRST}\n\n${sentence}\n\n${SECOND}`).body).toContain(sentence);
  });

  it.each([
    'Filed on 4 March 2021, the lawsuit accuses the ministry of fraud.',
    'Written in Vienna, the treaty was signed on 4 March 2021.',
  ])('keeps the first and last sentence %s', (sentence) => {
    const { body } = readArticle(`Fish talks in Vienna\n\n${sentence}\n\n${FIRST}\n\n${SECOND}\n\n${sentence}`);
    expect(body.split(sentence)).toHaveLength(3);
  });

  it('omits furniture between paragraphs', () => {
    const article = readArticle(`Fish talks in Vienna\n\n${FIRST}\n\nADVERTISEMENT\n\nRead more: Fish talks fail\n\n${SECOND}`);
    expect(article.body).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('reads bylines and update lines', () => {
    const article = readArticle(`Fish talks in Vienna\n\nBy Jane Doe\n\nPosted on: May 9, 2023 | Updated: May 10, 2023\n\n${FIRST}`);
    expect(article).toMatchObject({ published: '2023-05-09', body: FIRST });
  });

  it('uses the longest repeated line as title and reads a date in capitals', () => {
    const article = readArticle(
      `Home\nOffice of the Press\nJourney of the Special Envoy to Peru\nJourney of the Special Envoy to Peru\n\nMEDIA NOTE\n\nOFFICE OF THE PRESS\n\nMAY 9, 2023\n\nShare\n\n${FIRST}\n\n${SECOND}\n\nTAGS\n\nPeru`,
    );
    expect(article).toMatchObject({
      title: 'Journey of the Special Envoy to Peru',
      published: '2023-05-09',
      body: `${FIRST}\n\n${SECOND}`,
    });
  });

  it('stops at the list of sources', () => {
    expect(
      readArticle(`Fish talks in Vienna\n\n${FIRST}\n\n${SECOND}\n\nSources\n\nJane Doe. "Fish talks" — Example Times, May 9, 2023`).body,
    ).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('reads a label without a colon', () => {
    expect(readArticle(`Fish talks in Vienna\n\nPublished 5:30 AM EST, Tue May 9, 2023\n\n${FIRST}`)).toMatchObject({
      published: '2023-05-09',
      body: FIRST,
    });
  });

  it('reads a title and date with Markdown emphasis', () => {
    expect(readArticle(`**Fish talks in Vienna**\n\n*9 May 2023*\n\n${FIRST}`)).toMatchObject({
      title: 'Fish talks in Vienna',
      published: '2023-05-09',
      body: FIRST,
    });
  });

  it('normalizes line endings and removes a byte order mark', () => {
    expect(readArticle(`\uFEFF${FIRST}\r\n\r\n${SECOND}`).body).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('warns about a text in another language', () => {
    const article = readArticle(
      'Die Außenminister trafen sich am Montag in Wien, um über die Fischerei zu sprechen, teilte das Ministerium mit.',
    );
    expect(article.language).toBeUndefined();
    expect(article.warnings.join(' ')).toContain('English');
  });

  it('warns when no text is found', () => {
    expect(readArticle(' \n\n').warnings).toContain('No text was found.');
  });

  it.each(['a', 'Home', '\n\n2024-01-01\n', 'Source: AP'])('does not throw: %j', (page) => {
    expect(() => readArticle(page)).not.toThrow();
  });
});

describe('a headline', () => {
  const TITLE = 'Austria Weighs a Fee on Fish, Testing Peru';
  it.each([
    ['above a subtitle', `${TITLE}\n\nMinisters say the meeting in Vienna in the spring would pay for the treaty; officials doubt it`],
    ['above a subtitle with an article', `${TITLE}\nThe ministers doubt that the treaty helps the harbor`],
    ['below a letterhead', `GOVERNMENT OF AUSTRIA\nMINISTRY OF FOREIGN AFFAIRS AND FISHERIES\n\n${TITLE}`],
    [
      'below the words of a sender',
      `Dear Jane, this is the one about the fish that I told you about on Monday.\n\n${TITLE}\n17 November 2004`,
    ],
    ['below its kicker and itself', `FISH / ${TITLE}\n\n${TITLE}`],
    ['in the message of a chat', `[17/11/2004, 21:04:40] Jane: ${TITLE}\n17 November 2004`],
    ['on two lines that divide a word', `${TITLE.replace('Weighs', 'Wei-\nghs')}\n\n17 November 2004`],
    ['with the mark of a wire', `${TITLE}<`],
    ['with the period of a database', `Title: ${TITLE}.\nDocument Type: Article\nPages: 3`],
  ])('is found %s', (_, above) => {
    const { title, body } = readArticle(`${above}\n\n${FIRST}\n\n${SECOND}`);
    expect(title).toBe(TITLE);
    expect(body).not.toContain('told you');
  });
});

describe('lines in another language', () => {
  it.each(['Por favor piense antes de imprimir. Cuidemos el medio ambiente.', 'Répondre à cet article sur le site de la revue'])(
    'go below English text: %s',
    (line) => {
      expect(readArticle(`Fish talks in Vienna\n\n${FIRST}\n\n${SECOND}\n\n${line}`).body).toBe(`${FIRST}\n\n${SECOND}`);
    },
  );
});

describe('facts of lines', () => {
  it.each([
    ['Source: Reuters', 'source=Reuters'],
    ['Source: GT Published: 2024-01-09', 'source=GT published=2024-01-09'],
    ['The source: nobody knows it', ''],
    ['Date: to be announced', ''],
    ['PD 17 November 2004', 'published=17 November 2004'],
    ['SN Example Times', 'source=Example Times'],
    ['LENGTH: 345 words', 'other=345 words'],
  ])('reads facts from: %s', (line, expected) => {
    expect(
      readFacts(line)
        .map((f) => `${f.field}=${f.value}`)
        .join(' '),
    ).toBe(expected);
  });
});

const seed = path.resolve(import.meta.dirname, '../../../../shared/seed/liu-jianchao-us-visit-2024-01.txt');
describe.skipIf(!existsSync(seed))('a page copied by a user (optional file; skipped when absent)', () => {
  it('is read without its furniture, as a slice of the page', () => {
    const raw = readFileSync(seed, 'utf8');
    const article = readArticle(raw);
    expect(article.published).toBe('2024-01-09');
    expect(article.source).toBe('Global Times');
    expect(raw).toContain(article.title);
    expect(raw.trimEnd().endsWith(article.body)).toBe(true);
    expect(raw.slice(0, raw.indexOf(article.body)).trimEnd().endsWith('Published: 2024-01-09')).toBe(true);
  });
});
