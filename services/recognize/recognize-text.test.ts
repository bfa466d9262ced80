import { describe, expect, it } from 'vitest';
import { recognizeText } from './recognize-text';

describe('a text of one line', () => {
  it.each([
    ['Peru met Bolivia in La Paz on 9 June 2024. Both sides spoke of ports. (17)', undefined],
    ['Peru met Bolivia in La Paz on 9 June 2024. Both sides spoke of ports. (17)', 'Talks in La Paz'],
    ['  Peru and Bolivia meet in La Paz\n', undefined],
  ])('%j is the article, not its title (%j)', (text, title) => {
    expect(recognizeText(text, title).body).toBe(text.trim());
  });

  it('is refused when it is empty', () => {
    expect(() => recognizeText(' \n ')).toThrow('The article has no text.');
  });
});
