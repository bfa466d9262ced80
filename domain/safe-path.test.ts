import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path';

const HOSTILE: readonly unknown[] = [
  'https://evil.example',
  'http://evil.example/admin',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/%5cevil.example',
  '/%5Cevil.example',
  '/%2f%2fevil.example',
  '/\tevil.example',
  '/\n/evil.example',
  '/%0d%0aSet-Cookie:x=1',
  '/%09/evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/./\\evil.example',
  '/..//evil.example',
  '/\u0000admin',
  'admin',
  '',
  undefined,
  null,
  ['/admin'],
  `/${'a'.repeat(3000)}`,
];

describe('S30: next= leads only to a path of this site', () => {
  it.each(HOSTILE.map((value) => [value]))('%j falls back', (value) => {
    expect(safePath(value, '/admin')).toBe('/admin');
  });
  it.each(['/', '/admin', '/admin/articles/7?tab=events#e3', '/events/3/%E4%B8%AD'])('%s is kept', (value) => {
    expect(safePath(value, '/x')).toBe(value);
  });
});
