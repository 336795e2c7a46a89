import type { Comparison, WorkspacePrinted } from "./program-lines.ts";

/** `go`: as it was tested. `stop`: not so. `off`: it says nothing either way. */
export type PrintedTone = "go" | "stop" | "off";
export type PrintedSays = { readonly text: string; readonly tone: PrintedTone };

const KEY_SAYS: Readonly<Record<Comparison["kind"], PrintedSays | null>> = {
  "same-key": { text: "The same key as was tested here.", tone: "go" },
  "other-key": {
    text: "Another key than the one that was tested here. Test that one, or give the program this one.",
    tone: "stop",
  },
  "no-key": { text: "No key is set there. The program cannot be sending one from this place.", tone: "stop" },
  "nothing-readable": null,
  "whole-key": {
    text: "That was a whole key. It was taken out of the field; only the prefix and the last four are needed.",
    tone: "stop",
  },
};

/** What the printed lines of a program say beside the key and the workspace that were tested. */
export function printedSays(
  kind: Comparison["kind"],
  workspace: WorkspacePrinted | null,
  tested: string | undefined,
): readonly PrintedSays[] {
  return [KEY_SAYS[kind], workspaceSays(workspace, tested)].filter((says) => says !== null);
}

function workspaceSays(workspace: WorkspacePrinted | null, tested: string | undefined): PrintedSays | null {
  if (workspace === null) return null;
  if (workspace.sent === "code")
    return {
      text: "The environment adds no workspace header. If the code does, the Node and Python lines show it.",
      tone: "off",
    };
  if (workspace.sent === false)
    return tested
      ? { text: "The program sends no workspace header, and the test did.", tone: "stop" }
      : { text: "The program sends no workspace header.", tone: "off" };
  if (workspace.id === undefined) return { text: "The environment names a workspace.", tone: "off" };
  if (tested === undefined) return { text: "The program names a workspace.", tone: "off" };
  return workspace.id === tested
    ? { text: "The program names the workspace that was tested here.", tone: "go" }
    : { text: "The program names another workspace than the test did.", tone: "stop" };
}
