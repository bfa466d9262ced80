/** Worker thread that extracts the text of a Word document (.docx), within limits. Reads no images, comments or linked files. */
import { parentPort, workerData } from 'node:worker_threads';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom/worker';
import mammoth from 'mammoth';
import { paragraphsOf } from './paragraphs-of.mjs';
import { cleanWordMarkup } from './word-markup.mjs';

/** A long book has a fifth of this size. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 5_000;
/** comments stay out, because no style maps them */
const STYLES = ["p[style-name='Title'] => h1:fresh"];
const CONTENT = /^word\/|^\[Content_Types\]\.xml$/;

/** Whether all parts together exceed the limit when unpacked. Counts the unpacked bytes, because the sizes in the file may be wrong. */
async function unpacksToTooMuch(zip) {
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  if (parts.length > MOST_PARTS) return true;
  let size = 0;
  for (const part of parts) {
    const isWithin = await new Promise((resolve, reject) => {
      const stream = part.internalStream('uint8array');
      stream.on('data', (piece) => {
        size += piece.length;
        if (size <= MOST_UNPACKED) return;
        stream.pause();
        resolve(false);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(true));
      stream.resume();
    });
    if (!isWithin) return true;
  }
  return false;
}

async function titleOf(zip) {
  const core = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
  const title = /<dc:title>([^<]{1,1000})<\/dc:title>/.exec(core)?.[1] ?? '';
  return parseHTML(`<p>${title}</p>`).document.querySelector('p')?.textContent ?? null;
}

async function read(bytes) {
  const zip = await JSZip.loadAsync(bytes);
  if (!Object.keys(zip.files).some((name) => CONTENT.test(name))) return { refused: 'it is not a Word document' };
  if (await unpacksToTooMuch(zip)) return { refused: `it unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB` };
  const { value: html } = await mammoth.convertToHtml(
    { buffer: bytes },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  cleanWordMarkup(document);
  const heading = document.querySelector('h1, h2');
  const [headline = null] = heading ? paragraphsOf(heading) : [];
  return { heading: headline, title: await titleOf(zip), body: paragraphsOf(document.body, true).join('\n\n') };
}

async function attempt(bytes) {
  try {
    return await read(bytes);
  } catch {
    return { refused: 'it is damaged or incomplete' };
  }
}

parentPort?.postMessage(await attempt(workerData.bytes));
