import { describe, expect, it } from 'vitest';
import { readArticle } from './read-article';

const FIRST = 'The foreign ministers of Austria and Peru met in Vienna on Monday and agreed to meet again in the spring, officials said.';
const SECOND = 'They also signed a treaty on fisheries, which both parliaments have yet to accept.';
const TITLE = 'Ministers meet in Vienna to talk about fish';
const page = (above: string, below = '') => `${above}\n\n${FIRST}\n\n${SECOND}\n\n${below}`;

describe('the source of a page', () => {
  it.each(['Jane Press', 'the Wire Desk', 'Wire Desk', 'Jane Doe, Wire Desk', 'Harbor Gazette Staff', 'Example News Bureau'])(
    'is not the author in “By %s”',
    (author) => {
      for (const gap of ['\n', ' | ']) expect(readArticle(page(`${TITLE}\n\nBy ${author}${gap}17 November 2004`)).source).toBeUndefined();
    },
  );

  it.each([
    ['a label', page(`${TITLE}\n\nSource: Example Times`), 'Example Times'],
    ['an agency as author', page(`${TITLE}\n\nBy REUTERS\nNovember 17, 2004`), 'Reuters'],
    ['an agency in a byline', page(`${TITLE}\n\nBy Jane Doe, Associated Press\nNovember 17, 2004`), 'Associated Press'],
    ['an organization as author', page(`${TITLE}\n\nBy Example News Service\nNovember 17, 2004`), 'Example News Service'],
    ['an agency with an article', page(`${TITLE}\n\nBy The Associated Press\nNovember 17, 2004`), 'Associated Press'],
    ['an organization beside the date', page(`${TITLE}\n\nBy Harbor Times | 17 November 2004`), 'Harbor Times'],
    [
      'a paper with a given name, behind the author',
      page(`${TITLE}\n\nBy Jane Doe, Charlotte Observer\n17 November 2004`),
      'Charlotte Observer',
    ],
    ['the paper of a desk', page(`${TITLE}\n\nBy the Wire Desk, The Harbor Courier\n17 November 2004`), 'The Harbor Courier'],
    ['the paper above a desk and the date', page(`Harbor Tribune\n\n${TITLE}\n\nJane Doe, Wire Desk | 17 November 2004`), 'Harbor Tribune'],
    ['a dateline', `${TITLE}\n\nVIENNA, Nov 17 (Reuters) - ${FIRST}\n\n${SECOND}`, 'Reuters'],
    ['a line beside the date', page(`${TITLE}\n\nXinhua | Updated: 2004-11-17 10:30`), 'Xinhua'],
    ['the name behind the title', page(`${TITLE} | Example Gazette\n\n${TITLE}\n\nNovember 17, 2004`), 'Example Gazette'],
    ['the owner of the rights', page(TITLE, '© 2004 The Example Herald Ltd. All rights reserved.'), 'The Example Herald'],
    ['a letterhead', page(`MINISTRY OF FISHERIES\n\n${TITLE}\n\n17 November 2004`), 'Ministry of Fisheries'],
    [
      'a newsletter',
      page(`From: Example Briefing <news@example.com>\nDate: Wed, 17 Nov 2004 10:30\nSubject: ${TITLE}\n`),
      'Example Briefing',
    ],
    ['a known site', page(`${TITLE}\n\nURL: https://www.bbc.co.uk/news/1`), 'BBC News'],
    ['a wire before the text', `${TITLE}\n\nVIENNA--(EXAMPLE WIRE)--${FIRST}\n\n${SECOND}`, 'EXAMPLE WIRE'],
    ['a wire between slashes', `${TITLE}\n\nVIENNA, Nov. 17, 2004 /Example Wire/ -- ${FIRST}\n\n${SECOND}`, 'Example Wire'],
    ['the line below a label', page(`${TITLE}\n\nNews provided by\n\nHarbor Group\n\nNov 17, 2004`), 'Harbor Group'],
    ['the last line of a release', page(TITLE, 'SOURCE Harbor Group'), 'Harbor Group'],
    ['a label with its broadcast', page(`${TITLE}\n\nSource: Radio Harbor, Vienna, in German 0800 gmt 17 Nov 04`), 'Radio Harbor, Vienna'],
    ['the head of an issue', page(`HARBOR LETTER weekly  *  No. 12  *  17 November 2004\n\n${TITLE}`), 'HARBOR LETTER'],
    ['a line like a host', page(`World\nNews\nwww.harbornotes.example\n\nHarbor Notes | Fish\n\n${TITLE}`), 'Harbor Notes'],
    ['the head of an issue in capitals', page(`HARBOR LETTER No. 12\n17 November 2004\n\n${TITLE}`), 'HARBOR LETTER'],
    ['the name above a menu', page(`Harbor Notes\nHome | About me | Links\n\n${TITLE}`), 'Harbor Notes'],
    ['the name in a menu', page(`Harbor Notes | Home | Peru | Austria\n\n${TITLE}`), 'Harbor Notes'],
    ['the name that the page repeats', page(`HarborTimes\n\n${TITLE}`, 'Download the HarborTimes app.'), 'HarborTimes'],
    ['the name at the top, before the owner', page(`Harbor Herald\n\n${TITLE}`, '© 2004 Quayside Holdings Ltd.'), 'Harbor Herald'],
    [
      'the owner of a distributed article',
      page(`Harbor Portal\nHome | News | Links\n\n${TITLE}`, 'Copyright © 2004 Quay Gazette. Distributed by Harbor Portal.'),
      'Quay Gazette',
    ],
    [
      'a letterhead in a mail',
      page(`From: Press Section HG Vienna <press@mfa.example>\nSent: 17 Nov 2004\nSubject: ${TITLE}\n\nEmbassy of Peru in Vienna`),
      'Embassy of Peru in Vienna',
    ],
    [
      'a page footer',
      page(TITLE, [1, 2, 3].map((number) => `Harbor Centre for Fisheries | www.harbor.example ${number}`).join('\n\n')),
      'Harbor Centre for Fisheries',
    ],
    [
      'the name that the page confirms, before its owner',
      page(`HARBOR VIEW\n\n${TITLE}`, 'Get the Harbor View app.\n\n© 2004 Quay Media Group'),
      'HARBOR VIEW',
    ],
    ['a line beside the date', page(`${TITLE}\n\n17 November 2004\n\nThe Southern Quay`, '© 2004 Quay Media Group'), 'The Southern Quay'],
    [
      'a list of facts below the text',
      page(TITLE, 'Subject: Fish\nPublication title: Harbor Weekly\nPages: 6\nDatabase: Fish'),
      'Harbor Weekly',
    ],
    ['a Markdown link', page(`${TITLE}\n\n[Source: Harbor Times](https://harbor.example/a)`), 'Harbor Times'],
    ['a channel', page(`Harbor Today\n12.4K subscribers\n\n${TITLE}\n\nNovember 17, 2004`), 'Harbor Today'],
    ['an unknown agency in the dateline', `${TITLE}\n\nVIENNA (Quayside) — ${FIRST}\n\n${SECOND}`, 'Quayside'],
    [
      'the agency whose initials the dateline gives',
      `Harbor Press\n\n${TITLE}\n\nVIENNA (HP) — ${FIRST}\n\n${SECOND}\n\nAbout Harbor Press`,
      'Harbor Press',
    ],
    [
      'a letterhead on two lines',
      page(`REPUBLIC OF HARBOR\n\nMINISTRY OF FISHERIES\nAND INTERNATIONAL COOPERATION\n\n${TITLE}`),
      'Ministry of Fisheries and International Cooperation',
    ],
    [
      'the publication below the date, before its owner',
      page(`${TITLE}\n30 September 2025\nHarbor Business Daily`, '(c) 2025 Harbor Media Ltd.'),
      'Harbor Business Daily',
    ],
    ['a credit', page(`${TITLE}\n\nThe harbor this month. Credit...Jane Doe for The Harbor Tribune`), 'The Harbor Tribune'],
    ['the name in an invitation', page(`Support the Sentinel\n\n${TITLE}\n\n18 September 2025`), 'The Sentinel'],
    [
      'no program that forwarded the mail',
      page(`Yahoo Mail: Search\n\nFrom: Jane Doe <j@doe.example>\nSubject: Fish\n\nHarbor News\nPosted Thu 16 Oct 2025\n\n${TITLE}`),
      'Harbor News',
    ],
    ['a citation below the text', page(TITLE, '-- The Harbor Times, 17 November 2004'), 'The Harbor Times'],
    ['a reprint', page(`${TITLE}\n\nReprinted from The Harbor Times, Vienna, 17 November 2004`), 'The Harbor Times'],
    ['an article of another paper', page(`${TITLE}\n\nOriginally published in The Harbor Times on 17 November 2004.`), 'The Harbor Times'],
    ['an article of another paper in brackets', page(TITLE, '(Originally published in the Harbor Times)'), 'Harbor Times'],
    ['a label before a citation', page(`${TITLE}\n\nSource: Quay Post`, 'Reprinted from The Harbor Times'), 'Quay Post'],
    ['a reprint of an unknown paper', page(TITLE, 'Reprinted from Der Hafen, Vienna, 17 November 2004'), 'Der Hafen'],
    ['no month', page(TITLE, 'Originally published in August 2019'), undefined],
    ['no kind of paper', page(TITLE, 'First published in print on 5 May 2019'), undefined],
    ['no language', page(TITLE, 'First published in German'), undefined],
    ['no owner of a photo', page(TITLE, 'Courtesy of Getty Images'), undefined],
    ['no clause', page(TITLE, 'originally published in the minister’s book about the times'), undefined],
    ['a name with its place', page(`${TITLE}\n\nHarbor Weekly (Vienna), 17 November 2004`), 'Harbor Weekly'],
    [
      'a label of a database',
      page(`${TITLE}\nAuthor: Jane Doe\nDate: Nov. 17, 2004\nFrom: Harbor Mail (Vienna)\nLength: 202 words`),
      'Harbor Mail',
    ],
    ['no person behind “From” in a printed mail', page(`${TITLE}\n\nFrom: Jane Doe\nSent: 17 November 2004`), undefined],
    ['no unknown person behind “From”', page(`${TITLE}\n\nFrom: Roe, Xyra\nSent: 17 November 2004`), undefined],
    ['no period behind “From”', page(`${TITLE}\n\nFrom: Monday, 17 November 2004, to Friday`), undefined],
    [
      'the ministry of a department',
      page(`Department of Ports\nPort Division\nMinistry of Harbors and Fish\n\n${TITLE}`),
      'Ministry of Harbors and Fish',
    ],
    ['no postal address', page(TITLE, '319 Quay Office Building, Vienna, VA 20510'), undefined],
    ['no other fact of a database', page(`${TITLE}\n\n17 November 2004\nGeographic: HARBOR STATE COUNCIL (94%)`), undefined],
    ['no sentence in capitals', page(`NOT TO BE REMOVED FROM HARBOR OFFICE\n\n${TITLE}`), undefined],
    ['no number of a document', page(`PRESS STATEMENT No. 3\n\n${TITLE}\n\n17 November 2004`), undefined],
    ['no kind of text', page(`PRESS STATEMENT\n\n${TITLE}\n\n17 November 2004`), undefined],
    ['no byline without “By”', page(`${TITLE}\n\nJane Doe\n\nNovember 17, 2004`), undefined],
    ['no byline of an unknown given name', page(`${TITLE}\n\nXyra Roe\n\nNovember 17, 2004`), undefined],
    ['no link to a social network', page(`${TITLE}\n\nNovember 17, 2004`, 'https://www.facebook.com/harbor'), undefined],
    [
      'no social networks',
      page(`${TITLE}\n\n17 November 2004`, 'Facebook\nTwitter\nhttps://twitter.com/harbor\nwww.facebook.com/harbor'),
      undefined,
    ],
    ['no section below another line', page(`Home\nHarbor Notes\nBaltic Sea\n\n${TITLE}\n\n17 November 2004`), 'Harbor Notes'],
    ['the host in the first line', page(`harbor.example\n\n${TITLE}`), 'harbor.example'],
    [
      'the sender that a host confirms',
      page(`From: Quay Letter <Jane>\nDate: 17 Nov 2004 10:30\nSubject: ${TITLE}\nWebsite: https://quayletter.example/a`),
      'Quay Letter',
    ],
    ['no person', page(`${TITLE}\n\nBy Jane Doe\nNovember 17, 2004`), undefined],
    ['no person who sent a mail', page(`From: Jane Doe <jane@example.com>\nSent: 17 Nov 2004\nSubject: FW: ${TITLE}\n`), undefined],
  ])('is in %s', (_, text, source) => {
    expect(readArticle(text)).toMatchObject({ title: TITLE });
    expect(readArticle(text).source).toBe(source);
  });
});

it('is the declared name before a cited paper', () => {
  const names = [{ value: 'Quay Post', where: 'the markup', weight: 10 }];
  expect(readArticle(page(TITLE, 'Reprinted from The Harbor Times'), {}, names).source).toBe('Quay Post');
});

it('is not in a repeated headline', () => {
  const title = 'Austria and Peru Agree on Fish';
  const read = readArticle(`${title}\n\n${title}\n\n17 November 2004\n\n${FIRST}\n\n${SECOND}\n\n${title}`);
  expect(read).toMatchObject({ title });
  expect(read.source).toBeUndefined();
});

describe('the day of a page', () => {
  it.each([
    ['the published date before the updated one', `${TITLE}\n\nUpdated: 18 November 2004 | Published: 17 November 2004`, '2004-11-17'],
    ['the updated date alone', `${TITLE}\n\nLast Updated: 17 Nov 2004`, '2004-11-17'],
    ['the byline', `${TITLE}\n\nBy Jane Doe, November 17, 2004`, '2004-11-17'],
    [
      'a line under a standfirst',
      `${TITLE}\n\nBoth sides want more fish, and they want it before the summer.\n\nBy Jane Doe\n17 November 2004`,
      '2004-11-17',
    ],
    ['figures that another date settles', `${TITLE}\n\n03/04/2004\n\nUpdated: 4 April 2004`, '2004-04-03'],
    ['below a masthead with its own date', `Harbor Herald\nFriday, 19 November 2004\n\n${TITLE}\n\n17 November 2004`, '2004-11-17'],
    [
      'a dateline that ends like a sentence',
      `${TITLE}\n\nVienna, 17 November 2004. The talks were short, and both ministers left before the evening.`,
      '2004-11-17',
    ],
    [
      'after a place and a period',
      `${TITLE}\n\nVienna. 17th November, 2004. The talks were short, and both ministers left before noon.`,
      '2004-11-17',
    ],
    [
      'before the first sentence',
      `${TITLE}\n\n17 November 2004 – The talks were short, and both ministers left before the evening.`,
      '2004-11-17',
    ],
    [
      'below the line of a printed mail',
      `Jane Doe <jane@doe.example>  Sat, Nov 20, 2004\n\nHarbor News\n17 November 2004\n\n${TITLE}`,
      '2004-11-17',
    ],
    ['before a label with another date', `${TITLE}\n\n17/11/2004 21:04 Updated: 18/11/2004 09:00`, '2004-11-17'],
    ['before the label of the source', `${TITLE}\n\n[2004-11-17 10:30] Source: Quay Post`, '2004-11-17'],
    ['before the label of the source without brackets', `${TITLE}\n\n2004-11-17 10:30 Source: Quay Post`, '2004-11-17'],
    ['beside a date in another calendar', `${TITLE}\n\nThursday, Adar 21, 5775 - March 12, 2015`, '2015-03-12'],
    ['beside the weekday', `${TITLE}\n\nSubmitted by admin on Thu, 04/11/2004 - 10:30`, '2004-11-04'],
    ['after the job of a database', `User Name: = Jane Doe\nDate and Time: = 2024-01-17\n\n${TITLE}\n\n17 November 2004`, '2004-11-17'],
    ['beside the broadcast', `${TITLE}\n\nSource: Radio Harbor, Vienna, in German 0800 gmt 17 Nov 04`, '2004-11-17'],
    [
      'the mail with a short year',
      `From: Example Briefing <a@b.example>\nDate: Wed, 17 Nov 04 10:30:00 PST\nSubject: ${TITLE}\n`,
      '2004-11-17',
    ],
    ['the mail', `From: Example Briefing <a@b.example>\nDate: Wed, 17 Nov 2004 10:30:00 +0100\nSubject: ${TITLE}\n`, '2004-11-17'],
  ])('is %s', (_, above, day) => {
    expect(readArticle(page(above))).toMatchObject({ published: day, otherDays: [], otherReading: null, title: TITLE });
  });

  it('takes the year of a dateline from the rights', () => {
    const text = `${TITLE}\n\nVIENNA, Nov 17 (Reuters) - ${FIRST}\n\n${SECOND}\n\n© 2004 Reuters`;
    expect(readArticle(text)).toMatchObject({ published: '2004-11-17', dayRank: 'completed' });
    expect(readArticle(text.replace(/\n\n©.*/, '')).published).toBeUndefined();
  });

  it.each([
    ['a wire', 'AP-WF-11-17-04 2204GMT'],
    ['a blog', 'This entry was posted on Wednesday, November 17th, 2004 at 9:12 pm and is filed under Fish. You can follow any responses.'],
  ])('is in the last line of %s', (_, line) => {
    expect(readArticle(page(TITLE, line))).toMatchObject({ published: '2004-11-17', body: expect.not.stringContaining(line) });
  });

  it('is open where figures have two readings', () => {
    expect(readArticle(page(`${TITLE}\n\n03/04/2004`))).toMatchObject({ published: '2004-04-03', otherReading: '2004-03-04' });
  });

  it('is never the day of printing or access', () => {
    expect(readArticle(page(TITLE, 'Retrieved 30 November 2026')).published).toBeUndefined();
  });
});

describe('furniture', () => {
  it.each([
    'Share on Facebook Twitter LinkedIn Email',
    'Sign up for our newsletter',
    'Get the latest news delivered to your inbox',
    'We use cookies to improve your experience on our site.',
    'Photo: Jane Doe',
    'Ministers in Vienna on Monday. REUTERS/Jane Doe',
    'Ministers in Vienna on Monday. File photo',
    'When using materials of the site, an active link to harbor.example is obligatory.',
    'To stop receiving this bulletin, reply with REMOVE in the subject line.',
    'Like Harbor on Facebook, follow @harbor on Twitter to stay informed.',
    'English version by Jane Doe.',
    'Harbor Building, P.O. Box 12, Vienna, A.',
    'From Harborpedia, the free encyclopedia',
    'Doe and Roe reported from Vienna, Jane Poe from Lima',
    '3 min read',
    '12 comments',
    'ADVERTISEMENT - SCROLL TO CONTINUE',
    'Article continues below',
    'You have 2 free articles left this month.',
    'Explainer: How fish are counted',
    'Reporting by Jane Doe; Editing by John Roe',
    'Advertisement: Learn to fish in a week. Apply by May 1st',
    'Stay informed. Subscribe to our newsletter and our channel',
    'Harbor Briefing is a free newsletter. Please upgrade to a paid subscription.',
    'Your browser does not support the video tag.',
    'Next article: Herring is back',
    'The Harbor Herald on Twitter: 41.2K followers',
    'Jane Doe contributed to this report.',
    'This e-mail and any attachment are confidential and may be privileged.',
    'A look at the day ahead in ports and fisheries. Sign up here.',
    'To contact the reporter on this story: Jane Doe in Vienna at jdoe@harbor.example',
    'A version of this article appears in print on Nov. 17, 2004, Section A, Page 4 of the Vienna edition with the headline: Fish Talks. Order Reprints | Today’s Paper | Subscribe to the paper',
    'This article was amended on November 18 to correct the name of the minister.',
    'External links to other sites should not be construed as an endorsement of the views contained therein.',
    'This site is managed by the Ministry of Fisheries. Questions go to the press section of the ministry in Vienna, which answers them between nine and twelve on weekdays.',
    'The Harbor Herald is not responsible for the content of external sites.',
    'Your tax deductible gift can help save fish around the world.',
    'We need your consent to load this chart',
    'Ministry of Fisheries, Quay 1, Vienna - Tel.: +43 (0)1 281 6000',
    'The harbor of Vienna. Image: Jane Doe.',
    'View original',
    '- Advertisement -',
  ])('between paragraphs goes: %s', (line) => {
    expect(readArticle(`${TITLE}\n\n${FIRST}\n\n${line}\n\n${SECOND}`).body).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it.each([
    'About the author',
    'With kind regards,',
    '© 2004 Harbor Herald',
    'Back to top',
    'Cautionary statement:',
    '12 Comments',
    '###',
    '– ENDS –',
    'Notes to editors',
  ])('after %s goes, including running text', (line) => {
    const text = `${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${line}\n\nJane Doe writes about fish and ports for us.`;
    expect(readArticle(text).body).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it.each([
    'Jane Doe is a journalist in Vienna.',
    'Jane Doe covers ports and fisheries for The Harbor Herald.',
    'The writer is a fellow of the Harbor Institute.',
  ])('at the end goes: %s', (line) => {
    expect(readArticle(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${line}`).body).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('keeps a sentence at the end in which a person speaks', () => {
    const last = 'Jane Doe is a researcher in Vienna who says that the ministers signed the accord too late.';
    expect(readArticle(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${last}`).body).toContain(last);
  });

  it.each([
    'Europe is the author of the rules for herring.',
    'He is a student of the talks in Vienna.',
    'The ministers wrote about “our sea” in a letter.',
    '– Peru signs the treaty, as it did in 2004',
    '— The ministers met again, on a day in 2004.',
  ])('at the end is never: %s', (line) => {
    expect(readArticle(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${FIRST}\n\n${line}\n\n${SECOND}`).body).toContain(line);
  });

  it('keeps a sentence about a person whom the text names before', () => {
    const last = 'Jane Doe is an editor in Vienna.';
    const text = `${TITLE}\n\n${FIRST}\n\n${SECOND}\n\nPolice released Jane Doe after the talks, the two ministers said.\n\n${last}`;
    expect(readArticle(text).body).toContain(last);
  });

  it('in a list of other stories goes, also a question', () => {
    const text = `${TITLE}\n\n${FIRST}\n\n${SECOND}\n\nRelated stories\n\nHerring is back\n\nWhy are the wells of the harbor drying up?\n\nShare`;
    expect(readArticle(text).body).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it.each([
    'IN THE lobby of the ministry hangs a newspaper, which says that the talks are over.',
    'He asked the fishermen to register today.',
    '"Your donation saved the harbor," the minister told the children of Lima.',
    'By signing up to the treaty, both countries accept the limits.',
    'This report was published by the ministry in March, the minister said.',
    'He said: "We use the data of the ministry, and no other."',
    'This article of the treaty can be found in the annex, the minister said.',
    'Advertising was not part of the talks, which both sides regretted.',
    'The next article of the treaty is about herring, and about who may catch it.',
    'Comments from both ministers were brief, and they took no questions.',
    'Bomb kills police chief and 12 others',
    'You are in danger, the minister told them.',
    'Most relevant to the talks is the price of fish.',
    'Posts and replies by 12 readers followed.',
    'Any reference to Taiwan in the treaty is required to follow the annex.',
    'When ministers meet, an active link between both harbors is required.',
    'A link between the two harbors is required, the ministers said.',
    'To be removed from the list, Peru must pay $335 million.',
    'To stop receiving Russian gas, Austria needs new pipelines.',
    'To opt out of the treaty, a country writes to the ministry.',
    'Follow the treaty: this is what both ministers asked.',
    'Like many leaders on Twitter, the minister attacked the paper.',
    'Don’t miss the point, the minister told them.',
    'External sites are not part of the plan, the ministers said.',
    'English translation by both countries was slow.',
    'English text by both ministers was published on Monday.',
    'Letters go to P.O. Box 12 in Vienna, the ministry said.',
    'This copy is for the archive, the ministry said.',
    'Excerpts of the speech were broadcast on Monday.',
    'The ministry blocked Wikipedia, the free encyclopedia, on Monday.',
    'The founder of Gravatar joined the talks in Vienna.',
    'If you want a picture, ask the ministry in Vienna.',
    'Al Jazeera reported from Gaza that 20 people died.',
    'With reporting from Vienna, the paper won a prize.',
    'The webmaster of the ministry resigned on Monday.',
    'Forum: both ministers will speak in Vienna.',
    'Ministry deletes file photo',
    'The ministers looked at the big picture.',
    '(Vienna keeps the file)',
    'From Monday, both countries fish in the same waters.',
  ])('is never a sentence: %s', (line) => {
    expect(readArticle(`${TITLE}\n\n${FIRST}\n\n${line}\n\n${SECOND}`).body).toContain(line);
  });
});
