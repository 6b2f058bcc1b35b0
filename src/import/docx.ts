// Reading a Word file: guarded, then turned into HTML by mammoth and read as such. Linked pictures and files are never
// fetched.
import { readHtml } from './html';
import type { Lines } from './line';
import { checkZip } from './zip';
import type { ZipProblem } from './zip';

const LIMITS = { entries: 2000, entry: 32_000_000, total: 128_000_000 };
const STYLES = ['Title', '标题', '標題'].map((name) => `p[style-name='${name}'] => h1:fresh`);

/** Reads a Word file; a number of a line is that of the paragraph. */
export async function readDocx(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Lines | ZipProblem> {
  const problem = await checkZip(bytes, LIMITS, refuseEntities);
  if (problem) return problem;
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  // On Node mammoth asks for `buffer`, in a browser for `arrayBuffer`; it takes the same bytes for both.
  const input = { arrayBuffer, buffer: arrayBuffer };
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(input, { styleMap: STYLES, convertImage, externalFileAccess: false });
    return readHtml(file, value, 'paragraphs');
  } catch {
    return 'broken';
  }
}

// Entities are what makes XML grow while it is read, and Word writes none.
function refuseEntities(name: string, content: Uint8Array): ZipProblem | undefined {
  if (!/\.(?:xml|rels)$/i.test(name)) return undefined;
  return /<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(content)) ? 'broken' : undefined;
}
