"use client";

import { clsx } from "clsx";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";

export type CopyButtonProps = {
  /** What is copied, or how to make it when it is asked for. */
  readonly text: string | (() => string | Promise<string>);
  readonly label?: string | undefined;
  /** Only the icon is seen; the label is read. */
  readonly iconOnly?: boolean | undefined;
  readonly variant?: "line" | "ink" | undefined;
  readonly size?: "md" | "sm" | undefined;
  readonly wide?: boolean | undefined;
  readonly onCopied?: (() => void) | undefined;
};

type State = "ready" | "copied" | "refused";
const SHOWN_MS = 2_500;

export function CopyButton({
  text,
  label = "Copy",
  iconOnly,
  variant = "line",
  size = "md",
  wide,
  onCopied,
}: CopyButtonProps) {
  const [state, setState] = useState<State>("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      const made = typeof text === "string" ? text : text();
      if (typeof made === "string") await navigator.clipboard.writeText(made);
      else await writeLater(made);
      setState("copied");
      onCopied?.();
    } catch {
      setState("refused");
    }
  }

  const said = state === "copied" ? "Copied" : state === "refused" ? "The browser did not allow copying" : "";
  const shown = state === "copied" ? "Copied" : state === "refused" ? "Not copied" : label;
  return (
    <>
      <Button
        variant={variant}
        size={size}
        wide={wide}
        onClick={copy}
        icon={
          state === "copied" ? (
            <Check size={16} strokeWidth={2} aria-hidden />
          ) : (
            <Copy size={16} strokeWidth={1.6} aria-hidden />
          )
        }
        className={clsx(iconOnly && "[&>span]:gap-0 [&>span]:px-2.25 touch:[&>span]:px-3.25")}
        {...(iconOnly ? { "aria-label": label, title: label } : {})}
      >
        {iconOnly ? <span className="sr-only">{shown}</span> : <Shown words={shown} widest={[label, "Copied"]} />}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

/** A text that is still being made: asked for within the press, as some browsers let a page write only then. */
async function writeLater(making: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await making);
  const blob = making.then((text) => new Blob([text], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

/** Keeps the button as wide as its longest words, so that nothing beside it moves. */
function Shown({ words, widest }: { readonly words: string; readonly widest: readonly string[] }) {
  return (
    <span className="inline-grid">
      {widest.map((each) => (
        <span key={each} aria-hidden="true" className="invisible col-start-1 row-start-1">
          {each}
        </span>
      ))}
      <span className="col-start-1 row-start-1">{words}</span>
    </span>
  );
}
