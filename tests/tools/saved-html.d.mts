/** The page as its site sent it; bytes where only the page itself says in what letters it is written. */
export function savedHtml<Bytes extends Uint8Array>(bytes: Bytes): string | Bytes;
