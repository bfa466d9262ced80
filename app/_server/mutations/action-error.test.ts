/** The message of a form after a database failure. It claims that a change was saved, or not saved, only if that is known. */
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { NoReplyError } from '@/db/deadlines';
import { log } from '@/services/log';
import { parseInput, toActionError } from './action-error';

const spy = vi.spyOn(log(), 'error').mockImplementation(() => undefined);
const failed = (cause: Error): Error => new Error('Failed query: commit\nparams: hunter2', { cause });
const coded = (code: string): Error => failed(Object.assign(new Error('said the database'), { code }));

it.each([
  ['a lost reply', failed(new NoReplyError(20_000)), /did not confirm this change\. Check whether it was saved/],
  ['a broken connection', failed(new Error('Connection terminated unexpectedly')), /did not confirm this change/],
  ['a full disk', coded('53100'), /database disk is full. Nothing was saved/],
  ['a read-only database', coded('25006'), /read-only right now. Nothing was saved/],
  ['a statement that took too long', coded('57014'), /took too long to respond/],
  ['anything else', coded('42P01'), /nothing was changed.*request-1/],
])('explains the failure and logs no parameters: %s', (_what, error, message) => {
  expect(toActionError('things.save', 'request-1', error)).toMatchObject({ code: 'unavailable', message: expect.stringMatching(message) });
  expect(spy.mock.lastCall?.[0]).toMatchObject({ where: 'things.save', cause: { error: expect.any(String) } });
  expect(JSON.stringify(spy.mock.calls)).not.toContain('hunter2');
});

it('names no schema in the message for a value of the wrong form', () => {
  const schema = z.strictObject({
    many: z.string().max(3),
    one: z.enum(['a', 'b']),
    own: z.string().max(1, 'Use at most one character.'),
    list: z.array(z.string()),
  });
  const parse = () => parseInput(schema, { many: 'abcd', one: 'c', own: 'ab', list: 'x' });
  const plain = expect.stringMatching(/^This value is invalid\. Check it/);
  expect(parse).toThrow(expect.objectContaining({ fields: { many: plain, one: plain, list: plain, own: 'Use at most one character.' } }));
});
