'use client';
/** Takes what the address says at the moment of the click, the window of the axis too, which the server did not know when it wrote the link. */
import { useEffect } from 'react';
import { newViewHref } from '@/domain/timeline/saved-views';

export function FollowAddress({ link }: { link: string }) {
  useEffect(() => {
    const follow = (event: Event) => {
      const anchor = (event.target as Element).closest?.<HTMLAnchorElement>(`#${link}`);
      if (anchor) anchor.href = newViewHref(window.location.search.slice(1));
    };
    // before the click is acted on, and for a link that is opened in another tab
    for (const kind of ['click', 'auxclick', 'contextmenu']) document.addEventListener(kind, follow, { capture: true });
    return () => {
      for (const kind of ['click', 'auxclick', 'contextmenu']) document.removeEventListener(kind, follow, { capture: true });
    };
  }, [link]);
  return null;
}
