'use client';
/** Updates a link on click with the current URL parameters. They include the window of the axis, which the server did not know. */
import { useEffect } from 'react';
import { newViewHref } from '@/domain/timeline/saved-views';

export function FollowAddress({ link }: { link: string }) {
  useEffect(() => {
    const follow = (event: Event) => {
      const anchor = (event.target as Element).closest?.<HTMLAnchorElement>(`#${link}`);
      if (anchor) anchor.href = newViewHref(window.location.search.slice(1));
    };
    // Runs before the click takes effect, also if the link opens in another tab.
    for (const kind of ['click', 'auxclick', 'contextmenu']) document.addEventListener(kind, follow, { capture: true });
    return () => {
      for (const kind of ['click', 'auxclick', 'contextmenu']) document.removeEventListener(kind, follow, { capture: true });
    };
  }, [link]);
  return null;
}
