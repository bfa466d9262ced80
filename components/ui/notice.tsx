/** A short message on the page: what happened and what to do next. Screen readers announce errors immediately. */
import { CircleCheck, Info, TriangleAlert } from 'lucide';
import type { ReactNode, Ref } from 'react';
import { Icon } from './icon';

const ICONS = { info: Info, done: CircleCheck, warning: TriangleAlert, error: TriangleAlert } as const;
const COLORS = { info: 'text-ink-2', done: 'text-ink-2', warning: 'text-warning', error: 'text-error' } as const;

interface NoticeProps {
  readonly kind?: keyof typeof ICONS;
  readonly className?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

export const Notice = ({ kind = 'info', className = '', children, ref }: NoticeProps) => (
  <div ref={ref} className={`notice ${className}`.trim()} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
    <Icon of={ICONS[kind]} size="1.125rem" className={`mt-0.5 flex-none ${COLORS[kind]}`} />
    <div className="min-w-0 flex-1">{children}</div>
  </div>
);
