import { expect, test } from "vitest";
import { whyNotWatched } from "./why-not-watched.ts";

test("says why it does not watch, and only where it does not", () => {
  expect(whyNotWatched("outside")).toBeNull();
  for (const changed of ["key", "workspace", "model", "request"] as const)
    expect(whyNotWatched(changed)).toContain("not watched");
});
