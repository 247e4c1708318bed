import { lines } from '../lines.ts';
import type { PartRule, Signs } from '../rule.ts';
import { solution } from './solution.ts';

const NOT = "not|no|never|don't|won't|can't|cannot|without|hardly|didn't|doesn't|isn't|nor|nothing";

/** What an English reply has to hold. */
export const parts: Record<PartRule, Signs> = {
  'thanks-missing': {
    find: lines(`
      thank you|thank|thanks|thx|cheers|ta|ta ~1|many thanks|grateful*|thankful*|we (value|treasure|prize) (this|it|that)|kudos to you|props to you|in your debt|owe you ~2 (thanks|thank|gratitude)|gratitude|appreciate|appreciated|appreciative|much obliged|indebted to you|obliged to you
      (means|meant|mean) ~3 (lot|so much|the world|a great deal|everything)|we (value|treasure|cherish) ~4 (feedback|review|opinion|trust|honesty|candour|candor|words|time|comment*|you*)
      (bless you|kind of you|so good of you|hats off to you|thoughtful of you|generous of you|sweet of you|decent of you)
    `),
    except: lines(`
      thanks to (the|our|a|this|that|its|their|new|all|him|her|them|everyone)|(your|his|her|their) ~1 (thanks|gratitude|appreciation)|(pass|passed|passing|relay|relayed|convey*|forward*) ~3 (thanks|thank|appreciation|gratitude)|no thanks|(thank|thanks) (god|goodness|heavens)
      (appreciate|grateful|appreciated) ~3 (if|it if) ~4|(would|might|could|should|to) ~2 (thank|appreciate) (us|our|that|the|how)|thank ~1 (him|her|them|our (team|staff|chef|crew)|the (team|staff|chef))|you (may|can|will|could) ~1 thank ~2|appreciate (that|how) (it|you may|you might|this) ~3|(expect|waiting for|deserve|want) ~3 (thanks|gratitude)
      we value (our|the) (staff|reputation|team|name)
    `),
    not: NOT,
  },
  'question-missing': {
    find: lines(`
      (tell|let|give|share|describe|explain|elaborate|clarify|specify|mention|say|write|know) ~6 (what|which|how|where|when|why|more|detail*|specific*|about what|whether|improve*|suggestion*|a (bit|little) more|further|in what|anything)
      (love|like|want|keen|curious|eager|grateful|helpful|happy|interested|glad|useful|help us|good) ~5 (know|hear|learn|understand|find out|hearing|knowing) ~6 (what|which|how|where|why|more|detail*|about|your (suggestion*|idea*|thoughts))
      (share|send|drop|leave|offer) ~4 (suggestion*|idea*|detail*|thoughts on|specifics)|any (suggestions|details|specifics) ~8|(wondering|wonder|curious) ~2 (what|which|how|where|why|if|whether) ~2
      (more|further|any|some) (detail*|specific*|information) ~6 (help|welcome|appreciated|useful|great)
    `),
    except: lines(`
      (tell|let) ~2 (your friends|friends|others|everyone) ~5|(let me|let us) (tell|explain|say|share|clarify) ~6|how (happy|glad|much|pleased|delighted|grateful|delightful|nice|lovely) ~4
    `),
    not: NOT,
  },
  'apology-missing': {
    find: lines(`
      sorry|apolog(ies|ise|ize|y|ising|izing|ised|ized)|forgive|forgiveness|regret|regrets|regretted|regretful|ashamed|(beg|ask) ~2 pardon|mea culpa|excuse us|remorse*|embarrassed ~3 (by|that|about|to)|(feel|feeling|felt) (terrible|awful|dreadful|horrible|bad) ~3|mortified|we owe you (an apology|one|better)|make amends
    `),
    except: lines(`
      sorry ~1 (but|not sorry)|sorry to (be|have to) (blunt|direct|say|disagree|bother|tell|inform|correct|point|ask)|sorry to (say|tell|inform|bother|disagree|correct|point) ~2|(sorry|apolog*) ~3 (late|delay* in|slow|delayed|tardy|belated) ~2 (repl*|respon*|answer*|getting back|message)|(sorry|apolog*) ~3 for ~3 (bluntness|typo|asking|the slow reply|being blunt|being direct|replying late)
      (no|not|never|don't|won't|cannot|can't|wouldn't|nothing|without|see no|why|neither|refuse to|isn't|aren't|nor) ~7 (apolog|sorry|regret|forgive)*|(apolog|regret|sorry|forgive)* ~4 (not (needed|necessary|warranted|due|called)|unnecessary|unwarranted|is not|isn't|won't|will not|for nothing)|(expect|demand|want|request|insist|deserve|ask for|asking for|waiting for|require)* ~3 apolog*|regret to (inform|say|tell|advise|note)|you (will|would|may|might|should|won't|might yet) ~1 regret|better safe than sorry|(accept|appreciate|received) your apology|(he|she|they) ~1 (will |should )?(apolog)*|feel sorry for|unforgiv* ~1|(feel|feeling|felt) bad ~1 (for you|about leaving)
    `),
  },
  'responsibility-missing': {
    find: lines(`
      our (own )?(~2 )?(mistake|fault|error|responsibility|failure|failing|failings|oversight|shortcoming*|doing|slip|lapse|blunder|bad|job to put|negligence|carelessness|omission|mess|slip-up|mishap)
      (fault|mistake|error|responsibility|blame|failure|failing|oversight|slip|lapse|buck|onus|burden|accountability|shortcoming*|omission) ~5 (ours|our side|our end|our part|on us|with us|is mine|us alone|our shoulders|with our (team|kitchen|staff|company|side))
      (this|that|it|it's|this one|that's|what happened|all of it|responsibility|and that|entirely|squarely|solely|one) ~3 (on us|on our side|on our end|down to us|ours|ours to (fix|own|answer)|up to us)|on our (part|end|side)|we ~3 (own (this|it|that|up|what|the|our)|take ~2 (responsib|ownership|blame|full|accountab|that upon|this upon)|accept ~3 (responsib|blame|that we|fault|criticism)|bear ~2 (responsib|blame)|hold ourselves|are ~3 (responsible|accountable|to blame|at fault|in the wrong|answerable)|were ~3 (wrong|at fault|careless|in the wrong|not (good|quick|careful|up to|attentive|at our|ready|prepared))|got ~3 (wrong)|dropped|failed|fell|let you|let ~3 down|messed|slipped|missed|blundered|erred|mishandled|overlooked|forgot|neglected|mixed up|botched|lost (your|track|sight)|screwed|made ~4 (mistake|error)|did not|didn't|should have|should never|should not|shouldn't have|ought to have|could have|disappointed you|came up short|mismanaged|miscalculated|mis*|have not|haven't|weren't|were not|admit|acknowledge|stumbled|underestimated|broke (our|that)|kept you|answer for|blame ourselves|faltered|underdelivered|under-delivered|ruined|spoiled|spoilt|blew|owe you better)*
      (failed|let) you( down)?|letting you down|let you down|falling short|fell short|failing you|not ~3 (living|meeting|met|delivering|giving|providing) ~3 (up|your|expectation*|you|what|standard*)|blame ourselves|taking (full )?(responsibility|ownership)|take ~3 (responsibility|ownership|the blame)|accept ~3 (responsibility|blame)|responsible for (what|this|that|every|your|how)|you ~3 deserved better (from us|of us)|our (team|staff|kitchen|waiter|driver|manager|colleague|server|receptionist|clinic|courier|employee|agent|doctor|cashier|warehouse|barista|packing)* ~4 (failed|forgot|erred|was wrong|were wrong|made ~2 mistake|got ~2 wrong|slipped|let you|dropped|mishandled|messed|should have|should not|shouldn't|missed|neglected|behaved|was rude|mixed|overlooked|did not|didn't|fell short)|not (good enough|up to our|the standard we|acceptable from us)|the buck stops (here|with us)|no excuse* ~3 (from us|on our|for (us|how we|what we))|disappoint(ed|ing) you|i ~2 (take|accept|own) ~3 (responsib|blame|it|this|that)*
    `),
    sure: lines(`
      (but|rather|only|solely|entirely|wholly|purely|squarely|just) (ours|our own|our (mistake|fault|error|doing|failure|slip|blunder|responsibility)|on us|with us)|(nobody's|no one's|nobody|no one) ~2 but (ours|our|us|our own)|on our (conscience|watch|heads|hands|own heads)|under our roof|(is|was|were|are|be|been|being|as) (all |entirely |wholly |purely |simply |squarely |completely )?(our|ours|our own|down to us|on us|my|mine) ?(own )?(mistake|fault|error|failure|failing|oversight|slip|blunder|doing|responsibility|lapse|shame)?|we (own|hold up our hands|put our hands up|plead guilty|have no one to blame|have nobody to blame|only have ourselves|have only ourselves|got (it|this|that) wrong|take the blame|take full|take responsibility|take ownership|carry the can|should know better|ought to know better|made a (hash|mess)|cocked up|messed up|screwed up|fouled up|slipped up|fell short|let you down|failed you|stand corrected)|(hands|hand) up|guilty as charged|(that|this|it) was us|we own (it|this|that|up)|(my|mine) (fault|mistake|error|bad|responsibility)|no one to blame but|nobody to blame but|(that's|this is|that is|it's) our job|wrong of us|our (team|staff|housekeeping|kitchen|crew) ~1 (missed|forgot|failed)|(because|that|when) we ~1 (rushed|skipped|forgot|missed|failed|mixed|cut|used|got|lost|sent|dropped|misread|ignored|neglected|broke)|(there is|is|there's) no excuse (for|here|on our)|i (own|take the blame|got|failed|let you down|should have)|so is the blame|(is|was|are|were) ours|we (rushed|skipped|forgot|failed|dropped|botched|muddled|misread|mislaid|misjudged|neglected)|inexcusable (of|from|on) (us|our)|(a|our) failure (of|in) (planning|ours|our|care|communication|service|organisation|training)
    `),
    except: lines(`
      (no|not|never|don't|isn't|wasn't|cannot|can't|neither|hardly|nor|won't|aren't|weren't|found no|deny|denies|wouldn't|didn't|nothing) ~3 (our (own )?~2 (mistake|fault|error|responsib|failure|failing|oversight|doing|negligence|shortcoming)|(fault|mistake|error|responsibility|blame|failure|oversight|negligence) ~4 (ours|our|on us|with us|us)|responsible|accountable|to blame|at fault|take ~2 (responsib|blame)|accept ~2 (responsib|blame)|on us|ours|up to us|down to us|on our (part|end|side)|in the wrong|wrong|responsibility|liable)*
      (if|whether) ~6 (fault|made|rushed|skipped|mistake|error|responsib|failed|fell|let you|wrong|blame|missed|slipped|on our (part|end|side)|our end|did not|didn't|disappointed)*|you ~2 (failed|forgot|missed|should have|didn't|did not|are responsible|made)|we ~1 (did not|didn't|have not|haven't|weren't|were not|never) ~2 (find|see|receive|do anything|make ~1 mistake|cause|break|fail|lie|cheat|promise|ask|force|charge|refuse|get any|notice any|hear ~2 complaint|agree|mis|disappoint|overlook|forget|damage|lose)*|we (could|should) have ~3 (been|guess|predict)* ~2 (no)|(let|failed) (us|you know)|(let us|let me|lets)|let you (know|choose|decide|have|in|keep)|our responsib* ~3 (ends|stops|ceases|is limited|does not|doesn't)|we (did not|didn't) ~1 (let|fail)|we take ~3 (pride|hygiene|complaint|feedback|safety)* ~2|we ~2 missed (you|seeing)|(could|couldn't|could not) have (done|been|guessed|known) ~3|(supplier|courier|driver|partner|bank|airline|carrier|delivery (company|service)|vendor)* ~3 (failed|let (us|you) down|at fault|messed|made|is responsible|missed) ~1|let us down|(who|whose|where|whether) ~4 (fault|blame|mistake|responsible|wrong)
    `),
  },
  'solution-missing': solution,
  'contact-missing': {
    find: lines(`
      (private|direct|privately|personal)* ~1 (message|messages|chat|inbox|conversation)|message us|message me|messages|dm|dms|pm us|inbox|privately|in private|offline ~2|(in|via|through|by|our|over|use|open|live|the|app) ~2 (chat|app|messenger|whatsapp|telegram|facebook|instagram|wechat|live chat)
      (call|phone|ring|dial|text) ~1 (us|me|our|on|the|back|at|manager|your|him|her|you|[+0-9]*|#)|phone|telephone|hotline|helpline|by phone|[+]?[0-9]{2}*|a (quick |short )?call|your call|give (us|me|him|her) a (call|ring|shout|bell)|(e-mail|email|e-mails|mail|write|drop|text|contact|reach) ~1 (us|me|at|to|our|the|him|her|out|back|a line|directly)|email|e-mail|[a-z0-9]*@*|get in touch|be in touch|stay in touch|in touch|reach out|reach (us|me|our|you)|contact (us|me|our|details|you|the|him|number|form)|contacting you|speak (to|with) (us|me|our|the|you|someone)|talk (to|with) (us|me|our|you|someone)|(ask|look|asking) for [a-z]* (at|on|behind|in|any|and)|(speak|talk) to [a-z]*|(find|see|ask) [a-z]* (at|on|in|behind) ~1 (counter|desk|bar|door|till|chat|site|shop|office|reception|front)|(ask|look|asking) for (me|the manager|our|him|her|[a-z]* at)|customer (service|support|care|relations)|support (team|desk|line)|help desk|front desk|reception|service desk|(pop|come|drop|stop) ~2 (in|by) ~3 (speak|talk|ask|see (me|the manager|our))
      (send|leave|share|give|forward|dm|drop) ~5 (your|a|me|us|the) ~3 (number|phone|email|e-mail|contact|order|booking|details|way|line|note|message|receipt|photo|reference|reservation)*|let (us|me) know ~4 (number|phone|email|best (way|time)|how (to|we can) reach|when (we|you))|how (we|to) ~1 (can |may )?reach you|(will|we'll|manager|team) ~3 (call|ring|phone|contact|reach|email|message|write to|writes to) you|expect (a|our) call|hear from (us|me|the manager) ~3|ways? to (contact|reach)|write to|form on ~2 (website|site)|line (is|number)|waiting for your ~1 (call|message|email|reply)
    `),
    except: lines(`
      (phone|telephone)* ~1 (case|screen|battery|works|model|charger|holder|signal)|(our|the) (message|app) (is|was|says|has|crash|show|told)* ~3|(you|we) ~1 (have )?(called|messaged|emailed|contacted|phoned|texted)* ~3|(call|called) (it|that|this|them)|your message (was|is|got|has|came)|already ~2 (answered|replied|told|contacted|called) ~3|(get|keep|stay|spread) the message|in touch with (our|your) (values|senses|tastes)|email* (was|were|got|went) ~1|losing touch|out of touch|the chat ~1 (was|told|history|log|shows)|hear from you (again|soon)|line was ~2
      (don't|do not|never|no need to|please don't|not|no longer|stop) ~2 (call|email|message|contact|write|phone|reach)*
    `),
    not: NOT,
  },
};
