import { SearchForm } from "#components/causes/search-form.tsx";
import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { StatePage } from "#components/site/state-page.tsx";
import { Button } from "#components/ui/button.tsx";

export default function NoSuchCause() {
  return (
    <StatePage
      icon={<OutcomeIcon outcome="unavailable" size={30} />}
      title="No such cause"
      action={
        <div className="grid gap-6">
          <SearchForm />
          <div className="flex flex-wrap gap-3">
            <Button variant="way" href="/">
              Paste the error
            </Button>
            <Button href="/causes">All causes</Button>
          </div>
        </div>
      }
    >
      <p>No cause has this id, and none ever had. An id never changes once it is published.</p>
    </StatePage>
  );
}
