'use client';
/** The notice of a network that is gone, fetched after the page. */
import { useLate } from '../ui/use-late';

const load = () => import('./network-notice').then((file) => file.NetworkNotice);

export function NoticeLate() {
  const NetworkNotice = useLate(load);
  return NetworkNotice && <NetworkNotice />;
}
