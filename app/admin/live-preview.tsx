'use client';
/** Live preview of the events in a text, read by a web worker. Its code loads after the page. */
import type { ComponentProps } from 'react';
import type { LiveReading as Loaded } from '@/components/jobs/live-reading';
import { lazy } from '@/components/ui/lazy';

const LiveReading = lazy(() => import('@/components/jobs/live-reading').then((module) => module.LiveReading));

const startReading = (): Worker => new Worker(new URL('../../workers/read-along.ts', import.meta.url), { type: 'module' });

export const LivePreview = (props: Omit<ComponentProps<typeof Loaded>, 'start'>) => <LiveReading {...props} start={startReading} />;
