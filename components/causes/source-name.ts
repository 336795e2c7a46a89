const HOSTS: Readonly<Record<string, string>> = {
  "platform.claude.com": "Claude docs",
  "code.claude.com": "Claude Code docs",
  "support.claude.com": "Claude support",
  "claude.com": "claude.com",
  "www.npmjs.com": "npm",
};

/** Names that keep their own spelling inside a page's address. */
const SPELLINGS: Readonly<Record<string, string>> = {
  api: "API",
  aws: "AWS",
  claude: "Claude",
  enterprise: "Enterprise",
  hipaa: "HIPAA",
  oauth: "OAuth",
  wif: "WIF",
};

const words = (slug: string): string => {
  const text = decodeURIComponent(slug)
    .replace(/[-_]/g, " ")
    .replace(/\.md$/, "")
    .trim()
    .replace(/[a-z]+/g, (word) => SPELLINGS[word] ?? word);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** "Claude docs: Authentication, Select a workspace", "xenodium/chatgpt-shell #428", or host and path. */
export function sourceName(address: string): string {
  const { hostname, pathname, hash } = new URL(address);
  const parts = pathname.split("/").filter(Boolean);
  if (hostname === "github.com") {
    const [owner, repository, kind, number] = parts;
    const isThread = kind === "issues" || kind === "pull";
    return isThread ? `${owner}/${repository} #${number}` : `${owner}/${repository}, ${parts.at(-1)}`;
  }
  const host = HOSTS[hostname];
  if (host === undefined) return `${hostname}${pathname === "/" ? "" : pathname}`;
  if (host === "npm") return `npm: ${parts.slice(1).join("/")}`;
  const page = parts.at(-1);
  if (page === undefined) return host;
  if (parts.includes("articles")) return `${host}: article ${page.split("-", 1)[0]}`;
  const section = hash.length > 1 ? `, ${words(hash.slice(1))}` : "";
  return `${host}: ${words(page)}${section}`;
}
