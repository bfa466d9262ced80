/** Who reads the articles of this site, for the About page. `model` is null without a language model. */
export interface SiteReaders {
  readonly model: string | null;
  /** true: the model runs on this computer and forwards nothing */
  readonly isLocal: boolean;
}

export function AboutReader({ readers: { model, isLocal } }: { readers: SiteReaders }) {
  return (
    <div className="about-text">
      <h2>Language models</h2>
      {model === null ? (
        <p>No language model reads the articles on this site, and their texts do not leave the server.</p>
      ) : (
        <p>
          A language model ({model}) may also read articles and propose events. Dateline keeps a proposed event only if the article contains
          its quote. The date comes from the article’s own words.{' '}
          {isLocal
            ? 'The model runs on the server, so article texts never leave the server.'
            : 'Dateline sends the texts of these articles to the model’s provider.'}{' '}
          The accuracy figures above are for the engine alone.
        </p>
      )}
    </div>
  );
}
