/** The first button of a form with row checkboxes, which Enter on a checkbox presses, submits nothing. */
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OfferedEntries } from '../jobs/feed-forms';
import { AcceptForm } from '../review/accept-form';
import { BulkForm } from './bulk-form';

const action = async () => null;
const parts = { action, selected: false, allHref: '/all' };

describe('Enter on a row checkbox', () => {
  it.each([
    [
      'the bar of bulk actions',
      <BulkForm key="1" action={action} undo={action} result={null} themes={[]} editors={[]} me="1" back="/" allHref="/all" isEmpty={false}>
        rows
      </BulkForm>,
    ],
    ['the suggested events', <AcceptForm key="2" {...parts} article={{ id: 1, version: 1 }} rows={[]} />],
    ['the new articles of a feed', <OfferedEntries key="3" {...parts} feedId={1} entries={[]} />],
  ])('submits nothing in %s', (_, form) => {
    const { document } = parseHTML(renderToStaticMarkup(form));
    const buttons = [...document.querySelectorAll('form button')];
    expect(buttons.length).toBeGreaterThan(1);
    expect(buttons.map((button) => button.outerHTML.toLowerCase().includes('formmethod="dialog"'))).toEqual(
      buttons.map((_button, at) => at === 0),
    );
    expect(buttons[0]?.hasAttribute('disabled')).toBe(false);
    expect(document.querySelector('dialog')).toBeNull();
  });
});
