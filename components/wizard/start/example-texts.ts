export type ExampleText = {
  readonly id: string;
  readonly status: number;
  /** What it looks like to whoever gets it. */
  readonly title: string;
  readonly text: string;
};

/**
 * Errors to try without one of one's own. The API's sentences are its own (documentation of 2026-11-23); the lines
 * around them are made up, and so are the ids.
 */
export const EXAMPLE_TEXTS: readonly ExampleText[] = [
  {
    id: "header",
    status: 400,
    title: "The API’s answer to curl",
    text: `HTTP/2 400
content-type: application/json
request-id: req_011CVexample8tYw2KpQz5R

{"type":"error","error":{"type":"invalid_request_error","message":"anthropic-workspace-id is required when authenticating with an identity-linked API key; send the id of the workspace this request acts in."},"request_id":"req_011CVexample8tYw2KpQz5R"}`,
  },
  {
    id: "model",
    status: 404,
    title: "A log that blames permissions",
    text: `2026-11-24T09:14:07Z ERROR chat-worker: insufficient permissions, giving up after 3 tries
Traceback (most recent call last):
  File "/srv/chat/worker.py", line 88, in answer
    reply = client.messages.create(model=MODEL, max_tokens=512, messages=history)
anthropic.NotFoundError: Error code: 404 - {'type': 'error', 'error': {'type': 'not_found_error', 'message': 'model: claude-3-haiku-20240307'}, 'request_id': 'req_011CVexampleM4YkT2pXb7'}`,
  },
  {
    id: "region",
    status: 403,
    title: "Forbidden, and no request id",
    text: `PermissionDeniedError: 403 {"error":{"type":"forbidden","message":"Request not allowed"}}
    at APIError.generate (/app/node_modules/@anthropic-ai/sdk/core/error.js:48:20)
    at async summarize (/app/src/summarize.ts:31:17)`,
  },
];
