/** Words by which the furniture of a web page is known: navigation, sharing, captions, notices. Data of the article reader. */
import { phrases } from './words';

/** Whole lines, lower case, punctuation at the end left out. */
export const FURNITURE_LINES = phrases(`
  home; news; share; share this; share this article; share on facebook; share on twitter; tweet; print; print this page; email; e-mail;
  save; comments; comment; leave a comment; subscribe; sign in; sign up; log in; login; register; search; menu; skip to content;
  skip to main content; skip to navigation; advertisement; advertising; sponsored; related; related articles; related stories;
  related news; read more; see also; more news; more stories; most read; most popular; recommended; you may also like; latest news;
  top stories; previous; next; previous article; next article; back; back to top; contact us; about us; privacy policy; terms of use;
  terms of service; all rights reserved; facebook; twitter; linkedin; whatsapp; weibo; wechat; font size; large medium small; play video;
  watch; listen; listen to this article; for immediate release; end; # # #; ###; -30-`);

/** Headings behind which no more of the article follows. */
export const CLOSING_HEADINGS = phrases(`
  sources; references; external links; footnotes; bibliography; further reading; related news; related articles; related stories;
  related links; sister links; more from this section; you may also like; tags; topics`);

/** Openings of lines that are furniture as a whole; the rest of the line is short. */
export const FURNITURE_OPENINGS: readonly RegExp[] = [
  /^(?:your )?(?:present |current )?location\s*[:：]/i,
  /^you are here\b/i,
  /^(?:share|follow|like|join|find) (?:this|us|on)\b/i,
  /^(?:read more|read also|see also|related|more on this|also read|watch|listen|click here|tap here)\s*[:：]/i,
  /^(?:photo|image|picture|caption|credit|illustration|file photo|graphic|video)s?(?: (?:by|credit|courtesy|from))?\s*[:：]/i,
  /^(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|section)\s*[:：]/i,
  /^\(?\[?(?:web )?(?:editor|editors|edited by|responsible editor)\s*[:：]/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /^(?:by using|we use) .*cookies/i,
  /^(?:accept|reject|manage) (?:all )?cookies/i,
  /^(?:views?|hits|reads?|clicks?|comments?|shares?)\s*[:：]?\s*[\d,.]+\s*$/i,
  /^[\d,.]+\s*(?:views?|comments?|shares?|min(?:ute)?s? read)\s*$/i,
  /^font size\s*[:：]/i,
  /^(?:home|news|world|politics|china|opinion)\s*(?:>|»|\/|\|)\s*\S/i,
];

/** Labels in front of facts about the article. Order does not matter; the longest label that fits is taken. */
export const FACT_LABELS: Readonly<Record<string, 'source' | 'published' | 'updated' | 'author' | 'url' | 'title' | 'language'>> = {
  source: 'source',
  'news source': 'source',
  publisher: 'source',
  'published by': 'source',
  agency: 'source',
  published: 'published',
  'published on': 'published',
  'published at': 'published',
  'publication date': 'published',
  'date published': 'published',
  'release date': 'published',
  'date of release': 'published',
  posted: 'published',
  'posted on': 'published',
  'issued on': 'published',
  date: 'published',
  time: 'published',
  'publish time': 'published',
  updated: 'updated',
  'last updated': 'updated',
  modified: 'updated',
  author: 'author',
  authors: 'author',
  'written by': 'author',
  reporter: 'author',
  url: 'url',
  link: 'url',
  address: 'url',
  title: 'title',
  headline: 'title',
  language: 'language',
};

/** Abbreviations that stand for sources on pages; an unknown one is kept as it is. */
export const SOURCE_NAMES: Readonly<Record<string, string>> = {
  ABC: 'ABC News',
  AFP: 'Agence France-Presse',
  ANI: 'Asian News International',
  AP: 'Associated Press',
  BBC: 'BBC News',
  CBS: 'CBS News',
  CCTV: 'China Central Television',
  CD: 'China Daily',
  CGTN: 'CGTN',
  CNA: 'Central News Agency',
  CNN: 'CNN',
  CNS: 'China News Service',
  DW: 'Deutsche Welle',
  FT: 'Financial Times',
  GT: 'Global Times',
  KCNA: 'Korean Central News Agency',
  NBC: 'NBC News',
  NHK: 'NHK',
  NPR: 'National Public Radio',
  NYT: 'New York Times',
  PD: "People's Daily",
  PTI: 'Press Trust of India',
  RFA: 'Radio Free Asia',
  RFE: 'Radio Free Europe',
  'RFE/RL': 'Radio Free Europe/Radio Liberty',
  SCMP: 'South China Morning Post',
  TASS: 'TASS',
  UPI: 'United Press International',
  VOA: 'Voice of America',
  WP: 'Washington Post',
  WSJ: 'Wall Street Journal',
  XINHUA: 'Xinhua',
  XHN: 'Xinhua',
};
