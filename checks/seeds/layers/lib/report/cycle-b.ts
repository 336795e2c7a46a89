import { a } from "./cycle-a.ts"; // refused
export const b = () => a;
