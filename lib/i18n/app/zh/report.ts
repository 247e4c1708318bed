/** The desk's section on report. */
export const reportTexts = {
  'report.title': '报告',
};
