import { useEffect, useState } from 'react';

/** The moment, renewed so often that «1 ч 10 м» is never a minute wrong, and at once when the screen is looked at again. */
export function useNow(every = 20_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => { setNow(Date.now()); };
    const timer = setInterval(tick, every);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [every]);
  return now;
}
