'use client';
/** The form for pasted text, with a live preview of the events in it. The code of the preview loads after the page. */
import { PasteForm } from '@/components/jobs/paste-form';
import { lazy } from '@/components/ui/lazy';
import type { FormAction } from '@/domain/action-state';

const LiveReading = lazy(() => import('@/components/jobs/live-reading').then((module) => module.LiveReading));

const startReading = (): Worker => new Worker(new URL('../../../../workers/read-along.ts', import.meta.url), { type: 'module' });

interface PasteWithReadingProps {
  readonly action: FormAction;
  readonly number: string;
  readonly draftKey: string;
  readonly today: string;
}

export const PasteWithReading = (props: PasteWithReadingProps) => <PasteForm {...props} beside={<LiveReading start={startReading} />} />;
