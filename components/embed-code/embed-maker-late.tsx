'use client';
/** The maker of an embed's code, fetched when the sheet or fold around it is first opened. */
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { EmbedSubject } from '@/domain/timeline/embed';

type Maker = ComponentType<{ subject: EmbedSubject }>;

export function EmbedMakerLate({ subject }: { subject: EmbedSubject }) {
  const here = useRef<HTMLDivElement>(null);
  const [Maker, setMaker] = useState<Maker | null>(null);
  useEffect(() => {
    const around = here.current?.closest('details, [popover]');
    const load = () => {
      import('./embed-maker').then(
        (file) => setMaker(() => file.EmbedMaker),
        () => undefined,
      );
    };
    around?.addEventListener('toggle', load, { once: true });
    return () => around?.removeEventListener('toggle', load);
  }, []);
  return <div ref={here}>{Maker ? <Maker subject={subject} /> : null}</div>;
}
