/** An address that no page has. One of a page that has nothing for it is answered by `nothingHere()`. */
import type { Metadata } from 'next';
import { NoSuchPage } from '@/components/shell/no-such-page';

export const metadata: Metadata = { title: 'Page not found' };

export default NoSuchPage;
