/** How well a reading meets what is known of a page. Pure. */

/** Two texts are the same where so many of their words are: the share of common words, by the Dice measure. */
const SAME = 0.9;

export function tokens(text) {
  return (text ?? '').toLowerCase().normalize('NFKC').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').flatMap((word) => (/\p{sc=Han}/u.test(word) ? [...word] : [word]));
}

export function overlap(one, other) {
  if (one.length === 0 && other.length === 0) return 1;
  const counts = new Map();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      common += 1;
    }
  }
  return (2 * common) / (one.length + other.length);
}

/** Pairs each known record with one that was read: the most alike first, none twice. */
export function matched(known, read, isSame = SAME) {
  const mine = read.map((sighting) => tokens([sighting.title, sighting.text, sighting.pros, sighting.cons].filter(Boolean).join(' ')));
  const bodies = read.map((sighting) => tokens([sighting.text, sighting.pros, sighting.cons].filter(Boolean).join(' ')));
  const pairs = [];
  known.forEach((record, i) => {
    const words = tokens(record.text);
    read.forEach((sighting, k) => {
      const alike = record.text === undefined ? (sameName(record.author, sighting.author) ? 1 : 0) : words.length === 0 ? (bodies[k].length === 0 && sameName(record.author, sighting.author) ? 1 : 0) : Math.max(overlap(words, bodies[k]), overlap(words, mine[k]), record.other ? overlap(tokens(record.other), bodies[k]) : 0);
      if (alike >= isSame) pairs.push({ i, k, alike: alike + (sameName(record.author, sighting.author) ? 0.001 : 0) + (i === k ? 0.0001 : 0) });
    });
  });
  pairs.sort((a, b) => b.alike - a.alike);
  const usedKnown = new Set();
  const usedRead = new Set();
  return pairs.filter(({ i, k }) => {
    if (usedKnown.has(i) || usedRead.has(k)) return false;
    usedKnown.add(i);
    usedRead.add(k);
    return true;
  });
}

export function sameName(known, read) {
  const [one, other] = [tokens(known).join(''), tokens(read).join('')];
  return one !== '' && one === other;
}

/** Gold of the forums names an author by the words or by the address that their link leads to. */
export function goldAuthor(gold, read, namesByAddress) {
  if (typeof gold !== 'string' || gold === '' || read === null) return gold === undefined || gold === '' ? null : false;
  if (sameName(gold, read) || namesByAddress.get(gold)?.has(tokens(read).join('')) === true) return true;
  let address = gold;
  try {
    address = decodeURIComponent(gold);
  } catch {
    // Not every address is well encoded.
    address = gold;
  }
  return tokens(read).join('') !== '' && tokens(address).join('').includes(tokens(read).join(''));
}

export function figures(expected, found, hits) {
  const recall = expected === 0 ? 1 : hits / expected;
  const precision = found === 0 ? (expected === 0 ? 1 : 0) : hits / found;
  return { recall, precision, f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) };
}
