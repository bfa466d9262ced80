import { expect, it, vi } from 'vitest';
import type { Database } from './database';
import { statementsOf, writeAlone } from './sole-writer';

it('shares the statement count between copies of the module', async () => {
  const [db, other] = [{}, {}] as [Database, Database];
  let sent = 3;
  writeAlone(db, () => sent);
  vi.resetModules();
  const copy = await import('./sole-writer');
  expect(copy.statementsOf).not.toBe(statementsOf);
  expect(copy.statementsOf(db)).toBe(3);
  sent = 4;
  expect(copy.statementsOf(db)).toBe(4);
  expect(copy.statementsOf(other)).toBeNull();
});
