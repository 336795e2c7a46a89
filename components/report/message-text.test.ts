import { expect, test } from "vitest";
import { messageText } from "./message-text.ts";

const message = {
  subject: "Workspace id needed",
  paragraphs: ["Please send the **id of the workspace**; it starts with `wrkspc_`.", "5 * 3 stays as it is."],
};

test("Slack gets single asterisks and keeps backticks", () => {
  expect(messageText(message, "slack")).toBe(
    "Please send the *id of the workspace*; it starts with `wrkspc_`.\n\n5 * 3 stays as it is.",
  );
});

test("mail opens with its subject and has no marks", () => {
  expect(messageText(message, "email")).toBe(
    "Subject: Workspace id needed\n\nPlease send the id of the workspace; it starts with wrkspc_.\n\n5 * 3 stays as it is.",
  );
});

test("plain text has neither marks nor subject", () => {
  expect(messageText(message, "plain")).not.toMatch(/\*\*|`|Subject/);
});
