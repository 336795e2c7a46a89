import "react"; // allowed
import "lucide-react"; // allowed
import "next/link"; // allowed
import "#components/report/stub.ts"; // refused
import "#lib/report/stub.ts"; // refused
import "#lib/explain/stub.ts"; // refused
import "zod"; // refused
