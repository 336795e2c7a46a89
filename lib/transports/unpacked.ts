type Incoming = AsyncIterable<Uint8Array> & { readonly destroy: () => unknown };

const FORMATS: Readonly<Record<string, CompressionFormat>> = { gzip: "gzip", "x-gzip": "gzip", deflate: "deflate" };

/** As many as are read of a body that is not packed. */
const MOST_PACKED_BYTES = 65_536;

/**
 * A body as it was before it was packed. No call of ours asks for packing, yet what stands in front of an API may
 * pack its pages all the same. Only what the reader takes is unpacked: a small body that grows large is left off.
 */
export function unpacked(body: Incoming, encoding: string | undefined): AsyncIterable<Uint8Array> {
  const format = FORMATS[encoding?.trim().toLowerCase() ?? ""];
  return format ? unpackedAs(format, body) : body;
}

async function* unpackedAs(format: CompressionFormat, body: Incoming): AsyncIterable<Uint8Array> {
  const packed = body[Symbol.asyncIterator]();
  let taken = 0;
  const source = new ReadableStream<BufferSource>({
    pull: async (controller) => {
      const { done, value } = await packed.next();
      taken += value?.length ?? 0;
      // Packed blocks can be empty: what gives nothing may not go on for ever.
      if (taken > MOST_PACKED_BYTES) {
        body.destroy();
        controller.error(new Error("more packed bytes than any answer needs"));
      } else if (done) controller.close();
      // The bytes of a socket are never shared memory.
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    // Its iterator would first wait for the next bytes, which may never come.
    cancel: () => {
      body.destroy();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
