/** One document of a tab: the page itself (frame 0), or a frame in it. */
export interface PageFrame {
  tab: number;
  frame: number;
}
