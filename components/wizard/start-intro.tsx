/** What this is for, above the form. */
export function StartIntro() {
  return (
    <>
      <h1 className="text-[54px] leading-[57px] font-bold tracking-[-0.026em] text-balance max-sm:text-[36px] max-sm:leading-[39px]">
        Refused by the Claude API? Find the cause, and who can fix it.
      </h1>
      <p className="mt-4 max-w-[56ch] text-[18px] leading-[27px] text-ink-2 max-sm:text-[16px] max-sm:leading-[23px]">
        “Insufficient permissions” is a symptom. Latchkey asks the API what this key can reach, names the cause, and walks you to green.
      </p>
    </>
  );
}
