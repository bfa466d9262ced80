import { expect, it } from 'vitest';
import { urlOf } from './url-of';

it('reads addresses, also beside another one', () => {
  expect(urlOf('https://example.org/a')?.href).toBe('https://example.org/a');
  expect(urlOf('../b', 'https://example.org/a/c')?.href).toBe('https://example.org/b');
  expect(urlOf('no address')).toBeNull();
  expect(urlOf('', 'nowhere')).toBeNull();
});

it('still reads letters beyond ASCII after very many addresses', () => {
  const read = () => urlOf('https://bücher.example/')?.hostname;
  for (let again = 0; again < 20_000; again += 1) urlOf('https://example.org/');
  for (let again = 0; again < 20_000; again += 1) expect(read()).toBe('xn--bcher-kva.example');
});
