/**
 * Told to end, Next waits until every connection is closed, also one that has asked for nothing (a browser keeps
 * such spares): this closes those at once, the others with their answer, and all of them after the longest run.
 */
const LONGEST_ANSWER_MS = 25_000;
/** Connections and how many answers each waits for. */
const waiting = new Map();
let listensForEnd = false;
let ending = false;

export function countConnection(socket) {
  if (ending) return void socket.destroy();
  if (!listensForEnd) {
    listensForEnd = true;
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, end);
  }
  waiting.set(socket, 0);
  socket.once("close", () => waiting.delete(socket));
}

export function countAnswer(socket, response) {
  waiting.set(socket, (waiting.get(socket) ?? 0) + 1);
  response.once("close", () => {
    const left = waiting.get(socket);
    if (left === undefined) return;
    waiting.set(socket, left - 1);
    if (ending) endWhereIdle(socket);
  });
}

function end() {
  ending = true;
  for (const socket of waiting.keys()) endWhereIdle(socket);
  setTimeout(() => {
    for (const socket of waiting.keys()) socket.destroy();
  }, LONGEST_ANSWER_MS).unref();
}

function endWhereIdle(socket) {
  // What was written still goes out first.
  if (waiting.get(socket) === 0) socket.destroySoon();
}
