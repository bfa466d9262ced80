/** What Dateline uses of citation-js, which comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[], options: { readonly forceType: '@csl/list+object' });
    constructor(text: string, options: { readonly forceType: '@ris/file' });
    format(format: 'bibtex' | 'data', options: { readonly format: 'text' }): string;
    /** one record for each item: tags with their values */
    format(format: 'ris', options: { readonly format: 'object' }): readonly Readonly<Record<string, string | number | readonly string[]>>[];
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
