import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { aboutOwnCalls } from "../said-of-own-calls.ts";
import { isOnlyPossible, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

const ofTheirRequest: CauseWords = {
  id: "request-too-large",
  title: "Request too large",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "The request may be larger in bytes than the endpoint takes. That is no permission."
      : "The request is larger in bytes than the endpoint takes. This is not about what your key may do.",
  whatIsSo: [
    "Each endpoint takes requests up to a size in bytes: 32 MB for messages and the counting of tokens, 256 MB for batches, 500 MB for files. It is the same for every key and every plan.",
    "It is a limit of bytes, not of tokens. Pictures and documents inside the request are what makes it grow; written as Base64 they take a third more.",
    (about) =>
      machineCode(about) === "request_body_too_large_after_decoding"
        ? "The code says that the request was sent compressed, and is over the limit once it is unpacked."
        : "The refusal is sent by Cloudflare, in front of the API. A proxy of your own can have a smaller limit and answer with the same status.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a `413`")}. That status stands for a request that is too large.`,
  notSeenYet: "The size in bytes of the request that was refused, and the same request made smaller.",
  lookAlikes: [
    {
      cause: "request-invalid",
      looksLike: "`400` about a prompt that is too long, or a picture that is too wide",
      difference: "Tokens or pixels, not bytes: the message names them.",
    },
    {
      cause: "rate-limited",
      looksLike: "`429` that advises a shorter prompt",
      difference: "Too many tokens a minute; the single request is not too large.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "`413` with a much smaller limit in its text",
      difference: "A gateway’s own limit: the API takes 32 MB for messages.",
    },
  ],
  whoCanFix: "Whoever can change what the program sends.",
  alsoWho: [{ role: "gateway-operator", when: "Only if a gateway’s smaller limit is the one that refused" }],
  retrying: "Will not help",
  retest: "The calls of a run are small, so green is the program’s own request being allowed.",
  sources: [
    { says: "The limits in bytes, and who sends the refusal", ...SOURCE_PAGES.errors },
    { says: "The body of the refusal as it was seen", ...LIMIT_PAGES.tooLargeReport },
    { says: "The code for bodies that are too large once unpacked", ...SOURCE_PAGES.sdk },
  ],
};

export const words = aboutOwnCalls(
  ofTheirRequest,
  "This server’s own call is small and was refused as too large. Something on its way may have a limit of its own; its operator has to look.",
);
