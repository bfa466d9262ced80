/** The source that an imported table gives for an event that has no article. */
import { ExternalLink } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { webUrl } from '@/domain/hrefs';
import type { ImportedFrom } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-section';

interface ImportedSourceProps {
  readonly heading?: SectionHeading;
  readonly imported: ImportedFrom | null;
  /** true: the name of the file is told too */
  readonly isForEditors?: boolean;
}

export function ImportedSource({ heading, imported, isForEditors = false }: ImportedSourceProps) {
  if (!imported || !(isForEditors || imported.url || imported.quote)) return null;
  const { file, place, url, quote } = imported;
  const outside = webUrl(url);
  return (
    <EventSection heading={heading} title="Imported from a table">
      {quote ? (
        <figure className="border-l-2 pl-4">
          <blockquote className="source-quote whitespace-pre-line break-words">{quote}</blockquote>
          <figcaption className="mt-2 text-ink-3 text-meta">Not linked to an article.</figcaption>
        </figure>
      ) : (
        <p className="text-ink-2 text-meta">Not linked to an article.</p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-meta">
        {outside ? (
          <a className="link inline-flex items-center gap-1" href={outside} rel="noopener nofollow ugc" target="_blank">
            Source
            <Icon of={ExternalLink} size="0.8125rem" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        ) : null}
        {isForEditors ? (
          <span className="break-words text-ink-3">
            {file}, {place}
          </span>
        ) : null}
      </p>
    </EventSection>
  );
}
