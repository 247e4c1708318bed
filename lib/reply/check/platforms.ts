/** What platforms allow in a public reply, as their own rules and readers' reports say (2026); not named: nothing known. */
interface Limits {
  limit: number | null;
  linksBanned: boolean;
}

export const PLATFORMS: Readonly<Record<string, Limits>> = {
  'google-maps': { limit: 4_096, linksBanned: true },
  'google-play': { limit: 350, linksBanned: false },
  wildberries: { limit: 5_000, linksBanned: true },
  wb: { limit: 5_000, linksBanned: true },
  ozon: { limit: null, linksBanned: true },
  'yandex-market': { limit: null, linksBanned: true },
  avito: { limit: null, linksBanned: true },
  amazon: { limit: null, linksBanned: true },
  booking: { limit: null, linksBanned: true },
  tripadvisor: { limit: null, linksBanned: true },
  dianping: { limit: null, linksBanned: true },
  xiaohongshu: { limit: null, linksBanned: true },
};

/** From here on two replies read as the same one. */
export const SAMENESS = 0.6;
