// What importing is compared with: the lines of a text in GB18030, decoded as it is read, and not split.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

const [file = ''] = process.argv.slice(2);

async function* decoded() {
  const decoder = new TextDecoder('gb18030');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

let lines = 0;
for await (const line of createInterface({ input: Readable.from(decoded()), crlfDelay: Infinity }))
  lines += Number(line !== '');
console.log(JSON.stringify({ lines }));
