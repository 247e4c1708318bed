/** The desk's section on report. */
export const reportTexts = {
  'report.title': 'Reports',
};
