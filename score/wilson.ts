/** z of a two-sided interval of 95 %. */
const Z = 1.959964;

export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's score interval of 95 % for a share, without continuity correction; both ends lie within 0…1.
 * No tries say nothing, so that their interval is 0…1.
 */
export function wilson(hits: number, tries: number): Interval {
  if (tries === 0) return { low: 0, high: 1 };
  const share = hits / tries;
  const zz = Z * Z;
  const centre = share + zz / (2 * tries);
  const reach = Z * Math.sqrt((share * (1 - share)) / tries + zz / (4 * tries * tries));
  const whole = 1 + zz / tries;
  return { low: Math.max(0, (centre - reach) / whole), high: Math.min(1, (centre + reach) / whole) };
}
