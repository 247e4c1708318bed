/** The desk's section on check. */
export const checkTexts = {
  'check.title': 'Daily check',
};
