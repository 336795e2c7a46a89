/** Brings an element to the middle of the screen, or to its top where it is taller; at once for whoever wants no motion. */
export function scrollToCenter(element: HTMLElement): void {
  const taller = element.getBoundingClientRect().height > window.innerHeight;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: taller ? "start" : "center", behavior: still ? "auto" : "smooth" });
}
