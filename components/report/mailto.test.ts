import { describe, expect, it } from "vitest";
import { mailtoHref } from "./mailto.ts";

describe("the address of a mail", () => {
  it("carries subject and text so that nothing in them ends or adds a field", () => {
    const href = mailtoHref("A & b?", "One = two\n\nhttps://x.example/r/a#steps & on");
    expect(href).toBe(
      "mailto:?subject=A%20%26%20b%3F&body=One%20%3D%20two%0D%0A%0D%0Ahttps%3A%2F%2Fx.example%2Fr%2Fa%23steps%20%26%20on",
    );
    const read = new URL(href).searchParams;
    expect(read.get("subject")).toBe("A & b?");
    expect(read.get("body")).toBe("One = two\r\n\r\nhttps://x.example/r/a#steps & on");
  });

  it("leaves out a text that is too long for mail programs", () => {
    expect(mailtoHref("Subject", "x".repeat(1990))).toBe("mailto:?subject=Subject");
    expect(mailtoHref("Subject", "x".repeat(1900)).length).toBeLessThanOrEqual(2000);
  });
});
