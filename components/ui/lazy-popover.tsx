'use client';
/** A controlled popover whose code loads on first use, so that pages do not wait for it. */
import { lazy } from './lazy';
import type { PopoverProps } from './popover';

const Popover = lazy(() => import('./popover').then((file) => file.Popover));

/** Closed while `anchor` is null. */
export const LazyPopover = ({ anchor, ...rest }: Omit<PopoverProps, 'anchor'> & { anchor: Element | null }) =>
  anchor === null ? null : <Popover {...rest} anchor={anchor} />;
