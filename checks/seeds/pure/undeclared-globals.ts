/** Compiled with the pure folders: the day one of these names is declared there, its line becomes an error. */
export const impure = [
  // @ts-expect-error no timers
  setTimeout,
  // @ts-expect-error no timers
  setInterval,
  // @ts-expect-error no timers
  setImmediate,
  // @ts-expect-error no scheduling
  queueMicrotask,
  // @ts-expect-error no network
  fetch,
  // @ts-expect-error no network
  Request,
  // @ts-expect-error no network
  XMLHttpRequest,
  // @ts-expect-error who makes one decides when to stop
  AbortController,
  // @ts-expect-error its `timeout` is a timer
  AbortSignal,
  // @ts-expect-error no page
  document,
  // @ts-expect-error no page
  window,
  // @ts-expect-error no page
  navigator,
  // @ts-expect-error nothing is kept
  localStorage,
  // @ts-expect-error no Node
  process,
  // @ts-expect-error no Node
  Buffer,
  // @ts-expect-error no Node
  require,
  // @ts-expect-error no chance
  crypto,
  // @ts-expect-error no clock
  performance,
  // @ts-expect-error nothing is printed
  console,
];
