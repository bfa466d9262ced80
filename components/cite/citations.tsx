/** A citation in the style of one's choice, to be copied, and as files for reference managers. Every style is there without scripts too. */
import type { Citable } from '@/domain/citation/citable';
import { CITATION_FILE_IDS, CITATION_FILES, type CitationFile } from '@/domain/citation/citation-files';
import { CITATION_STYLES, type CitationStyle, cite } from '@/domain/citation/citation-styles';
import { CitedText } from './cited-text';

interface CitationsProps {
  /** its address without the origin: the server does not know under which name it is reached */
  readonly item: Citable;
  readonly files: Readonly<Record<CitationFile, string>>;
}

/** the styles stand above as text */
const MANAGED = CITATION_FILE_IDS.filter((file) => file !== 'txt');
const STYLES = Object.keys(CITATION_STYLES) as readonly CitationStyle[];

export function Citations({ item, files }: CitationsProps) {
  return (
    <div>
      {STYLES.map((style, index) => (
        <details key={style} name={`cite-${item.id}`} open={index === 0} className="border-b py-2">
          <summary className="font-medium text-meta">{CITATION_STYLES[style]}</summary>
          <CitedText text={cite(item, style)} path={item.url} label={`Copy ${CITATION_STYLES[style]} citation`} />
        </details>
      ))}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-meta">
        <span className="text-ink-2">For reference managers:</span>
        {MANAGED.map((file) => (
          <a key={file} className="link" href={files[file]} download="" rel="nofollow">
            {CITATION_FILES[file].label}
          </a>
        ))}
      </p>
    </div>
  );
}
