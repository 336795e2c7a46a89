import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { type PictureThread, type PictureWords, pictureWords } from "#components/shared/picture/picture-words.ts";
import { PICTURE, PICTURE_FACE, ReportPicture } from "#components/shared/picture/report-picture.tsx";

const FILES = join(process.cwd(), "node_modules/@fontsource/atkinson-hyperlegible-next/files");
const WEIGHTS = [400, 700] as const;
/** About 75 kB each. */
const KEPT_AT_MOST = 64;

type Face = {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: (typeof WEIGHTS)[number];
  readonly style: "normal";
};

let faces: Promise<Face[]> | undefined;
let lastDrawn: Promise<unknown> = Promise.resolve();
/** By what they say: one that says the same is drawn once, whoever asks and however many at a time. */
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The link-preview picture of a thread of runs.
 *
 * @returns the bytes of a PNG of 1200×630 pixels; the same for the same words, so they are not the caller's to change.
 * @throws where a font file cannot be read, or a thread has no run.
 */
export async function drawReportPicture(thread: PictureThread): Promise<Uint8Array<ArrayBuffer>> {
  const words = await pictureWords(thread);
  const key = JSON.stringify(words);
  const drawing = kept.get(key) ?? drawInTurn(words);
  // Set anew also where it was kept: the map's order then is that of last use.
  kept.delete(key);
  kept.set(key, drawing);
  for (const [oldest] of kept) {
    if (kept.size <= KEPT_AT_MOST) break;
    kept.delete(oldest);
  }
  drawing.catch(() => kept.get(key) === drawing && kept.delete(key));
  return drawing;
}

/** One at a time: drawing keeps a core busy for tens of milliseconds, and its memory must not add up. */
function drawInTurn(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = lastDrawn.then(() => draw(words));
  lastDrawn = drawing.catch(() => undefined);
  return drawing;
}

async function draw(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  faces ??= readFaces();
  // The same list each time: parsed fonts are remembered by it.
  const fonts = await faces;
  const picture = new ImageResponse(<ReportPicture words={words} />, { ...PICTURE, fonts });
  return new Uint8Array(await picture.arrayBuffer());
}

function readFaces(): Promise<Face[]> {
  const reading = Promise.all(
    WEIGHTS.map(async (weight) => ({
      name: PICTURE_FACE,
      data: await readFile(join(FILES, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`)),
      weight,
      style: "normal" as const,
    })),
  );
  reading.catch(() => {
    faces = undefined;
  });
  return reading;
}
