import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePrivate } from './private-modes';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dateline-modes-'));
  mkdirSync(path.join(root, 'db/base'), { recursive: true });
  for (const [name, mode] of [
    ['auth-secret', 0o600],
    ['db/PG_VERSION', 0o666],
    ['db/base/1', 0o644],
  ] as const) {
    writeFileSync(path.join(root, name), name);
    chmodSync(path.join(root, name), mode);
  }
  for (const name of ['', 'db', 'db/base']) chmodSync(path.join(root, name), 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const modeOf = (name: string): string => (statSync(path.join(root, name)).mode & 0o777).toString(8);
const modes = (): Record<string, string> =>
  Object.fromEntries(['.', ...readdirSync(root, { recursive: true }).map(String)].map((name) => [name, modeOf(name)]));
const refuse = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

describe('makePrivate', () => {
  it('removes access for other accounts and leaves private files unchanged', () => {
    expect(makePrivate(root)).toEqual({ looked: 6, repaired: 5, warning: null });
    expect(modes()).toEqual({ '.': '700', db: '700', 'db/base': '700', 'auth-secret': '600', 'db/PG_VERSION': '600', 'db/base/1': '600' });
    expect(makePrivate(root)).toEqual({ looked: 6, repaired: 0, warning: null });
  });

  it('does not follow symlinks', () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'dateline-outside-'));
    chmodSync(outside, 0o755);
    symlinkSync(outside, path.join(root, 'link'));
    makePrivate(root);
    expect(statSync(outside).mode & 0o777).toBe(0o755);
    rmSync(outside, { recursive: true });
  });

  it.each(['EPERM', 'ENOTSUP', 'EROFS'])('warns and lists files when the file system returns %s', (code) => {
    const { repaired, warning } = makePrivate(root, refuse(code));
    expect(repaired).toBe(0);
    expect(warning).toMatch(/Other accounts may be able to read.*\(mode 755\).* and 2 more/);
  });

  it('warns when the file system ignores every change', () => {
    expect(makePrivate(root, () => undefined).warning).toMatch(/does not allow permission changes/);
  });

  it('throws when a file stays readable although modes can be changed', () => {
    const stubborn = (file: string, mode: number): void => {
      if (!file.endsWith('PG_VERSION')) chmodSync(file, mode);
    };
    expect(() => makePrivate(root, stubborn)).toThrow(/Other accounts can read the data directory: db\/PG_VERSION \(mode 666\)/);
  });

  it('throws other errors', () => {
    expect(() => makePrivate(root, refuse('EIO'))).toThrow('EIO');
  });
});
