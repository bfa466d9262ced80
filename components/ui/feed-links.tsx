import { FEED_IDS, type FeedId, FORMATS } from '@/domain/export/formats';

export const FeedLinks = ({ hrefOf }: { readonly hrefOf: (format: FeedId) => string }) => (
  <p className="mt-2 flex flex-wrap gap-x-4 text-meta print:hidden">
    {FEED_IDS.map((format) => (
      <a key={format} className="link" href={hrefOf(format)}>
        {FORMATS[format].label}
      </a>
    ))}
  </p>
);
