import type { ReactNode } from "react";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";

/** What is sent, what is kept, what the receipt is, and how to check. */
export function KeyHandling() {
  return (
    <Sheet>
      <SheetSection title="What is sent">
        <Said>
          Your key is in the body of one POST to our server. The server holds it in memory for that run and sends it to
          the API, and to no other host. The operator of this server sets that host; nothing in a request can.
        </Said>
        <Facts
          rows={[
            [
              "Headers",
              "Besides what HTTP itself needs: your key, the API version, a beta name where an endpoint asks for one, and the workspace id if you gave one.",
            ],
            [
              "Calls",
              "Read-only and free. Nothing is created, changed or deleted, and no redirect is followed. One real message is sent only if you tick it: at most 1 output token, about 12 in.",
            ],
            [
              "Read back",
              "At most 64 KiB of an answer. Of lists that name people or hold prompts: the headers and the first 256 bytes.",
            ],
            [
              "Not sent at all",
              "Keys of other providers, web sessions, refresh tokens, session tokens, webhook secrets. They are recognized by how they begin, and cause no call.",
            ],
          ]}
        />
      </SheetSection>
      <SheetSection title="What becomes of a pasted text">
        <Said>
          It is read in your tab, and nothing of it is sent. A key in it is masked before the text is shown. The text is
          in no address and no storage; it is gone when you leave or close the page.
        </Said>
        <Said>
          If you then test a key to confirm it, or make a link of what was read, that goes along as codes: a status, a
          type, the id of a known sentence, the name of a model. The text does not.
        </Said>
      </SheetSection>
      <SheetSection title="What is kept">
        <Said>
          Of the key: nothing. It is never in an address, a log, a metric, a trace, an error, a database, a cookie or
          the browser's storage. In this page it lives in the tab's memory, until you press Forget, leave or close it.
        </Said>
        <Said>
          The report goes to your tab alone, and this server stores nothing of it, unless you make a link. It holds
          outcomes, codes, times, request ids, the ids of the organization and workspace that answered, and a hint of
          the key: its visible beginning and its last four, as the Console shows it.
        </Said>
      </SheetSection>
      <SheetSection title="What a link keeps">
        <Said>
          Nothing is stored until you have seen the preview and pressed the button below it. Then this server stores
          exactly the bytes you were shown, and those of each retest you add. Whoever has the link can read them.
        </Said>
        <Facts
          rows={[
            [
              "In it",
              "The verdict, outcomes, codes and times. You decide about the key hint, the organization id, the workspace id, the request ids and the model; the first three are off until you switch them on.",
            ],
            ["Never in it", "The key, a pasted text, the words of an answer, your address, who you are."],
            [
              "How long",
              "1 hour to 30 days, as you choose. You can extend it, take it back or delete it at any moment. Then the content is deleted; for 90 days a fingerprint of the link’s id is kept, so that the address can say it is over.",
            ],
            [
              "In this browser",
              "The link’s id and what it takes to manage it, in the browser’s storage, until you forget it under “Your links”. This server keeps a fingerprint of both, not the text.",
            ],
            [
              "Who opens it",
              "Opening a link changes nothing. A reader can send one thing back: “done, please retest”, without any text. You can switch that off.",
            ],
          ]}
        />
      </SheetSection>
      <SheetSection title="What the receipt is">
        <Said>
          A signature of this server over its own report. It says that the run happened here, when, and by which
          catalogue. It is good for 30 minutes. The key is not in it and cannot be made from it.
        </Said>
      </SheetSection>
      <SheetSection title="How to check">
        <Said>
          After each run, “What left this server” lists every request: method, path, headers with the key as dots, bytes
          read, time and request id. Each can be copied as a <code>curl</code> line, and all of them as one shell
          script.
        </Said>
        <Said>
          The lines read your key from <code>ANTHROPIC_API_KEY</code> on your own machine. Run them there, and compare
          the answers with ours. You can read the script first: it is nothing but those calls.
        </Said>
      </SheetSection>
      <SheetSection title="What you have to trust">
        <Said>
          Whoever runs this server could change it. If you would rather not rely on that, walk through a sample, which
          needs no key; or create a key for this check and delete it afterwards.
        </Said>
      </SheetSection>
    </Sheet>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return <p className="measure not-first-of-type:mt-3">{children}</p>;
}

function Facts({ rows }: { readonly rows: readonly (readonly [term: string, says: string])[] }) {
  return (
    <dl className="mt-5 border-t border-ink">
      {rows.map(([term, says]) => (
        <div
          key={term}
          className="grid gap-x-4 border-b border-line py-3 last:border-0 last:pb-0 sm:grid-cols-[128px_minmax(0,1fr)]"
        >
          <dt className="type-dense font-semibold">{term}</dt>
          <dd className="measure type-dense text-ink-2">{says}</dd>
        </div>
      ))}
    </dl>
  );
}
