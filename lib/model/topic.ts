/** What a review is about, as far as a reply has to know it: food, goods, staff, waiting, price, premises, fault, booking and app, one person. */
export const TOPICS = ['food', 'goods', 'service', 'waiting', 'price', 'premises', 'fault', 'booking', 'person'] as const;
export type TopicId = (typeof TOPICS)[number];
