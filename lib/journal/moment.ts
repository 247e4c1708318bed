/** An ISO moment in milliseconds since the epoch. */
export function moment(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
