/** What this is for, above the form. */
export function StartIntro() {
  return (
    <>
      <h1 className="type-display">Refused by the Claude API? Find the cause, and who can fix it.</h1>
      <p className="mt-4 max-w-[56ch] type-lead text-ink-2">
        “Insufficient permissions” is a symptom. Latchkey asks the API what this key can reach, names the cause, and
        walks you to green.
      </p>
    </>
  );
}
