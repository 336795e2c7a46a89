/**
 * Told to end, Next waits until every connection is closed, also one that has asked for nothing (a browser keeps
 * such spares): this closes those at once, the others with their answer, and all of them after the longest run.
 */
const LONGEST_ANSWER_MS = 25_000;
/** Connections and the answers each waits for. */
const waiting = new Map();
let listensForEnd = false;
let ending = false;

export function countConnection(socket) {
  if (ending) return void socket.destroy();
  if (!listensForEnd) {
    listensForEnd = true;
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, end);
  }
  const answers = new Set();
  waiting.set(socket, answers);
  socket.once("close", () => {
    waiting.delete(socket);
    // After Node's own listener: it closes the answer whose turn it was, and forgets those that were asked for behind it.
    setImmediate(() => {
      for (const answer of answers) answer.emit("close");
    });
  });
}

export function countAnswer(socket, response) {
  const answers = waiting.get(socket);
  answers?.add(response);
  response.once("close", () => {
    answers?.delete(response);
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
  if (waiting.get(socket)?.size === 0) socket.destroySoon();
}
