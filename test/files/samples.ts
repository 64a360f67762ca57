// Files to send: honest ones of each kind, and the ones that somebody would try.
import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import yazl from 'yazl';

/** A picture with what a camera writes beside it: where it was taken. */
export function photo(width = 640, height = 480): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#886644' } })
    .withExif({ IFD0: { Artist: 'Clara', Copyright: 'Mill Lane 4' } })
    .jpeg()
    .toBuffer();
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
export const PAGE = Buffer.from('<!doctype html><script>alert(1)</script>');
export const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>',
);

/** An archive of these files; what an OpenDocument says of itself is left unpacked. */
export async function archive(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export const word = (more: Record<string, string | Buffer> = {}): Promise<Buffer> =>
  archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', ...more });

export const openDocument = (mimetype = 'application/vnd.oasis.opendocument.text'): Promise<Buffer> =>
  archive({ mimetype, 'content.xml': '<x/>' });

/** A document of some kilobytes that unpacks to thirty million zeros. */
export const bomb = (): Promise<Buffer> => word({ 'word/media.bin': Buffer.alloc(30 * 1024 * 1024) });

/** A PNG that says it has a billion pixels, and holds none. */
export function endlessPicture(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(40_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(Buffer.alloc(64))]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
