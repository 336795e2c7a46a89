import type { MetadataRoute } from "next";
import { publicAddress } from "./public-address.ts";
import { listSitePaths } from "./site-paths.ts";

/** The public address is the operator's, read at run time. */
export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = await listSitePaths();
  return paths.map(({ path, verified }) => ({
    url: publicAddress(path),
    ...(verified === undefined ? {} : { lastModified: verified }),
  }));
}
