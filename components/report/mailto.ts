/** Mail programs cut or refuse longer addresses. */
const LONGEST = 2000;

/** Opens a mail with subject and text; one that would be too long opens with its subject alone. */
export function mailtoHref(subject: string, body: string): string {
  const head = `mailto:?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return whole.length <= LONGEST ? whole : head;
}
