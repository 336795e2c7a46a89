/** Before the first request: the operator's environment is checked, and what the SDK would read of it is gone. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { prepareProcess } = await import("#lib/server/prepare-process.ts");
  await prepareProcess();
}
