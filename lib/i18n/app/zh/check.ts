/** The desk's section on check. */
export const checkTexts = {
  'check.title': '每日检查',
};
