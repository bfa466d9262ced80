/** What is promised to a form that came after its session had ended is true with scripts and without. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import Unauthorized from './unauthorized';

it('that a form can be sent once more by loading the page again is said only where scripts are off', () => {
  const html = renderToStaticMarkup(<Unauthorized />);
  const [, without = ''] = /<noscript>(.*?)<\/noscript>/.exec(html) ?? [];
  expect(without).toContain('load this page again');
  const others = html.replace(/<noscript>.*?<\/noscript>/, '');
  expect(others).toContain('Nothing of what you sent was stored.');
  expect(others).not.toMatch(/again|once more|nothing of it is lost/);
});
