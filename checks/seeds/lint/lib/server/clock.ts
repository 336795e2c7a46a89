export const clock = Date.now(); // allowed
export const network = fetch; // allowed
