// Reading a ZIP that a stranger made, such as a Word file or an Excel workbook: all of it is checked before anything is
// unpacked, and then only the parts that are asked for are. Nothing else in the product reads one, so that no second
// reader can see other contents than were checked.
import { readDirectory } from './directory';
import type { ZipLimits } from './directory';
import { layOut } from './layout';
import { isRefusal, refusal } from './refusal';
import type { ZipRefusal } from './refusal';
import { unpack } from './unpack';

/** A ZIP whose structure was checked. */
export interface Zip {
  readonly names: ReadonlySet<string>;
  /** What an entry holds, checked against its checksum; undefined where there is none of this name. */
  readonly read: (name: string) => Promise<Uint8Array | ZipRefusal | undefined>;
}

const FREE = 1_000_000; // what compresses well below this is nobody's bomb

/** Checks a ZIP by its directory; what it holds in all is within the limits. */
export function openZip(bytes: Uint8Array<ArrayBuffer>, limits: ZipLimits): Zip | ZipRefusal {
  const directory = readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const packed = isRefusal(directory) ? directory : layOut(bytes, directory);
  if (isRefusal(packed)) return packed;
  const entries = new Map(packed.map((entry) => [entry.name, entry]));
  return {
    names: new Set(entries.keys()),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.unpacked > entry.packed * limits.ratio + FREE) return refusal('too-large', name);
      return (await unpack(entry)) ?? refusal('damaged', name);
    },
  };
}
