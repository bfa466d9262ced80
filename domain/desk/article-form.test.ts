import { describe, expect, it } from 'vitest';
import { largeFileWords, MAX_FILE_BYTES } from './article-form';

const MB = 1024 * 1024;

describe('messages about large files', () => {
  it.each([
    [7.2 * MB, 'scan.pdf is 7.2 MB. The limit is 7.0 MB. Choose a smaller file.'],
    [1234.5 * MB, 'scan.pdf is 1,234.5 MB. The limit is 7.0 MB. Choose a smaller file.'],
  ])('of %d bytes: %s', (size, words) => {
    expect(largeFileWords('scan.pdf', size, MAX_FILE_BYTES)).toBe(words);
  });
});
