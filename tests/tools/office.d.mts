export function findOffice(): string | null;
export function ensureOffice(): void;
