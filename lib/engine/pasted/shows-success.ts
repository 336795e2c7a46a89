import type { TextView } from "./text-view.ts";

/** How people say that another call with this key was answered; without spaces, in lower case, at most 40 characters apart. */
const SAID: readonly RegExp[] = [
  /same(?:api)?(?:key|token|credential).{0,40}?(?:works|passes|succeeds|isfine|isok|returns200|gets200|isaccepted)/,
  /(?:works|passes|succeeds|fine|ok|answered|accepted).{0,30}?(?:with|using)(?:the|that|this)?(?:very)?same(?:api)?key/,
  /(?:api)?key(?:itself)?(?:works|isfine|isvalid|isgood)/,
  /(?:works|fine)(?:with|in|via|from|through|using)(?:curl|postman|insomnia|theconsole|theworkbench|python|mylaptop)/,
  /(?:curl|postman|insomnia)(?:works|isfine|succeeds|passes|returns200)/,
  /(?:derselbe|dergleiche|demselben|demgleichen)(?:api-)?(?:schlüssel|key).{0,40}?(?:funktioniert|geht|klappt|läuft|antwortet)/,
  /(?:funktioniert|geht|klappt|läuft).{0,30}?(?:demselben|demgleichen)(?:api-)?(?:schlüssel|key)/,
  /mêmeclé.{0,40}?(?:fonctionne|marche|passe)|(?:fonctionne|marche).{0,30}?mêmeclé/,
  /mismaclave.{0,40}?(?:funciona|pasa|va)|(?:funciona|pasa).{0,30}?mismaclave/,
  /mesmachave.{0,40}?(?:funciona|passa)|(?:funciona|passa).{0,30}?mesmachave/,
  /stessachiave.{0,40}?funziona|funziona.{0,30}?stessachiave/,
  /(?:тотже|темже|этотже|этимже)(?:api-)?(?:ключ|ключом).{0,40}?(?:работает|проходит|отвечает)|(?:работает|проходит).{0,30}?(?:темже|этимже)(?:api-)?ключом/,
  /同(?:一个|一個|样的|じ)?(?:api)?(?:key|密钥|金鑰|キー).{0,40}?(?:正常|可以|没问题|成功|動|通|使え)/,
  /같은(?:api)?(?:키|key).{0,40}?(?:정상|작동|동작|됩니다|성공)/,
];
/** A status line, a path of the API or a call's own field, with 200 at its end. Arrows are spaces in this view. */
const ANSWERED =
  /(?:\bHTTP(?:\/[123](?:\.\d)?)? |\/v1\/[\w/?=&.-]{1,80}["'),:]{0,3} (?:-> |=> |- )?|status(?:_code|code)?["')]{0,3} ?[:=]? ?)200\b/i;

/** True where the text itself shows or says that a call with this key passed: then the key is not what is wrong. */
export function showsSuccess(flat: TextView, narrow: TextView): boolean {
  return ANSWERED.test(flat.text) || SAID.some((words) => words.test(narrow.text));
}
