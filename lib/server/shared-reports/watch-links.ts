import "server-only";
import { EventEmitter } from "node:events";
import type { ReportEvent } from "#lib/wire/report-answers.ts";
import type { Database } from "../db/database.ts";
import { CHANNEL, readAnnouncement } from "./announce.ts";
import { hashOf } from "./link-secrets.ts";

export type LinkListener = {
  readonly onEvent: (event: ReportEvent) => void;
  /** Some events may have been missed: what is shown has to be read again. */
  readonly onGap: () => void;
};

/** Hands what any server announces to those who have that link open here. One listening connection a process. */
export class LinkWatch {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #stop: (() => Promise<void>) | undefined;

  static async start({ listen }: Pick<Database, "listen">): Promise<LinkWatch> {
    const watch = new LinkWatch();
    watch.#stop = await listen(
      CHANNEL,
      (payload) => {
        const announcement = readAnnouncement(payload);
        if (announcement) watch.#emitter.emit(announcement.idHash, announcement.event);
      },
      () => watch.#emitter.emit("gap"),
    );
    return watch;
  }

  /** @returns ends it; safe to call twice */
  subscribe(id: string, { onEvent, onGap }: LinkListener): () => void {
    const idHash = hashOf(id);
    this.#emitter.on(idHash, onEvent);
    this.#emitter.on("gap", onGap);
    return () => {
      this.#emitter.off(idHash, onEvent);
      this.#emitter.off("gap", onGap);
    };
  }

  async end(): Promise<void> {
    await this.#stop?.();
    this.#emitter.removeAllListeners();
  }
}
