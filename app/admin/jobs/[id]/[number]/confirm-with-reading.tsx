'use client';
/** The form that confirms recognized facts, with the events that the text yields. The code that finds them loads after the page. */
import type { ComponentProps } from 'react';
import { ConfirmForm } from '@/components/jobs/confirm-form';
import { lazy } from '@/components/ui/lazy';

const LiveReading = lazy(() => import('@/components/jobs/live-reading').then((module) => module.LiveReading));

const startReading = (): Worker => new Worker(new URL('../../../../../workers/read-along.ts', import.meta.url), { type: 'module' });

export const ConfirmWithReading = (props: Omit<ComponentProps<typeof ConfirmForm>, 'events'>) => (
  <ConfirmForm {...props} events={<LiveReading start={startReading} title="Events found" isBody />} />
);
