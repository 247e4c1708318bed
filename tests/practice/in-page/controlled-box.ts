/**
 * A text field as React keeps it: the state is the truth and the field only shows it. What is painted into the field
 * without the state hearing of it is not there when the button is pressed, and is painted over at the next change.
 * The tracking of the last known value follows React's inputValueTracking: an `input` event that brings no new value is ignored.
 */
export function controlled(box: HTMLTextAreaElement, changed: (state: string) => void): () => string {
  const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') as Required<PropertyDescriptor>;
  const read = () => native.get.call(box) as string;
  let tracked = read();
  let state = tracked;
  // The page's own assignments are tracked; an assignment by the prototype's setter is not, and so is noticed as news.
  Object.defineProperty(box, 'value', {
    configurable: true,
    get: read,
    set(value: string) {
      tracked = value;
      native.set.call(box, value);
    },
  });
  box.addEventListener('input', () => {
    const value = read();
    if (value === tracked) return;
    tracked = value;
    state = value;
    changed(state);
  });
  box.addEventListener('blur', () => {
    if (read() !== state) box.value = state;
  });
  return () => state;
}
