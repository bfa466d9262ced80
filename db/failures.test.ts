/** Log and terminal messages of a failed statement: the reason, code and constraint, but never the values. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from './client';
import { sqlState } from './database';
import { causeOf, safeMessage, safeStack, terminalMessage } from './failures';
import { testDatabases } from './testing/test-database';

const SECRET = 'hunter2 "quoted"\n    at hunter2 (hunter2.ts:1:1)';

describe.each(testDatabases())('a failed statement on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await handle.db.execute(sql`create table secrets (word text constraint one_word primary key, many int check (many > 0))`);
    await handle.db.execute(sql`insert into secrets values (${SECRET}, 1)`);
  });
  afterAll(() => handle.close());

  it.each([
    ['a value that is there already', sql`insert into secrets values (${SECRET}, 1)`, '23505', 'one_word'],
    ['a value that a check refuses', sql`insert into secrets values (${`${SECRET}!`}, -1)`, '23514', 'secrets_many_check'],
    ['a value of another type', sql`select ${SECRET}::text::int`, '22P02', undefined],
    ['a value that is no date', sql`select ${SECRET}::text::date`, '22007', undefined],
    ['a value that is no search', sql`select to_tsquery('simple', ${'hunter2 & | hunter2'}::text)`, '42601', undefined],
    ['a value that is no JSON', sql`select ${SECRET}::text::jsonb`, '22P02', undefined],
    ['a table that is not there', sql`select ${SECRET}::text from nowhere`, '42P01', undefined],
  ])('shows code and constraint but no values for %s', async (_what, statement, code, constraint) => {
    const error = (await handle.db.execute(statement).then(
      () => null,
      (thrown: unknown) => thrown,
    )) as Error;
    expect(error.message).toContain('hunter2');
    expect(causeOf(error)).toMatchObject({ code, ...(constraint === undefined ? {} : { constraint }) });
    const said = terminalMessage(error);
    expect(said).toContain(`code ${code}`);
    if (constraint !== undefined) expect(said).toContain(`constraint ${constraint}`);
    const message = safeMessage(error);
    const stack = safeStack(error, message);
    expect(message).toContain('Failed query: ');
    expect(stack).toContain('\n    at ');
    for (const text of [said, message, stack, JSON.stringify(causeOf(error))]) expect(text).not.toContain('hunter2');
  });
});

describe('failures that an operator must fix', () => {
  const failed = (cause: Error): Error => new Error('Failed query: insert\nparams: hunter2', { cause });
  const coded = (code: string, message = 'said the database'): Error => Object.assign(new Error(message), { code });

  it.each([
    [failed(coded('53100', 'could not extend file')), 'disk full: '],
    [failed(coded('ENOSPC')), 'disk full: '],
    [failed(coded('53300', 'sorry, too many clients already')), 'too many connections: '],
    [coded('53300', 'sorry, too many clients already'), 'too many connections: '],
    [failed(coded('XX001', 'invalid page in block 1')), 'database files are damaged (restore a backup): '],
    [failed(new Error('Aborted(). Build with -sASSERTIONS for more info.')), 'database files are damaged (restore a backup): '],
  ])('%s is named by its cause', (error, words) => {
    expect(terminalMessage(error).startsWith(words)).toBe(true);
    expect(causeOf(error)?.reason).toBe(words.slice(0, -2));
  });

  it.each(['EROFS', 'EPERM', 'EPIPE'])('%s is a system error, not the state of a statement', (code) => {
    const error = coded(code, `${code}: open /data/lease.2`);
    expect(sqlState(error)).toBeNull();
    expect(terminalMessage(error)).toBe(`${code}: open /data/lease.2`);
  });

  it('other errors keep their message', () => {
    expect(terminalMessage(new Error('The file is empty.'))).toBe('The file is empty.');
    expect(causeOf(new Error('The file is empty.'))).toBeNull();
  });
});
