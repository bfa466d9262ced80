'use client';
/** Loads the embed options when the sheet or disclosure around them first opens. */
import { useEffect, useRef, useState } from 'react';
import type { EmbedSubject } from '@/domain/timeline/embed';
import { lazy } from '../ui/lazy';

const Loading = () => (
  <p className="needs-script text-ink-3 text-meta" role="status">
    Loading…
  </p>
);
const EmbedMaker = lazy(() => import('./embed-maker').then((file) => file.EmbedMaker), Loading);

export function LazyEmbedMaker({ subject }: { subject: EmbedSubject }) {
  const here = useRef<HTMLDivElement>(null);
  const [isOpened, setOpened] = useState(false);
  useEffect(() => {
    const around = here.current?.closest('details, [popover]');
    around?.addEventListener('toggle', () => setOpened(true), { once: true });
  }, []);
  return <div ref={here}>{isOpened ? <EmbedMaker subject={subject} /> : <Loading />}</div>;
}
