"use client";

import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";

/** Both icons are in the page and CSS shows one, so nothing flickers before the script runs. */
export function ThemeSwitch() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      onClick={() => setTheme(resolvedTheme === "dark" ? "light" : "dark")}
      className="flex size-9 items-center justify-center rounded-control border border-line text-ink-2 transition-colors hover:border-line-strong hover:text-ink touch:size-11"
    >
      <Moon size={18} strokeWidth={1.6} aria-hidden="true" className="dark:hidden" />
      <Sun size={18} strokeWidth={1.6} aria-hidden="true" className="hidden dark:block" />
      <span className="sr-only dark:hidden">Use the dark theme</span>
      <span className="sr-only hidden dark:inline">Use the light theme</span>
    </button>
  );
}
