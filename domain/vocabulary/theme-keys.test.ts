import { expect, it } from 'vitest';
import { themeKeys } from './theme-keys';

const ALL = 'abcdefghijkl'.split('');
/** the last themes of the vocabulary are used most */
const BY_USE = 'lkjihgfedcba'.split('');

it.each<[string, string, string, string]>([
  ['the most used themes in the order of the vocabulary', '', '', 'defghijkl'],
  ['the extracted themes first', 'ea', 'ea', 'eafghijkl'],
  ['the same keys after a theme was removed', 'ea', 'a', 'eafghijkl'],
  ['the same keys after a theme with a key was added', 'ea', 'eag', 'eafghijkl'],
  ['a theme of the event that an editor chose elsewhere in place of the last one', 'ea', 'eab', 'eafghijkb'],
  ['no theme that does not exist', 'xa', 'xa', 'aefghijkl'],
  ['at most nine of many themes', '', 'abcdefghijkl', 'defghiabc'],
])('shows %s', (_, extracted, own, keys) => {
  expect(themeKeys({ all: ALL, byUse: BY_USE, extracted: [...extracted], own: [...own] }).join('')).toBe(keys);
});

it('keeps every key when the use of themes with a key changes', () => {
  const keys = (byUse: string) => themeKeys({ all: ALL, byUse: [...byUse], extracted: ['e'], own: ['e'] });
  expect(keys('ljkihgfedcba')).toEqual(keys('lkjihgfedcba'));
});

it('shows all themes if there are fewer than nine', () => {
  expect(themeKeys({ all: ['a', 'b'], byUse: ['a', 'b'], extracted: ['b'], own: ['b'] })).toEqual(['b', 'a']);
});
