import { aboutOwnCalls } from "../said-of-own-calls.ts";
import { isConfirmed, isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

const ofTheirRequest: CauseWords = {
  id: "cors-blocked",
  title: "Browser calls refused",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "The call may have come from a browser, where it is not permitted."
      : "The call came from a browser, and that is what was refused. It says nothing against the key.",
  whatIsSo: [
    "A browser marks its calls with the page they come from. Some organizations may not be called that way at all: those with zero data retention, those with the Compliance API, and some others by their settings. They get a 401 that reads like a bad key and is not one.",
    "For all others, the API asks for one header that says the caller knows what it does, because a key in a browser can be read by everyone who opens the page. Client libraries refuse to run there for the same reason.",
    "No setting in the Console permits browser calls for an organization that may not make them.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal starts with “CORS requests”");
    return isConfirmed(about)
      ? `${answers}. The same key is allowed when the call does not come from a browser.`
      : `${answers}. The message speaks of CORS, which only browsers take part in.`;
  },
  notSeenYet: "The same key allowed from a server. A run through Latchkey makes that call.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "`401 authentication_error`",
      difference: "The message does not start with CORS, and a server gets the same answer.",
    },
    {
      cause: "tls-or-proxy-interference",
      looksLike: "The browser reports a CORS error and shows no answer",
      difference: "A proxy answered without the API’s headers, and the browser hid what it said.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "A CORS error for an address that is not the API’s",
      difference: "Your own backend or a gateway does not permit the page.",
    },
  ],
  whoCanFix: "Whoever builds the page: the call moves to a backend of yours, and the key with it.",
  alsoWho: [{ role: "anthropic", when: "Only if you believe that your organization should be open to browser calls" }],
  retrying: "Will not help",
  retest:
    "A run here proves that the key is good from a server. The page is green when it calls your backend and no request to the API leaves the browser.",
  sources: [
    { says: "The refusal, and that the key is fine", ...SOURCE_PAGES.errors },
    { says: "Browser calls under a retention arrangement", ...SOURCE_PAGES.dataRetention },
    { says: "The general wording, and that nothing on the SDK’s side changes it", ...SOURCE_PAGES.corsReport },
    { says: "The header that a browser call has to set", ...SOURCE_PAGES.corsHeaderReport },
    { says: "The SDK does not run in a browser unless told to", ...SOURCE_PAGES.sdk },
  ],
};

export const words = aboutOwnCalls(
  ofTheirRequest,
  "This server’s own call comes from no browser, and it was refused like one. Something may mark it on the way; its operator has to look.",
);
