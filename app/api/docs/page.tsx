import { pageOrigin } from '@/app/_server/site';
import { ApiDocs } from '@/components/about/api-docs';
import { openApi } from '@/domain/api/open-api';

export const metadata = { title: 'API', description: 'Get events, articles, mentions, actors and themes as JSON.' };

export default async function Page() {
  const origin = await pageOrigin();
  return (
    <main className="page-width py-6">
      <h1 className="page-title">API</h1>
      <ApiDocs document={openApi(origin)} />
    </main>
  );
}
