/**
 * Makes one element show what another one shows while staying the same node, down to its text nodes, as list libraries do
 * when they recycle. Nodes that somebody else has put in are not the list's own: they are left where they are.
 */
const own = new WeakSet<Node>();

export function adopt(root: Node): void {
  own.add(root);
  for (const child of root.childNodes) adopt(child);
}

export function morph(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  const old = [...from.childNodes].filter((node) => own.has(node));
  const wanted = [...to.childNodes];
  wanted.forEach((node, index) => {
    const kept = old[index];
    if (kept instanceof Element && node instanceof Element && kept.localName === node.localName) morph(kept, node);
    else if (kept instanceof Text && node instanceof Text) kept.data = node.data;
    else {
      adopt(node);
      if (kept) kept.replaceWith(node);
      else from.append(node);
    }
  });
  for (const node of old.slice(wanted.length)) node.remove();
}
