/** The desk's section on regulation. */
export const regulationTexts = {
  'regulation.title': 'Регламент',
};
