/** Types for the parts of citation-js that Dateline uses, because the package has none. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[], options: { readonly forceType: '@csl/list+object' });
    constructor(text: string, options: { readonly forceType: '@ris/file' });
    format(format: 'bibtex' | 'data', options: { readonly format: 'text' }): string;
    /** one record per item: tags with their values */
    format(format: 'ris', options: { readonly format: 'object' }): readonly Readonly<Record<string, string | number | readonly string[]>>[];
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
