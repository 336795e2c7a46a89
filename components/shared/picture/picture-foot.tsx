import { outcomeShape } from "#components/report/outcome-shapes.tsx";
import { MARK_OF_OUTCOME, MARKS, PLATE } from "./picture-colors.ts";
import { actionSize, CORNER_TEXT, CORNER_WIDTH, MARK_GAP as GAP, markGrid } from "./picture-sizes.ts";
import type { PictureCorner, PictureWords } from "./picture-words.ts";

type FootProps = Pick<PictureWords, "strip" | "corner"> & { readonly width: number; readonly height: number };

/** Under the sign: whose it is, what the checks answered, and the way on. */
export function PictureFoot({ width, height, strip, corner }: FootProps) {
  return (
    <div style={{ display: "flex", width, height, borderTop: `1px solid ${PLATE["plate-line"]}` }}>
      <div style={{ display: "flex", alignItems: "center", width: width - CORNER_WIDTH, paddingLeft: 60 }}>
        <Mark />
        <div
          style={{
            display: "flex",
            flexShrink: 0,
            margin: "0 24px 0 14px",
            fontSize: 30,
            fontWeight: 700,
            letterSpacing: -0.45,
            color: PLATE["plate-ink"],
          }}
        >
          Latchkey
        </div>
        <Strip {...strip} />
      </div>
      <Corner corner={corner} height={height} />
    </div>
  );
}

/** As by night: yellow with the key in ink, so that it stands out on the plate. */
function Mark() {
  return (
    <svg width={46} height={46} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width={32} height={32} rx={6.5} fill={PLATE.sign} />
      <circle cx={13.2} cy={10.6} r={4.4} stroke={PLATE["sign-ink"]} strokeWidth={3.4} />
      <path d="M13.2 15V27.1M11.5 25.3h12.2M13.2 19.9h6.8" stroke={PLATE["sign-ink"]} strokeWidth={3.4} />
    </svg>
  );
}

function Strip({ outcomes, quiet }: Pick<PictureWords["strip"], "outcomes" | "quiet">) {
  const { size, row } = markGrid(outcomes.length);
  return (
    <div style={{ display: "flex", flexWrap: "wrap", width: row * (size + GAP), gap: GAP }}>
      {outcomes.map((outcome, index) => {
        const beside = quiet.includes(index);
        return (
          <svg
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the plan is its identity
            key={index}
            width={size}
            height={size}
            viewBox="0 0 20 20"
            fill="none"
            style={{ color: beside ? MARKS.off : MARKS[MARK_OF_OUTCOME[outcome]] }}
            aria-hidden="true"
          >
            {outcomeShape(outcome, { light: true, quiet: beside, cut: PLATE.plate })}
          </svg>
        );
      })}
    </div>
  );
}

function Corner({ corner, height }: { readonly corner: PictureCorner; readonly height: number }) {
  const way = corner.kind === "way";
  const place = way ? corner.place : null;
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        justifyContent: "space-between",
        width: CORNER_WIDTH,
        height,
        padding: "0 32px",
        ...(way
          ? { background: PLATE.sign, color: PLATE["sign-ink"] }
          : { borderLeft: `1px solid ${PLATE["plate-line"]}`, color: PLATE["plate-ink"] }),
      }}
    >
      <div style={{ display: "flex", flexDirection: "column", width: CORNER_TEXT }}>
        <div
          style={{ display: "block", fontSize: 21, lineHeight: 1.2, ...(way ? {} : { color: PLATE["plate-ink-3"] }) }}
        >
          {corner.lead}
        </div>
        <div
          style={{ display: "block", textWrap: "balance", marginTop: 3, fontWeight: 700, ...actionSize(corner.says) }}
        >
          {corner.says}
        </div>
        {place ? (
          <div style={{ display: "block", lineClamp: 1, marginTop: 4, fontSize: 20, lineHeight: 1.2 }}>{place}</div>
        ) : null}
      </div>
      <CornerIcon kind={corner.kind} />
    </div>
  );
}

function CornerIcon({ kind }: Pick<PictureCorner, "kind">) {
  if (kind === "checked") return null;
  return (
    <svg
      width={40}
      height={40}
      viewBox="0 0 24 24"
      fill="none"
      stroke={kind === "way" ? PLATE["sign-ink"] : PLATE["plate-ink"]}
      strokeWidth={2.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={kind === "way" ? "M3.5 12h17M13.5 5l7 7-7 7" : "M4.5 12.8l5 5 10-11.3"} />
    </svg>
  );
}
