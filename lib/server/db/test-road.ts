import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A road to the database that can be cut, and that can cut itself once so many questions have gone over it. */
export class Road {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #open = true;
  #frozen = false;
  /** Cut when a question that holds this text comes by: it does not arrive. */
  cutAt: string | undefined;

  constructor(to: URL) {
    this.#server = createServer((socket) => {
      if (!this.#open) {
        socket.destroy();
        return;
      }
      const further = connect(Number(to.port), to.hostname);
      for (const each of [socket, further]) {
        this.#sockets.add(each);
        each.on("error", () => undefined);
        each.on("close", () => this.#sockets.delete(each));
      }
      socket.on("data", (bytes) => {
        if (this.#frozen) return;
        if (this.cutAt !== undefined && bytes.includes(this.cutAt)) this.cut();
        else further.write(bytes);
      });
      further.on("data", (bytes) => {
        if (!this.#frozen) socket.write(bytes);
      });
      socket.on("close", () => further.destroy());
      further.on("close", () => socket.destroy());
    });
  }

  async begin(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
    return address.port;
  }

  cut(): void {
    this.#open = false;
    this.cutAt = undefined;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nothing arrives any more, and nobody is told: as where a cable is pulled. */
  freeze(): void {
    this.#frozen = true;
  }

  mend(): void {
    this.#open = true;
    this.#frozen = false;
  }

  end(): void {
    this.cut();
    this.#server.close();
  }
}
