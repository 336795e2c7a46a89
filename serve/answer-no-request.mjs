import { headersOfEveryAnswer } from "./finish-headers.mjs";

const STATUS_BY_CODE = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "Payload Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/** What is no HTTP never becomes a request: it is answered on the bare socket, with the headers of every answer. */
export function answerNoRequest(error, socket) {
  if (!socket.writable || socket.bytesWritten > 0) return void socket.destroy();
  const [status, reason] = STATUS_BY_CODE[error.code] ?? [400, "Bad Request"];
  const headers = { ...headersOfEveryAnswer(), connection: "close", "content-length": "0" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n`);
}
