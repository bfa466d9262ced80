'use client';
import { useEffect, useState } from 'react';

/** Fetches JSON after a pause, and again when the URL changes. Keeps the last response until the next one arrives. A null URL drops it. */
export function useFetched<Data>(href: string | null, pauseMs = 0) {
  const [answer, setAnswer] = useState<{ readonly href: string; readonly data: Data } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try requests the same URL again, and the pause alone changes nothing
  useEffect(() => {
    if (href === null) return setAnswer(null);
    const gone = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(href, { signal: gone.signal });
        if (!response.ok) throw new Error(`${response.status} for ${href}`);
        setAnswer({ href, data: await response.json() });
        setFailed(null);
      } catch {
        if (!gone.signal.aborted) setFailed(href);
      }
    };
    const timer = setTimeout(ask, pauseMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [href, tries]);
  return { answer, failed: failed === href && failed !== null, retry: () => setTries(tries + 1) };
}
