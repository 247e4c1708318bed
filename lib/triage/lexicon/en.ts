import { list, type Lexicon } from './lexicon.ts';

export const en: Lexicon = {
  negative: list(`
    bad badly worse worst terribl* horribl* horrid awful* dreadful* appalling atrocious disgust* gross nasty poor poorly
    disappoint* unhappy unsatisf* dissatisf* upset* angry annoy* frustrat* irritat* infuriat* hate hated hates dislike*
    regret* sad sadly unfortunate* rude* unfriendly unhelpful unprofession* incompeten* careless arrogant hostile ignored
    ignores ignoring disrespect* dismissive slow slowly slower late delay* waited overpriced expensive pricey ripoff scam*
    fraud* fake fakes counterfeit liar* lied lying cheat* mislead* deceptive dishonest overcharg* refund* broken broke
    breaks crack* damag* defect* faulty malfunction* crash* freez* froze* bug bugs buggy glitch* lag laggy lags error*
    fail* problem* issue* trouble* useless worthless pointless waste wasted wasting junk garbage trash* rubbish crap*
    suck* stupid ridiculous* pathetic joke unacceptable unusable unreliable uncomfort* dirty filthy filth stain* smelly
    smelled smelt stink* stank mold* mould* stale rotten spoiled raw undercooked overcooked burnt tasteless bland
    inedible soggy greasy noisy cramped cockroach* roach* bedbug* poison* sick nightmare avoid missing lost loses wrong*
    mistake* complain* unable confus* difficult impossible uninstall* delete deleted deleting spam intrusive flimsy shoddy
    lousy mediocre boring dull meh shame* embarrass* unsafe danger* stuck hassle lacking lacks downhill
  `),
  positive: list(`
    good great greatly excellent* excellence amaz* awesome fantastic* wonderful* superb* brilliant* perfect* best better
    nice nicely love loved loves loving lovely liked delicious tasty yummy fresh clean spotless comfortabl* comfy cozy cosy
    friendly kind kindly polite* courteous attentive helpful professional* efficient* quick quickly fast prompt* smooth*
    beautiful* gorgeous stunning charming pleasant* enjoy* happy happily glad pleased pleasure satisfied satisfying delight*
    impress* recommend* favorite* favourite* worth affordable reasonabl* reliable sturdy durable useful handy convenien*
    intuitive outstanding exceptional* incredibl* terrific fabulous super flawless* welcoming hospitable generous
    knowledgeable appreciat* grateful thank* bravo kudos easy easily fun cool magnificent memorable addictive well
    impeccable exceeded
  `),
  badWhenNegated: list(`
    work* open* load* respon* answer* arriv* deliver* help helped fit fits like connect* sync* function* login log buy
    return* back use usable value care listen* fix* resolv* honor* apolog* show* start* play* let notif* upload* download*
    bother
  `),
  negators: list("not no never without cannot cant dont doesnt didnt isnt wasnt wont wouldnt couldnt arent nothing hardly barely neither nor"),
  turns: list('but however although though and'),
  harmless: list('only just'),
};
