/** Random corrections of stored texts, and random extractors that read them again. Many of them are refused. */
import { type Database, rows } from '@/db/database';
import { badData } from '@/domain/errors';
import { reviseArticle } from '../../ingest/revise-article';
import type { Extractor } from '../../reading/extraction';
import { rereadArticle } from '../../reextract/reread-article';
import { knowingExtractor } from '../plain-extractor';
import { pick, type Random, upTo } from './random';

const BY = { userId: 'editor-1', requestId: 'random' } as const;

/** Each correction changes most texts. */
const CORRECTIONS: readonly ((text: string, random: Random) => string)[] = [
  (text) => `Corrected. ${text}`,
  (text, random) => text.replace(/\b(Peru|Chile|Oman|Iraq)\b/, `${pick(random, ['Old', 'New'])} $1`),
  (text) => text.replace(/[^.]*\. ?/, ''),
  (text, random) => text.replace(/-1\d/, `-1${upTo(random, 9)}`),
  (text) => text.replace(/met|sanctioned/, (verb) => (verb === 'met' ? 'sanctioned' : 'met')),
];

interface Text {
  readonly id: number;
  readonly version: number;
  readonly body: string;
}

async function aText(db: Database, random: Random): Promise<Text> {
  const found = await rows<Text>(db)`
    select distinct on (a.id) a.id, a.version, r.body from articles a join article_revisions r on r.article_id = a.id order by a.id, r.number desc`;
  return found.length === 0 ? { id: 999_999, version: 1, body: 'None.' } : pick(random, found);
}

export async function correctSome(db: Database, random: Random) {
  const { id, version, body } = await aText(db, random);
  const text = pick(random, CORRECTIONS)(body, random);
  const report = await reviseArticle(db, { articleId: id, version, text, by: BY }, await knowingExtractor(db));
  if (!report.changed) throw badData('It says so already.');
  return report;
}

/** Reads a text again with an extractor that renames events or misses some. */
export async function rereadSome(db: Database, random: Random) {
  const { id } = await aText(db, random);
  const plain = await knowingExtractor(db);
  const [word, blind] = [pick(random, ['meets', 'greets', 'hosts']), random() < 0.2];
  const version = `plain ${word} ${blind}`;
  const renamed = (title: string): string => title.replace('meets', word);
  const extract: Extractor = (article) => {
    const read = plain(article);
    const events = read.events
      .filter((_, index) => !blind || index > 0)
      .map((event) => ({
        ...event,
        title: renamed(event.title),
        mentions: event.mentions.map((mention) => ({ ...mention, title: renamed(mention.title) })),
      }));
    return { ...read, events, extractorVersion: version };
  };
  return rereadArticle(db, id, BY, extract);
}
