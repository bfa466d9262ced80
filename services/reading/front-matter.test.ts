import { describe, expect, it } from 'vitest';
import { isDatelineError } from '@/domain/errors';
import { splitFrontMatter } from './recognize-text';

const errorOf = (text: string): unknown => {
  try {
    splitFrontMatter(text);
    return null;
  } catch (error) {
    return error;
  }
};

describe('front matter', () => {
  it('is read as text, and the body is exactly what follows it', () => {
    const text = '---\ntitle: "A: b"\npublished: 2024-01-09\nother: x\n---\n\nFirst line.\n\nLast line.\n';
    expect(splitFrontMatter(text)).toEqual({ frontMatter: { title: 'A: b', published: '2024-01-09' }, body: 'First line.\n\nLast line.' });
  });

  it('may call the publication date “date”', () => {
    expect(splitFrontMatter('---\ndate: 2024-01-09\n---\nText').frontMatter).toEqual({ published: '2024-01-09' });
    expect(splitFrontMatter('---\npublished: 2024-01-09\ndate: 2024-02-01\n---\nText').frontMatter).toEqual({ published: '2024-01-09' });
  });

  it.each(['Plain text', '', '-- not a block', '- a\n---\nb', '---- a rule of four\ntext'])('is not seen in %j', (text) => {
    expect(splitFrontMatter(text)).toEqual({ frontMatter: null, body: text });
  });

  it.each([
    ['code', '---js\nmodule.exports = {}\n---\nbody'],
    ['a block never closed', '---\ntitle: x\n\nbody'],
    ['an alias bomb', '---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: *b\n---\nbody'],
    ['broken YAML', '---\ntitle: "x\n---\nbody'],
    ['a list', '---\n- a\n- b\n---\nbody'],
    ['a title that is a list', '---\ntitle: [a, b]\n---\nbody'],
    ['a tag', '---\ntitle: !!js/function "x"\n---\nbody'],
  ])('refuses %s and names the field', (_, text) => {
    const error = errorOf(text);
    expect(isDatelineError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'bad-data', field: 'frontMatter' });
  });

  it('cannot reach a prototype', () => {
    const { frontMatter } = splitFrontMatter('---\n__proto__: {polluted: yes, title: bad}\nconstructor: x\ntitle: good\n---\nbody');
    expect(frontMatter).toEqual({ title: 'good' });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
