import { ViewsPage } from '@/components/views/views-page';
import { pageInUrl } from '@/domain/text/number-in-url';
import { listOwnViews, listSharedViews, withNews } from '@/services/history/saved-views';
import { database } from '../_server/context';
import { currentUser, visitorOf } from '../_server/session/require-role';

export const metadata = { title: 'Saved views', description: 'Your saved timeline filters, with changes since your last visit.' };

export default async function Page({ searchParams }: PageProps<'/views'>) {
  const pageParam = (await searchParams).page;
  const page = pageInUrl(pageParam);
  const [db, user] = [await database(), await currentUser()];
  const visitor = visitorOf(user);
  const userId = user?.id ?? null;
  const ownViews = user && visitor === 'may' ? await listOwnViews(db, user.id) : [];
  const { views, pageCount } = await listSharedViews(db, userId, page);
  return (
    <ViewsPage
      visitor={visitor}
      own={await withNews(db, ownViews, userId)}
      shared={await withNews(db, views, userId)}
      page={page}
      pageCount={pageCount}
    />
  );
}
