import { OTHER_PROVIDERS } from "./other-providers.ts";

/** What secrets of one kind look like: parts of regular expressions, linear together. */
export type SecretShape = {
  readonly opening: string;
  readonly body: string;
  readonly flags?: "i";
  /** Set where a body is hex throughout: elsewhere hex in the next line is taken for a hash. */
  readonly hex?: true;
  /** What the body runs on in; letters, digits, `_` and `-` when absent. */
  readonly run?: string;
};

/** Two dots in a row are where someone cut a secret off. */
const DOTTED = "(?:[A-Za-z0-9_-]+|\\.(?!\\.))*";

/** A run of letters and digits that no name of a model has, early in what follows an opening that names may share. */
const BODY = "[A-Za-z0-9_.-]{0,40}?[A-Za-z0-9]{16}[A-Za-z0-9_.-]*";

/** A row may enter when a source names the opening. */
export const SECRET_SHAPES: readonly SecretShape[] = [
  { opening: "sk-ant-(?:cc|si|req)-", body: "[A-Za-z0-9_-]{8,}", flags: "i", run: DOTTED },
  { opening: "sk-ant-[A-Za-z0-9]{1,12}-", body: "[A-Za-z0-9_-]{8,}", flags: "i" },
  { opening: "sk-ant-", body: "[A-Za-z0-9_-]{14,}", flags: "i" },
  { opening: "\\bsk-or-v\\d-", body: "[0-9a-f]{12,}", hex: true },
  { opening: "\\bsk-(?:proj|svcacct|admin|or-v\\d|or|lf|none)-", body: "[A-Za-z0-9_-]{12,}", flags: "i" },
  { opening: "\\bsk-(?!ant[-_])", body: BODY, flags: "i", run: DOTTED },
  { opening: "\\bwhsec_", body: "[A-Za-z0-9+/=_-]{12,}", run: "[A-Za-z0-9+/=_-]*" },
  { opening: `\\b(?:${OTHER_PROVIDERS.join("|")})`, body: "[A-Za-z0-9_.-]{16,}", run: DOTTED },
  { opening: "\\bxox[abeprs]-", body: "[A-Za-z0-9-]{10,}" },
  // The look-behind keeps a long run from being tried again at each of its dashes.
  { opening: "(?<![A-Za-z0-9_-])eyJ", body: "[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}", run: DOTTED },
];
