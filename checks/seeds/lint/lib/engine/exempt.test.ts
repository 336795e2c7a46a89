export const clock = Date.now(); // allowed
