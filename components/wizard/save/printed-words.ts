import type { comparePrinted, workspacePrinted } from "./program-lines.ts";

/** What the printed lines of a program say beside the key and the workspace that were tested. */
export function printedSays(
  kind: ReturnType<typeof comparePrinted>["kind"],
  workspace: ReturnType<typeof workspacePrinted>,
  tested: string | undefined,
): readonly string[] {
  const key = {
    "same-key": "The same key as was tested here.",
    "other-key": "Another key than the one that was tested here. Test that one, or give the program this one.",
    "no-key": "No key is set there. The program cannot be sending one from this place.",
    "nothing-readable": "",
    "whole-key": "That was a whole key. It was taken out of the field; only the prefix and the last four are needed.",
  }[kind];
  return [key, workspaceSays(workspace, tested)].filter(Boolean);
}

function workspaceSays(workspace: ReturnType<typeof workspacePrinted>, tested: string | undefined): string {
  if (workspace === null) return "";
  if (workspace.sent === "code")
    return "The environment adds no workspace header. If the code does, the Node and Python lines show it.";
  if (workspace.sent === false)
    return tested
      ? "The program sends no workspace header, and the test did."
      : "The program sends no workspace header.";
  if (workspace.id === undefined) return "The environment names a workspace.";
  return tested && workspace.id !== tested
    ? "The program names another workspace than the test did."
    : "The program names a workspace.";
}
