import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const parts = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [parts(version), parts(floor)];
  const at = [0, 1, 2].find((index) => have[index] !== need[index]);
  return at === undefined || (have[at] ?? 0) > (need[at] ?? 0);
}

test.each([
  ['next', '16.2.6'],
  ['react', '19.2.6'],
  ['react-dom', '19.2.6'],
  ['drizzle-orm', '0.45.2'],
  ['better-auth', '1.6.11'],
  ['vis-timeline', '7.4.4'],
])('S31: every installed %s is at least %s, the first version without known vulnerabilities', (name, floor) => {
  const found = Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  expect(found.length).toBeGreaterThan(0);
  for (const [place, { version }] of found) expect(isAtLeast(version ?? '0.0.0', floor), `${place} ${version}`).toBe(true);
});

test('S31: pins every direct dependency to one version', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});
