'use client';
/**
 * A link to a part of the same page. It moves the focus and keeps the URL: the router ignores history entries of native
 * fragment links, so Back would stop working. Without scripts, the link is native.
 */
import type { ComponentProps } from 'react';
import { isPlainClick } from './navigation';

export const JumpLink = ({ href, ...rest }: ComponentProps<'a'> & { href: `#${string}` }) => (
  <a
    {...rest}
    href={href}
    onClick={(click) => {
      const target = document.getElementById(href.slice(1));
      if (!target || !isPlainClick(click)) return;
      click.preventDefault();
      target.tabIndex = -1;
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    }}
  />
);
