import type { TextView } from "./text-view.ts";

/** How people and commands say that another call with this key was answered, without spaces, in lower case. */
const SAID = [
  "samekeyworks",
  "keyworks",
  "keyisfine",
  "sametokenworks",
  "workswithcurl",
  "worksincurl",
  "worksviacurl",
  "worksinpostman",
  "worksfromcurl",
  "workswiththesamekey",
  "withthesamekeyworks",
  "worksfromthe",
  "worksinthe",
  "keyfineincurl",
  "curlworks",
];
/** A status line, a path of the API or a call's own field, with 200 at its end. Arrows are spaces in this view. */
const ANSWERED =
  /(?:\bHTTP(?:\/[123](?:\.\d)?)? |\/v1\/[\w/?=&.-]{1,80}["'),:]{0,3} (?:-> |=> |- )?|status(?:_code|code)?["')]{0,3} ?[:=]? ?)200\b/i;

/** True where the text itself shows or says that a call with this key passed: then the key is not what is wrong. */
export function showsSuccess(flat: TextView, narrow: TextView): boolean {
  return ANSWERED.test(flat.text) || SAID.some((words) => narrow.text.includes(words));
}
