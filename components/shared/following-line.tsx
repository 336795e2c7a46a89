import type { Following } from "./use-live-report.ts";

const SAYS: Readonly<Record<Following, string>> = {
  starting: "",
  live: "Live: changes show here by themselves.",
  away: "Not live right now. This page tries again by itself.",
  offline: "Not live: you are offline. What stands here is kept.",
};

/** Whether the page follows its link. Its room is there before it says anything, so that nothing moves. */
export function FollowingLine({ following }: { readonly following: Following }) {
  const quiet = following === "live" || following === "starting";
  return (
    <p
      data-following={following}
      data-screen-only
      className={`mt-4 flex min-h-5 items-center gap-2 type-label ${quiet ? "text-ink-3" : "font-semibold text-doubt-ink"}`}
    >
      <span
        aria-hidden="true"
        className={`size-2 flex-none rounded-full ${
          following === "live" ? "bg-go" : following === "starting" ? "" : "border-[1.5px] border-dashed border-doubt"
        }`}
      />
      {SAYS[following]}
    </p>
  );
}
