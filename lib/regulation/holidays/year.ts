/** One year's days that are not like their weekday. */
export interface YearOfHolidays {
  /** Days without work, `01-01`, those on a weekend too: some companies work then. */
  off: readonly string[];
  /** Days of the weekend that are worked, each with the weekday (1 is Monday) whose hours it has. */
  worked: Readonly<Record<string, number>>;
}
