/** The first request to the API with its response, and what to do next. Shown at the top of the API page. */
import { EXAMPLES } from '@/domain/api/examples';
import { OPERATIONS } from '@/domain/api/operations';

interface GettingStartedProps {
  readonly heading: string;
  readonly origin: string;
}

const SHOWN = ['id', 'title', 'date', 'dateWords', 'status', 'actors', 'themes', 'checked'];

/** The example of an event, without most of its fields. */
const SHORT_EVENT = Object.fromEntries(Object.entries(EXAMPLES.getEvent as object).filter(([name]) => SHOWN.includes(name)));

export function GettingStarted({ heading, origin }: GettingStartedProps) {
  return (
    <section aria-labelledby="getting-started">
      <h2 id="getting-started" className={heading}>
        Getting started
      </h2>
      <p className="mt-2 max-w-[66ch]">
        The base URL is <code>{origin}/api/v1</code>. Read requests need no account or API key. Send your first request:
      </p>
      <pre className="mt-2">{`curl '${origin}${OPERATIONS.listEvents.example}'`}</pre>
      <p className="mt-3 max-w-[66ch]">The response is JSON. Each event has these fields, among others:</p>
      <pre className="mt-2">{JSON.stringify(SHORT_EVENT, null, 2)}</pre>
      <ul className="mt-3 max-w-[66ch] list-disc pl-5">
        <li>
          To get more results, request the URL in <code>links.next</code> until it is null.
        </li>
        <li>To filter, use the parameters from the timeline’s URL. The parameters work the same way in the API.</li>
        <li>
          To add articles, create an API token under “Your account” and see{' '}
          <a className="link" href="#createArticle">
            Add an article
          </a>
          .
        </li>
      </ul>
    </section>
  );
}
