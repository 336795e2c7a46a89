"use client";
import type { stub } from "#lib/report/stub.ts"; // allowed
import "./deeper.ts"; // allowed
export const later = () => import("./later.ts"); // allowed
export type { stub };
