/** Every duty of the four written regulations, by its number. */
export const CLAUSES = [
  'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13', 'A14', 'A15',
  'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11', 'B12', 'B13', 'B14', 'B15',
  'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8',
  'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12', 'D13',
] as const;
export type Clause = (typeof CLAUSES)[number];

/** What no journal of reviews can tell: plans, training, rewards, what is asked of customers who wrote nothing. */
export const NOT_OURS: ReadonlySet<Clause> = new Set<Clause>(['B9', 'B12', 'B15', 'C7', 'C8', 'D12', 'D13']);
