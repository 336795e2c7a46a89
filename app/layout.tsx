import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Footer } from "#components/site/footer.tsx";
import { Header } from "#components/site/header.tsx";
import { ThemeProvider } from "#components/site/theme-provider.tsx";
import { mono, sans } from "./fonts/faces.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Latchkey: why the Claude API refuses your call", template: "%s · Latchkey" },
  description:
    "Insufficient permissions is a symptom. Latchkey checks what your key can reach, names the cause with evidence, and walks you to green.",
  referrer: "no-referrer",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#121716" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <ThemeProvider nonce={nonce}>
          <a
            href="#content"
            className="absolute top-2 left-2 z-10 -translate-y-20 rounded-control bg-ink px-4 py-2.5 font-semibold text-on-ink focus-visible:translate-y-0"
          >
            Skip to the content
          </a>
          <Header />
          <main id="content" tabIndex={-1} className="frame pt-4 pb-16 max-sm:pt-2 max-sm:pb-10">
            {children}
          </main>
          <Footer />
        </ThemeProvider>
      </body>
    </html>
  );
}
