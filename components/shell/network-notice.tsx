'use client';
/**
 * The offline notice. The page stays readable, and links wait for the connection. Also catches failed fetches of the
 * framework, which would otherwise open the browser's error page.
 */
import { CloudOff } from 'lucide';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { Button } from '../ui/button';
import { listen } from '../ui/listen';
import { heldBack, holdBack, isPlainClick, subscribeHeldBack, useOnline } from './navigation';

interface LeavingEvent extends Event {
  readonly navigationType: string;
  readonly userInitiated: boolean;
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
}

const SHOWN = 'fixed inset-x-0 bottom-0 z-45 flex items-center gap-3 border-t border-t-line-strong bg-raised px-4 py-2 print:hidden';
const PROBE = '/api/health';
const reachable = (): Promise<boolean> =>
  fetch(PROBE, { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

export function NetworkNotice() {
  const router = useRouter();
  const online = useOnline();
  const wanted = useSyncExternalStore(subscribeHeldBack, heldBack, () => null);
  const [trying, setTrying] = useState(false);

  const go = useCallback(async () => {
    setTrying(true);
    if (await reachable()) {
      const href = heldBack();
      holdBack(null);
      if (href !== null) router.push(href, { scroll: false });
    }
    setTrying(false);
  }, [router]);

  useEffect(() => {
    if (online && heldBack() !== null) void go();
  }, [online, go]);

  useEffect(() => {
    // Runs before the framework's click handler, which is on the document.
    const onClick = (click: MouseEvent) => {
      if (navigator.onLine || !isPlainClick(click)) return;
      const link = click.target instanceof Element ? click.target.closest('a') : null;
      if (!link || link.origin !== location.origin || (link.hash && link.pathname === location.pathname && link.search === location.search))
        return;
      click.preventDefault();
      click.stopPropagation();
      holdBack(link.href.slice(link.origin.length));
    };
    return listen(window, { click: onClick }, true);
  }, []);

  useEffect(() => {
    const navigation = (window as { navigation?: EventTarget }).navigation;
    if (!navigation) return;
    let passed = '';
    const onLeave = (event: Event) => {
      const { destination, userInitiated, navigationType } = event as LeavingEvent;
      const url = new URL(destination.url);
      if (destination.sameDocument || userInitiated || !['push', 'replace'].includes(navigationType) || url.origin !== location.origin)
        return;
      if (!event.cancelable || passed === url.href) return;
      event.preventDefault();
      void reachable().then((ok) => {
        if (!ok) return holdBack(url.href.slice(url.origin.length));
        passed = url.href;
        if (navigationType === 'push') location.assign(url.href);
        else location.replace(url.href);
      });
    };
    navigation.addEventListener('navigate', onLeave);
    return () => navigation.removeEventListener('navigate', onLeave);
  }, []);

  const isShown = !online || wanted !== null;
  return (
    // Screen readers announce only changes inside an existing status region.
    <div className={isShown ? SHOWN : undefined} role="status">
      {isShown ? (
        <>
          <Icon of={CloudOff} size="1.125rem" className="flex-none text-ink-2" />
          <p className="min-w-0 flex-1">
            {online ? 'Could not reach the server. ' : 'You are offline. '}
            {wanted === null ? 'You can keep reading.' : 'You can keep reading. Your request will load when the connection is back.'}
          </p>
          <Button onClick={() => void go()} aria-busy={trying}>
            Try again
          </Button>
        </>
      ) : null}
    </div>
  );
}
