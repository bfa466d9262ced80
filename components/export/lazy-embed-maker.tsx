'use client';
/** Loads the embed options when the sheet or disclosure around them first opens. */
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { EmbedSubject } from '@/domain/timeline/embed';

type Maker = ComponentType<{ subject: EmbedSubject }>;

export function LazyEmbedMaker({ subject }: { subject: EmbedSubject }) {
  const here = useRef<HTMLDivElement>(null);
  const [Maker, setMaker] = useState<Maker | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const around = here.current?.closest('details, [popover]');
    const load = () => {
      import('./embed-maker').then(
        (file) => setMaker(() => file.EmbedMaker),
        () => setFailed(true),
      );
    };
    // Every opening tries again, in case the first load failed.
    around?.addEventListener('toggle', load);
    return () => around?.removeEventListener('toggle', load);
  }, []);
  return (
    <div ref={here}>
      {Maker ? (
        <Maker subject={subject} />
      ) : (
        <p className="needs-script text-ink-3 text-meta" role="status">
          {failed ? 'Could not load the embed options. Close this dialog and try again.' : 'Loading…'}
        </p>
      )}
    </div>
  );
}
