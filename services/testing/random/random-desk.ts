/** Random operations at the review desk: themes, evidence and bulk decisions. Many of them are refused. */
import { type Database, rows } from '@/db/database';
import { badData } from '@/domain/errors';
import { acceptMany } from '../../articles/accept-many';
import { setEvidence } from '../../evidence/set-evidence';
import { isOpen, listCandidates } from '../../review/list-candidates';
import { setTheme } from '../../review/set-theme';
import { pick, type Random, upTo } from './random';

const THEMES = ['meeting', 'sanction', 'visit', 'trade'] as const;
const BY = { userId: 'editor-1', requestId: 'random' } as const;

export async function setSomeTheme(db: Database, random: Random) {
  const found = await rows<{ id: number }>(db)`select id from events where merged_into is null order by id`;
  const eventId = found.length === 0 ? 999_999 : pick(random, found).id;
  const { version } = await setTheme(db, { eventId, theme: pick(random, THEMES), on: random() < 0.6, by: BY });
  if (version === null) throw badData('It is so already.');
  return version;
}

export async function chooseEvidence(db: Database, random: Random) {
  const found = await rows<{ id: number; version: number; revision: number; body: string }>(db)`
    select m.id, e.version, r.number as revision, r.body from event_mentions m
    join events e on e.id = m.event_id join article_revisions r on r.id = m.revision_id order by m.id`;
  const one = found.length === 0 ? { id: 999_999, version: 1, revision: 1, body: 'None.' } : pick(random, found);
  const start = upTo(random, one.body.length);
  const { id: mentionId, version, revision } = one;
  return setEvidence(db, { mentionId, version, revision, start, end: start + upTo(random, 60), by: BY });
}

export async function acceptSome(db: Database, random: Random) {
  const found = await rows<{ id: number; version: number }>(db)`select id, version from articles order by id`;
  const article = found.length === 0 ? { id: 999_999, version: 1 } : pick(random, found);
  const open = (await listCandidates(db, article.id, 1)).filter(isOpen).map(({ event, version }) => ({ id: event.id, version }));
  return acceptMany(db, { articleId: article.id, version: article.version, chosen: open, by: BY });
}
