import type { MetadataRoute } from "next";
import { publicAddress } from "./public-address.ts";

/** The public address is the operator's, read at run time. */
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" }, sitemap: publicAddress("/sitemap.xml") };
}
