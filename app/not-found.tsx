/** The page for unknown URLs. A page without a record renders `nothingHere()` instead. */
import { NoSuchPage } from '@/components/shell/no-such-page';

export const metadata = { title: 'Page not found' };

export default NoSuchPage;
