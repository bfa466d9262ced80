import path from 'node:path';
import { expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import { openTestEmbedded } from '@/db/testing/test-database';
import { readDemonstration } from '../demonstration/demonstration-files';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { runCommand } from './commands';

const FILES = readDemonstration(path.resolve(import.meta.dirname, '../../data/articles')).slice(0, 2);

it('reviews the demo articles once all of them are stored, one command at a time', async () => {
  const { db, close } = await openTestEmbedded();
  try {
    await seedVocabulary(db, VOCABULARY, THEMES);
    for (const file of FILES) expect(await runCommand(db, { command: 'seed', input: { articles: [file] } })).toMatchObject({ created: 1 });
    const review = { command: 'review-demonstration', input: {} } as const;
    expect((await runCommand(db, review))?.reviewed).toBeGreaterThan(1);
    expect(await runCommand(db, review)).toBeNull();
  } finally {
    await close();
  }
}, 120_000);
