/** What this is for, above the form. Takes the focus when a walk is left. */
export function StartIntro() {
  return (
    <>
      <h1 id="start-heading" tabIndex={-1} className="type-display max-sm:text-[1.75rem] max-sm:leading-8">
        Refused by the Claude API? Find the cause, and who can fix it.
      </h1>
      <p className="mt-4 max-w-[56ch] type-lead text-ink-2 max-sm:mt-2 max-sm:type-dense">
        “Insufficient permissions” is a symptom. Latchkey reads the answer, checks what the key can reach, and walks you
        to green.
      </p>
    </>
  );
}
