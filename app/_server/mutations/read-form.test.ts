import { describe, expect, it } from 'vitest';
import { formValues } from '@/domain/action-state';
import { formEntries, readForm } from './read-form';

function form(...fields: readonly (readonly [string, string | Blob])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('readForm', () => {
  it('nests dotted names and lists repeated ones', () => {
    const data = form(
      ['title', 'A'],
      ['actors.1.name', 'B'],
      ['actors.0.name', 'A'],
      ['actors.0.role', 'target'],
      ['themes', 'visit'],
      ['themes', 'trade'],
    );
    expect(readForm(formEntries(data))).toEqual({
      title: 'A',
      actors: [{ name: 'A', role: 'target' }, { name: 'B' }],
      themes: ['visit', 'trade'],
    });
  });

  it('drops framework fields and normalizes line endings', () => {
    expect(
      readForm(formEntries(form(['$ACTION_REF_1', ''], ['1_$ACTION_KEY', 'x'], ['$ACTION_1:0', '{}'], ['body', 'a\r\nb\rc']))),
    ).toEqual({ body: 'a\nb\nc' });
  });

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    '__proto__.polluted',
    'a.__proto__.polluted',
    'a.constructor.prototype',
    '.a',
    'a..b',
    'a.b.c.d.e',
  ])('S28: rejects the name %s', (name) => {
    expect(() => readForm(formEntries(form([name, 'yes'])))).toThrow(expect.objectContaining({ code: 'bad-data' }));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('rejects files, too many fields and a name used as both value and branch', () => {
    expect(() => formEntries(form(['file', new Blob(['x'])]))).toThrow(/does not accept files/);
    expect(() => formEntries(form(...Array.from({ length: 501 }, (_, i) => [`f${i}`, ''] as const)))).toThrow(/500/);
    expect(() => readForm(formEntries(form(['a', '1'], ['a.b', '2'])))).toThrow(/two formats/);
    expect(() => readForm(formEntries(form(['a.b', '2'], ['a', '1'])))).toThrow(/two formats/);
  });

  it('returns all typed values except passwords, tokens and keys', () => {
    expect(
      formValues(formEntries(form(['title', 'T'], ['password', 'p'], ['token', 't'], ['apiKey', 'k'], ['themes', 'a'], ['themes', 'b']))),
    ).toEqual({ title: 'T', themes: ['a', 'b'] });
  });
});
