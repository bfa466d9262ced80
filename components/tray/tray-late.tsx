'use client';
/** What listens to the boxes of the tray and leads to it, fetched after the page. */
import { useLate } from '../ui/use-late';

const load = () => import('./tray-watch').then((file) => file.TrayWatch);

export function TrayLate() {
  const TrayWatch = useLate(load);
  return TrayWatch && <TrayWatch />;
}
