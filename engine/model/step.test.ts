import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import '../index';
import { STEPS } from './step';

const ids = STEPS.map(({ id }) => id);

test('gives each step a unique, well-formed ID', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
});

test('registers every step of the engine', () => {
  const engine = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' });
  const named = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(path.join(engine, file), 'utf8').matchAll(/\bstep\(\s*'([^']+)'/g)])
    .map(([, id]) => id);
  expect([...ids].sort()).toEqual(named.sort());
});
