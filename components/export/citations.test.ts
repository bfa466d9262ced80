import { expect, it } from 'vitest';
import { jsonLdText } from './citations';

it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028\u2029', '&lt;/script&gt;', '"}\n{'])(
  '%j cannot end the script element',
  (title) => {
    const text = jsonLdText({ name: title });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', name: title });
  },
);
