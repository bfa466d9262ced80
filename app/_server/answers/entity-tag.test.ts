import { describe, expect, it } from 'vitest';
import { entityTag, hasTag } from './entity-tag';

const weak = entityTag('v7', '/embed?actor=china');
const strong = '"1-v7"';

describe('entity tag', () => {
  it('depends on the version and the path', () => {
    expect(weak).toMatch(/^W\/"[\w-]{27}"$/);
    expect(entityTag('v7', '/embed?actor=china')).toBe(weak);
    expect([entityTag('v8', '/embed?actor=china'), entityTag('v7', '/embed')]).not.toContain(weak);
  });

  it.each([
    ['as it is', weak, weak, true],
    ['a weak one without its mark', weak.slice(2), weak, true],
    ['a strong one with a mark on its way', `W/${strong}`, strong, true],
    ['among others', `"other" , ${weak},W/"third"`, weak, true],
    ['whatever there is', '*', strong, true],
    ['another', entityTag('v8', '/embed?actor=china'), weak, false],
    ['one that only begins alike', strong.slice(0, -1), strong, false],
    ['one that it is a part of', `"x${strong.slice(1)}`, strong, false],
    ['none', '', weak, false],
  ])('is compared with the header: %s: %s', (_, sent, tag, known) => {
    expect(hasTag(new Headers(sent ? { 'if-none-match': sent } : {}), tag)).toBe(known);
  });
});
