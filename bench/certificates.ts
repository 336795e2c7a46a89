import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Certificates = { readonly caPath: string; readonly cert: Buffer; readonly key: Buffer };

/** A certificate authority of one day and a certificate for localhost from it; null where there is no openssl. */
export function makeCertificates(folder: string): Certificates | null {
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "ignore" });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  try {
    openssl("version");
  } catch {
    return null;
  }
  writeFileSync(path("leaf.ext"), "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n");
  openssl(
    "req",
    "-x509",
    ...newKey,
    "-days",
    "1",
    "-subj",
    "/CN=bench",
    "-keyout",
    path("ca.key"),
    "-out",
    path("ca.pem"),
  );
  openssl("req", "-new", ...newKey, "-subj", "/CN=localhost", "-keyout", path("leaf.key"), "-out", path("leaf.csr"));
  const signed = ["-CA", path("ca.pem"), "-CAkey", path("ca.key"), "-CAcreateserial", "-extfile", path("leaf.ext")];
  openssl("x509", "-req", "-days", "1", "-in", path("leaf.csr"), ...signed, "-out", path("leaf.pem"));
  return { caPath: path("ca.pem"), cert: readFileSync(path("leaf.pem")), key: readFileSync(path("leaf.key")) };
}
