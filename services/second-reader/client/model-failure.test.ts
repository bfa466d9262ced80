import { expect, it } from 'vitest';
import { badData } from '@/domain/errors';
import { failure, failureKind, failureNow } from './model-failure';

it.each([
  ['busy', 'Test failed: it broke. Try again later.'],
  ['time', 'Test failed: it broke. Try again later, or choose a faster model.'],
  ['key', 'Test failed: it broke. Enter the key again.'],
] as const)('a test or a command ends with the failure “%s”', (kind, message) => {
  const error = failureNow(failure(kind, 'it broke'), 'Test failed');
  expect(error).toMatchObject({ message });
  expect(failureKind(error)).toBe(kind);
});

it('other errors stay unchanged', () => {
  const error = badData('Enter a URL.');
  expect(failureNow(error, 'Test failed')).toBe(error);
});
