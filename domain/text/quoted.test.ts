import { expect, it } from 'vitest';
import { quoted } from './quoted';

it.each([
  ['trade talks', '“trade talks”'],
  ['"trade talks"', '“trade talks”'],
  ['"trade talks" -chips', '“trade talks” -chips'],
  ['"talks', '"talks'],
])('quotes %j as %j', (query, expected) => expect(quoted(query)).toBe(expected));
