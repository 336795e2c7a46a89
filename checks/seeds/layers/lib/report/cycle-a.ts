import { b } from "./cycle-b.ts"; // refused
export const a = () => b;
