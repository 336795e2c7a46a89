import { ClipboardPaste } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Sheet } from "#components/ui/sheet.tsx";

/** The way from a page that is read to the box that reads. */
export function PasteCard() {
  return (
    <Sheet as="section" data-screen-only className="p-6 max-sm:p-4">
      <h2 className="text-[1.125rem] leading-6 font-semibold">Got this very message?</h2>
      <p className="mt-1.5 mb-4 type-dense text-ink-2">Paste it. No key needed, and nothing leaves the tab.</p>
      <Button href="/" icon={<ClipboardPaste size={16} strokeWidth={1.6} aria-hidden="true" />}>
        Paste the error
      </Button>
    </Sheet>
  );
}
