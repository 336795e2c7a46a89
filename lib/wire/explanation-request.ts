import { z } from "zod";

/** Body of `POST /api/v1/explanations`; unknown fields are refused. `text` may hold a key: it is masked before it is read. */
export const explanationRequestSchema = z.strictObject({
  /** Any text; of one longer than 32 Ki UTF-16 units the first and last 16 Ki are read. */
  text: z.string().min(1).max(262_144),
});

export type ExplanationRequest = z.infer<typeof explanationRequestSchema>;
