/** The desk's section on today. */
export const todayTexts = {
  'today.title': 'Today',
};
