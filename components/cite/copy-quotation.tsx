/** Copies a quotation with its source and the address of the words. Where scripts do not run, the links beside it lead to them. */
import { quotationHref, quotationText } from '@/domain/citation/citation-styles';
import { CopyAddress } from './copy-address';

export function CopyQuotation({ quoted }: { quoted: Parameters<typeof quotationText>[0] }) {
  return <CopyAddress label="Copy quote" before={`${quotationText(quoted)} `} path={quotationHref(quoted)} />;
}
