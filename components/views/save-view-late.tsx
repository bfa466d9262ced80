'use client';
/** The window of the axis, for the form of a new view: fetched after the page. */
import { useLate } from '../ui/use-late';

const load = () => import('./follow-address').then((file) => file.FollowAddress);

export function SaveViewLate({ link }: { link: string }) {
  const FollowAddress = useLate(load);
  return FollowAddress && <FollowAddress link={link} />;
}
