'use client';
import type { MouseEvent, ReactNode } from 'react';

/** Link to a new view. A click adds the current parameters, which include the window of the axis. The server did not know the window. */
export function SaveLink({ href, children }: { href: string; children: ReactNode }) {
  const follow = ({ currentTarget }: MouseEvent<HTMLAnchorElement>): void => {
    currentTarget.search = window.location.search;
  };
  return (
    <a
      id="save-view"
      className="button"
      data-variant="secondary"
      href={href}
      rel="nofollow"
      onClick={follow}
      onAuxClick={follow}
      onContextMenu={follow}
    >
      {children}
    </a>
  );
}
