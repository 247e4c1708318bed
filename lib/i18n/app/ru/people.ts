/** The desk's section on people. */
export const peopleTexts = {
  'people.title': 'Люди',
};
