import type { Article } from "./article.ts";
import { CLAIMS } from "./claims.ts";
import { SCOPE_ROWS } from "./scope-rows.ts";

export const INSUFFICIENT_PERMISSIONS: Article = {
  path: "/insufficient-permissions",
  title: "Insufficient permissions: what the popular advice gets wrong",
  description:
    "Ordinary Claude API keys have no permission boxes to tick. What the advice that goes round gets wrong, what is so instead, and which keys have scopes.",
  lead: "“Insufficient permissions” is a symptom, and most of the advice that goes round is about a page that does not exist. Here it is, one piece at a time, with what is so instead and where that is written.",
  claims: CLAIMS,
  scopes: SCOPE_ROWS,
};
