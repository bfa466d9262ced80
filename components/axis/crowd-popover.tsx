'use client';
/** What stands behind a "+37": the ten most important of them, and two ways to see them all. */
import Link from 'next/link';
import { dateWords, type WordedDate } from '@/domain/date-words';
import { dayOf } from '@/domain/day-words';
import { type TimelineFilters, timelineHref } from '@/domain/filters';
import { Button } from '../ui/button';
import { Glyph } from '../ui/glyph';
import { Popover } from '../ui/popover';
import type { Crowd } from './lay-out';

interface CrowdPopoverProps {
  readonly open: { readonly crowd: Crowd; readonly anchor: HTMLElement } | null;
  readonly filters: TimelineFilters;
  readonly onClose: () => void;
  readonly onZoom: (crowd: Crowd) => void;
}

const LISTED = 10;

const stretch = (from: string, to: string): WordedDate => ({
  edtf: from === to ? from : `${from}/${to}`,
  earliest: from,
  latest: to,
  precision: from === to ? 'day' : 'interval',
  qualifier: null,
  extent: 'throughout',
});

export function CrowdPopover({ open, filters, onClose, onZoom }: CrowdPopoverProps) {
  if (!open) return null;
  const { crowd, anchor } = open;
  const from = dayOf(Math.floor(crowd.from));
  const to = dayOf(Math.ceil(crowd.to) - 1);
  return (
    <Popover
      open
      anchor={anchor}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={`${crowd.items.length} more, ${dateWords(stretch(from, to))}`}
    >
      <ul className="flex flex-col gap-1.5 text-meta">
        {crowd.items.slice(0, LISTED).map((item) => (
          <li key={item.id} className="flex gap-2" data-family={item.family}>
            <span className="pt-1">
              <Glyph family={item.family} fill={item.fill} size={10} />
            </span>
            <a href={item.href} data-open={item.id} className="min-w-0 hover:text-accent" onClick={onClose}>
              {item.title}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex gap-2" data-dense="">
        <Button onClick={() => onZoom(crowd)}>Zoom in</Button>
        <Link className="button" data-variant="secondary" href={timelineHref({ ...filters, from, to, page: 1 })} onClick={onClose}>
          Show in list
        </Link>
      </div>
    </Popover>
  );
}
