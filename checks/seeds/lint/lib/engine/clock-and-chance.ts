export const clock = Date.now(); // plugin
export const passedOn = Date.now; // plugin
export const today = new Date(); // plugin
export const chance = Math.random(); // plugin
export const given = new Date(0); // allowed
export const rounded = Math.round(1.5); // allowed
