import { sayWhen } from "#components/wizard/time-words.ts";

/** What to do next: the checks again, the same press again, a link of its own, or nothing. */
export type WayOn = "run-again" | "try-again" | "new-link" | null;

export type SaidRefusal = { readonly says: string; readonly way: WayOn };

/** What a refusal of a link's routes says, what is kept, and the way on. */
export function sayRefusal(code: string, retryAtMs: number | undefined, nowMs: number): SaidRefusal {
  switch (code) {
    case "receipt-expired":
      return {
        says: "A run can be shared for 30 minutes, and this one is older. Run the checks again; nothing was stored.",
        way: "run-again",
      };
    case "receipt-used":
      return {
        says: "A link to this run was made already, with other choices. Run the checks again to make another.",
        way: "run-again",
      };
    case "receipt-invalid":
    case "receipt-incomplete":
    case "receipt-too-large":
      return {
        says: "This server does not know the run’s signature; it may have been set up anew. Run the checks again.",
        way: "run-again",
      };
    case "rate-limited":
      return {
        says: `This address has made as many links as it may for now. Nothing is lost: it can again ${sayWhen(retryAtMs ?? nowMs + 60_000, nowMs)}.`,
        way: "try-again",
      };
    case "offline":
      return {
        says: "There is no connection, or no answer came. Nothing is lost: pressing again makes one link, not two.",
        way: "try-again",
      };
    case "storage-unavailable":
      return {
        says: "The mistake is ours: this server cannot reach its database. Nothing was stored, and the run is kept in this tab.",
        way: "try-again",
      };
    case "thread-full":
      return { says: "That link holds as many runs as it can. A new link starts with this run.", way: "new-link" };
    case "run-does-not-fit":
    case "sample-report":
      return { says: "Runs of a key and runs of a sample do not share a link.", way: "new-link" };
    case "report-expired":
      return { says: "The link has expired. Nothing of it is kept.", way: "new-link" };
    case "report-revoked":
      return { says: "The link was taken back. Nothing of it is kept.", way: "new-link" };
    case "report-deleted":
      return { says: "The link was deleted. Nothing of it is kept.", way: "new-link" };
    case "report-unknown":
    case "manage-token-missing":
      return { says: "This server knows no such link, or not one that this browser may change.", way: "new-link" };
    case "secret-in-field":
      return {
        says: "Something in this report looks like a secret, so it was not stored. Replace that secret.",
        way: null,
      };
    case "report-invalid":
    case "body-invalid":
    case "body-too-large":
      return {
        says: "The mistake is in Latchkey: this report cannot be stored. The result stays in this tab.",
        way: null,
      };
    default:
      return {
        says: "The mistake is in Latchkey. Nothing was stored, and the result stays in this tab.",
        way: "try-again",
      };
  }
}

/** Codes after which a link takes nothing more. */
export function isOver(code: string): boolean {
  return ["report-expired", "report-revoked", "report-deleted", "report-unknown", "manage-token-missing"].includes(
    code,
  );
}
