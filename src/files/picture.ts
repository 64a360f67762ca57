// Pictures: how large one is, and its small copy, which holds none of what a camera writes beside a picture.
import sharp from 'sharp';

// A picture of that many takes some 200 MB to draw. Today's largest phones make 200 million, but save a quarter of it.
export const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 320;
const SECONDS = 20;
// Each keeps a core busy, and there are pages to be served.
const AT_ONCE = 2;

// What reads nothing but pictures: no drawings, no documents, whatever a file looks like to it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}`),
});
sharp.cache(false);
sharp.concurrency(1);

/** Why a picture can't be taken; nothing where it can. Reads its head alone. */
export async function pictureFault(path: string): Promise<'damaged' | 'too-many-pixels' | undefined> {
  try {
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    return width * height > MOST_PIXELS ? 'too-many-pixels' : undefined;
  } catch {
    return 'damaged';
  }
}

/** Draws a picture small, the right way up, at `to`. False where that can't be done. */
export async function drawThumbnail(from: string, to: string): Promise<boolean> {
  return inTurn(async () => {
    try {
      await sharp(from, { limitInputPixels: MOST_PIXELS, failOn: 'none' })
        .timeout({ seconds: SECONDS })
        .autoOrient()
        .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 75 })
        .toFile(to);
      return true;
    } catch {
      return false;
    }
  });
}

let drawing = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (drawing >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else drawing++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // Who waited takes over the place of who is done.
    if (next) next();
    else drawing--;
  }
}
