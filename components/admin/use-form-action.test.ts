/** A form keeps its input when the server does not answer. Redirects and errors of the server pass through. */
import { describe, expect, it } from 'vitest';
import { catchUnanswered } from './use-form-action';

const form = new FormData();
for (const [name, value] of [
  ['$ACTION_REF_1', ''],
  ['version', '3'],
  ['themes', 'visit'],
  ['themes', 'trade'],
  ['password', 'secret words'],
] as const)
  form.append(name, value);

const failing = (error: Error) => catchUnanswered(() => Promise.reject(error))(null, form);

describe('a form without an answer', () => {
  it('shows an error and keeps its input, but no passwords', async () => {
    const state = await failing(new TypeError('Failed to fetch'));
    expect(state).toMatchObject({ ok: false, error: { code: 'unavailable' }, values: { version: '3', themes: ['visit', 'trade'] } });
    expect(state).not.toHaveProperty('values.password');
  });

  it('passes on redirects and errors that the server reported', async () => {
    for (const digest of ['NEXT_REDIRECT;push;/admin;303;', '1234567'])
      await expect(failing(Object.assign(new Error('x'), { digest }))).rejects.toThrow('x');
  });
});
