import type { TopicId } from '../model/topic.ts';

/** Written by us. `*`: the beginning of a word. */
export const topicsEn: Readonly<Record<TopicId, string>> = {
  food: `food tast* delicious dish* meal* menu pizza* burger* soup* salad* coffee latte tea dessert* cake* bread bakery pastr* steak* chicken fish sushi breakfast* lunch* dinner*
    portion* drink* beer wine sauce* flavo* undercooked overcooked burnt stale yummy kitchen chef* brunch sandwich* curry`,
  goods: `quality product* item* material* fabric* size* colour* color* packag* dress* jacket* shoe* kettle* phone* selection assortment fit fits model* goods flowers bouquet* furniture sofa* toy* cream`,
  service: `service staff waiter* waitress* server* employee* manager* cashier* rude polite friendly attentive helpful unhelpful ignored receptionist* host hostess attitude support team crew barista* consultant* doctor* technician*`,
  waiting: `wait waited waiting queue* line lines deliver* courier* slow slowly late delay* hour hours minutes fast quick quickly prompt* shipping shipped arrive* arrived forever cold`,
  price: `price* pricey expensive cheap* cost costs overpriced value money bill bills charge* overcharged afford* worth`,
  premises: `clean* dirty filthy cozy cosy interior* decor room rooms toilet* bathroom* atmosphere ambience ambiance music parking smell* noisy location table tables spotless hygiene pool beach cockroach*`,
  fault: `broken broke defect* faulty stopped crack* return* refund* exchange* warranty damaged leak* ripped fake expired wrong missing malfunction* scratch* crash* freez* bug bugs buggy`,
  booking: `book* reserv* app apps website site online checkout account login password update* register* appointment* payment*`,
  person: `himself herself personally lady guy gentleman shout`,
};
