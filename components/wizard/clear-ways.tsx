"use client";

import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { WalkProps } from "./walk.tsx";

/** Where a walk ends green: the ways on, and the key that is still held. */
export function ClearWays({ sample, keyHeld, forget, leave }: WalkProps) {
  return (
    <Sheet as="section" data-screen-only className="max-lg:order-last">
      <SheetSection tight>
        {sample ? (
          <div className="grid gap-2.5">
            <Button variant="ink" wide onClick={() => leave("key")}>
              Try your own key
            </Button>
            <Button wide onClick={() => leave("samples")}>
              Another sample
            </Button>
          </div>
        ) : (
          <div className="grid gap-2.5">
            {keyHeld ? <p className="type-small text-ink-2">Finished? The key is still in this tab’s memory.</p> : null}
            <Button wide onClick={() => leave("key")}>
              Test another key
            </Button>
            {keyHeld ? (
              <Button wide onClick={forget}>
                Forget the key
              </Button>
            ) : null}
          </div>
        )}
      </SheetSection>
    </Sheet>
  );
}
