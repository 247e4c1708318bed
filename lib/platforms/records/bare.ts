/** A name by its letters and digits alone: pages write it with other spaces and signs. */
export function bare(name: string | null): string {
  return (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
