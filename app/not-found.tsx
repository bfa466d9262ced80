/** The page for unknown URLs. A page without a record renders `nothingHere()` instead. */
import type { Metadata } from 'next';
import { NoSuchPage } from '@/components/shell/no-such-page';

export const metadata: Metadata = { title: 'Page not found' };

export default NoSuchPage;
