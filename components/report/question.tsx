"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { AskedQuestion } from "#lib/explain/words.ts";

type QuestionProps = {
  readonly asked: AskedQuestion;
  /** The question stands over it already, as a sign's sentence. */
  readonly saidAbove?: boolean;
};

/** A question that only a person can answer; each answer says what follows from it. Nothing is sent or kept. */
export function Question({ asked, saidAbove = false }: QuestionProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (!("answers" in asked)) return <Prose text={asked.meaning} />;
  return (
    <fieldset className="grid gap-2.5">
      <legend className={saidAbove ? "sr-only" : "mb-2.5 font-semibold"}>{asked.question}</legend>
      <div className="flex flex-wrap gap-2">
        {asked.answers.map(({ answer }) => (
          <Button
            key={answer}
            size="sm"
            aria-pressed={answer === chosen}
            variant={answer === chosen ? "ink" : "line"}
            onClick={() => setChosen(answer)}
          >
            {answer}
          </Button>
        ))}
      </div>
      <p aria-live="polite" className="measure type-dense">
        {asked.answers.find(({ answer }) => answer === chosen)?.means}
      </p>
    </fieldset>
  );
}
