import { useEffect, useRef } from "react";
import { type Screen, STEPS } from "./wizard-state.ts";

/** The screen a hash names; null for a place inside a screen. Only the step stands in the address, never what was typed. */
export function screenOfHash(hash: string): Screen | null {
  if (hash === "" || hash === "#") return "start";
  return STEPS.find((step) => hash === `#${step}`) ?? null;
}

/**
 * Keeps the browser's Back and Forward in step with the screens.
 *
 * @param mayOpen whether a screen has something to show; a hash that does not is taken off the address.
 */
export function useScreenHistory(
  screen: Screen,
  mayOpen: (screen: Screen) => boolean,
  open: (screen: Screen) => void,
): void {
  const shown = useRef<Screen>("start");
  const may = useRef(mayOpen);
  useEffect(() => {
    may.current = mayOpen;
  }, [mayOpen]);

  useEffect(() => {
    if (screenOfHash(location.hash) !== "start") history.replaceState(history.state, "", location.pathname);
    const onPop = () => {
      const wanted = screenOfHash(location.hash);
      if (wanted === null) return;
      if (!may.current(wanted)) {
        history.replaceState(history.state, "", addressOf(shown.current));
        return;
      }
      shown.current = wanted;
      open(wanted);
    };
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, [open]);

  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    history.pushState(history.state, "", addressOf(screen));
    window.scrollTo({ top: 0 });
  }, [screen]);
}

function addressOf(screen: Screen): string {
  return screen === "start" ? location.pathname : `${location.pathname}#${screen}`;
}
