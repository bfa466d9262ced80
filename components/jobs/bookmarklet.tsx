'use client';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { bookmarkletCode } from '@/domain/desk/bookmarklet';
import { CopyButton } from '../ui/copy-button';
import { Field, TextInput } from '../ui/field';
import { Notice } from '../ui/notice';

const NAME = 'Add to Dateline';

export function Bookmarklet({ origin }: { origin: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [isClicked, setClicked] = useState(false);
  const code = bookmarkletCode(origin);
  // React removes such addresses, because they run code. Here, the link only carries the code to the bookmarks bar.
  useEffect(() => link.current?.setAttribute('href', code), [code]);
  const explain = (event: MouseEvent) => {
    event.preventDefault();
    setClicked(true);
  };
  return (
    <div className="flex max-w-[46rem] flex-col gap-4 pb-12">
      <p>Add any article you are reading on the web with one click.</p>
      <p className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2">
        {/* biome-ignore lint/a11y/useValidAnchor: the link is for the bookmarks bar, and a click explains that */}
        <a ref={link} href="#bookmark-url" className="button" data-variant="primary" onClick={explain}>
          {NAME}
        </a>
        <span className="text-ink-2 text-meta">Drag this link to your bookmarks bar.</span>
      </p>
      {isClicked ? <Notice kind="info">Drag the link to your bookmarks bar. Then open an article and select the bookmark.</Notice> : null}
      <Field label="Bookmark URL" hint="If you cannot drag the link, add a bookmark yourself and paste this as its URL.">
        {(ids) => (
          <TextInput
            {...ids}
            readOnly
            value={code}
            className="font-mono text-meta"
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </Field>
      <CopyButton label="Copy URL" text={() => code} />
      <ol className="list-decimal space-y-1 pl-5">
        <li>Open an article on its own site.</li>
        <li>Select its text. Without a selection, the bookmark uses the whole page.</li>
        <li>Use the bookmark. Dateline opens with the title, URL and text filled in.</li>
        <li>Check the fields and process the article. Dateline saves nothing before then.</li>
      </ol>
      <p className="text-hint text-ink-3">
        The bookmark contains no password or token. The text can have up to 200,000 characters. Sign in to Dateline before you use the
        bookmark. Some sites block bookmarks that run code. On those sites, copy and paste the text.
      </p>
    </div>
  );
}
