export const MESSAGE_FORMATS = [
  { value: "slack", label: "Slack" },
  { value: "email", label: "E-mail" },
  { value: "plain", label: "Plain text" },
] as const;
export type MessageFormat = (typeof MESSAGE_FORMATS)[number]["value"];

export type ReadyMessage = { readonly subject: string; readonly paragraphs: readonly string[] };

/** The message as it is pasted. Slack keeps backticks and takes single asterisks for strong; mail and text take neither. */
export function messageText(message: ReadyMessage, format: MessageFormat): string {
  const body = message.paragraphs.map((paragraph) => markFor(paragraph, format)).join("\n\n");
  return format === "email" ? `Subject: ${message.subject}\n\n${body}` : body;
}

function markFor(paragraph: string, format: MessageFormat): string {
  if (format === "slack") return paragraph.replace(/\*\*([^*]+)\*\*/g, "*$1*");
  return paragraph.replace(/\*\*([^*]+)\*\*/g, "$1").replace(/`([^`]+)`/g, "$1");
}
