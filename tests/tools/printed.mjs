/** A reading as the tools print it and the cases keep it: of what people said only what the page itself shows. */
export function printed(reading) {
  const shown = (s) => ({ ...s, replies: s.replies.map(said), turns: s.turns.map((turn) => ({ ...said(turn), after: turn.after })) });
  return { ...reading, sightings: reading.sightings.map(shown), asked: reading.asked.map(shown) };
}

function said({ text, author, postedShown }) {
  return { text, author, postedShown };
}
