import type { ReactElement } from "react";
import { verdictShape } from "#components/report/verdict-icon.tsx";
import { PLATE, SIGN_OF_LOOK, SIGNS } from "./picture-colors.ts";
import { PictureFoot } from "./picture-foot.tsx";
import { ROW_HEIGHT, SENTENCE_LINES, sentenceSize, TEXT_WIDTH, titleSize } from "./picture-sizes.ts";
import type { PictureWords } from "./picture-words.ts";

export const PICTURE = { width: 1200, height: 630 } as const;
/** Name of the face, with the weights 400 and 700. */
export const PICTURE_FACE = "Atkinson Hyperlegible Next";

const BLOCK = 272;
const FOOT = 132;

/**
 * The picture of a shared report: a sign as on the page, 1200×630. Boxes and inline styles only, for code that draws
 * without a browser; every character is in the face, arrows and marks are drawn.
 */
export function ReportPicture({ words }: { readonly words: PictureWords }): ReactElement {
  const fill = SIGNS[SIGN_OF_LOOK[words.look]];
  const width = PICTURE.width - BLOCK;
  return (
    <div style={{ display: "flex", ...PICTURE, fontFamily: PICTURE_FACE, background: PLATE.plate }}>
      <div style={{ display: "flex", alignItems: "center", justifyContent: "center", width: BLOCK, background: fill }}>
        <svg
          width={188}
          height={188}
          viewBox="0 0 48 48"
          fill="none"
          style={{ color: PLATE["plate-ink"] }}
          aria-hidden="true"
        >
          {verdictShape(words.look, fill)}
        </svg>
      </div>
      <div style={{ display: "flex", flexDirection: "column", width }}>
        <div
          style={{
            display: "flex",
            flexDirection: "column",
            height: PICTURE.height - FOOT,
            padding: "54px 0 0 60px",
          }}
        >
          <Kicker {...words} />
          <Title text={words.title} />
          <div
            style={{
              display: "block",
              width: TEXT_WIDTH,
              lineClamp: SENTENCE_LINES,
              marginTop: 22,
              color: PLATE["plate-ink-2"],
              ...sentenceSize(words.sentence),
            }}
          >
            {words.sentence}
          </div>
        </div>
        <PictureFoot width={width} height={FOOT} strip={words.strip} corner={words.corner} />
      </div>
    </div>
  );
}

function Kicker({ marks, kicker, asked }: Pick<PictureWords, "marks" | "kicker" | "asked">) {
  return (
    <div style={{ display: "flex", alignItems: "center", height: ROW_HEIGHT, color: PLATE["plate-ink-3"] }}>
      {marks.map((mark) => (
        <div
          key={mark}
          style={{
            display: "flex",
            marginRight: 14,
            padding: "3px 11px 4px",
            border: `2px solid ${PLATE["plate-ink-3"]}`,
            borderRadius: 5,
            fontSize: 22,
            fontWeight: 700,
            color: PLATE["plate-ink"],
          }}
        >
          {mark}
        </div>
      ))}
      <div style={{ display: "flex", fontSize: 37, fontWeight: 700 }}>{kicker}</div>
      <div style={{ display: "flex", marginLeft: 18, paddingTop: 6, fontSize: 25 }}>{asked}</div>
    </div>
  );
}

/** A step between two states stands on two lines, with its arrow drawn at the end of the first. */
function Title({ text }: { readonly text: string }) {
  const size = titleSize(text);
  const style = { fontWeight: 700, color: PLATE["plate-ink"], ...size };
  const [was, is] = text.split(" → ");
  if (was === undefined || is === undefined) {
    return (
      <div style={{ display: "block", width: TEXT_WIDTH, textWrap: "balance", marginTop: 8, ...style }}>{text}</div>
    );
  }
  const arrow = size.fontSize * 0.62;
  return (
    <div style={{ display: "flex", flexDirection: "column", marginTop: 8, ...style }}>
      <div style={{ display: "flex", alignItems: "center" }}>
        {was}
        <svg
          width={arrow}
          height={arrow}
          viewBox="0 0 24 24"
          fill="none"
          stroke={PLATE.sign}
          strokeWidth={3}
          strokeLinecap="round"
          strokeLinejoin="round"
          style={{ marginLeft: arrow * 0.3, marginTop: arrow * 0.14 }}
          aria-hidden="true"
        >
          <path d="M4 12h16M13.5 5.5L20 12l-6.5 6.5" />
        </svg>
      </div>
      <div style={{ display: "flex" }}>{is}</div>
    </div>
  );
}
