import { usableName } from '../name.ts';
import { russianNames } from '../names/ru.ts';
import type { ReplyLanguage } from '../template.ts';
import { EN_MAN, EN_WOMAN, englishCalls, type Called } from './en/calls.ts';
import type { Draft } from './find.ts';
import type { CheckInput, Finding } from './rule.ts';
import { RU_MAN, RU_WOMAN, russianCalls } from './ru/names.ts';
import { chineseGender, chineseNameFaults } from './zh/calls.ts';

/** The name a reply calls the customer by: whether it is theirs, and whether the words beside it have its gender. */

type Found = Pick<Finding, 'rule' | 'from' | 'to' | 'mend'>;

/** Full and short forms of one name. */
const SAME_NAMES = `анна аня анюта нюра|мария маша марья маруся|екатерина катя катерина|елена лена алена|ольга оля|наталья наталия наташа|татьяна таня|ирина ира|светлана света|юлия юля|анастасия настя|александра саша шура|александр саша шура алекс|дмитрий дима митя|сергей сережа серега|алексей леша алеша|михаил миша|николай коля|владимир вова володя|павел паша|петр петя|евгений женя|евгения женя|иван ваня|константин костя|виктор витя|виктория вика|людмила люда люся мила|любовь люба|надежда надя|галина галя|валентина валя|валерий валера|валерия лера|ксения ксюша оксана|дарья даша|софья софия соня|полина поля|василий вася|григорий гриша|юрий юра|станислав стас|вячеслав слава|ярослав слава|владислав влад слава|роман рома|максим макс|антон тоша|артем тема|георгий гоша жора|игорь гарик|вадим вадик|виталий виталик|анатолий толя|геннадий гена|леонид леня|борис боря|семен сема|елизавета лиза|маргарита рита|тамара тома|анжелика лика|ульяна уля|варвара варя|данила даниил данил|elizabeth liz lizzy beth betty|william will bill billy|robert rob bob bobby|richard rick ricky dick|james jim jimmy jamie|john johnny jack|michael mike mick|thomas tom tommy|katherine kate katie kathy catherine cathy|margaret maggie peggy|jennifer jen jenny|samuel sam|samantha sam|daniel dan danny|matthew matt|andrew andy drew|edward ed eddie ted|joseph joe joey|david dave|christopher chris|christine chris christina|rebecca becky|susan sue|deborah debbie|stephen steve steven|anthony tony|patricia pat|patrick pat paddy|nicholas nick|benjamin ben|alexander alex|alexandra alex|victoria vicky|anna ann anne annie|gregory greg|jeffrey jeff|kenneth ken|timothy tim|gregory greg|charles charlie`
  .split('|')
  .map((group) => new Set(group.split(' ')));

/** Names of men that end like women's, and of women that do not. */
const MEN = new Set('никита илья кузьма фома лука данила гаврила добрыня савва миша паша дима леша сережа коля вова ваня петя костя вася гриша юра стася рома боря гоша лёня леня сема витя толя гена митя володя муса мустафа'.split(' '));
const WOMEN = new Set('любовь нинель айгуль гузель гюзель асель адель николь жанат нелли наргиз рашель лейсан ляйсан ануш эсфирь'.split(' '));
const EITHER = new Set('саша женя валя слава шура алекс виталя стася'.split(' '));
const ENGLISH_WOMEN = new Set('aaliyah abbie abby abigail ada adele aditi adriana agatha agnes aisha aishwarya alana alejandra alessandra alexa alexandra alexandria alexis alice alicia alina alison alma althea alyssa amanda amara amber amelia amina amira amrita amy ana anastasia angela angelica angelina angie anika anita anjali ann anna annabel annabelle anne annette annie antonia anusha anya aoife aphra april ariana arlene asha astrid audrey aurora ava ayesha ayumi barbara beatrice beatriz becky belinda bella bernadette bertha beth bethany betty beverly bianca bonnie brenda bridget bridgid brigid brigitte brittany brooke caitlin camila camilla candice cara carla carly carmen carol caroline cassandra catherine cecilia celeste celia chantal charlene charlotte chiara chiyo chloe chloé christina christine ciara cindy claire clara clarissa claudia colleen constance cora cordelia corinne courtney crystal cynthia dagmar daisy dalia daniela daphne dawn debbie deborah debra deepa deirdre delia delilah denise destiny diana diane diya dolores donna dora doris dorothea dorothy edith edwina effie eileen eilidh eimear elaine eleanor eleanora elena elisa elisabeth elise eliza elizabeth elke ella ellen elodie eloise elsa elsie emilia emilie emily emma emmanuelle enid erica erika erin esme esmeralda esperanza estelle esther eugenia eunice eva evelyn evie faith farah fatima fatma faye felicity fern fernanda fiona fleur flora florence frances francesca freya frida gabriella gabrielle gail gaynor geeta gemma genevieve georgia georgiana georgina geraldine gertrude gina ginny giovanna gisela giulia gladys glenda gloria grace greta gudrun gwen gwendolyn gwyneth hailey hana hanna hannah harriet hattie hayley hazel heather heidi helen helena helga henrietta hermione hilda hina holly honor imogen ines ingrid ioana irene iris isabel isabella isabelle isla isobel ivy jacinta jacqueline jade jana jane janelle janet janice janine jasmine jayne jean jeanette jeanne jemima jenna jennifer jenny jessica jill joan joana joann joanna joanne jodie johanna josefina josephine josie joyce juanita judith judy julia juliana julianne julie juliet juliette june kaitlyn kamala kanika karen karin karina kate katherine kathleen kathryn kathy katie kavita kavya kayla kayleigh keira kelly khadija kiara kimberly kirsten kirsty komal kristen kristin kristina lakshmi lara larissa latoya laura lauren lavinia layla leah leila lena leona leonora leticia libby lila lilian lilly lily linda lisa lisbeth liz lois lola lorena loretta lorna lorraine lottie louise lourdes luana lucia luciana lucinda lucy luisa luna lydia lynda lynette lynne mabel madeleine madison maeve magda magdalena maggie maisie malika mandy manon manuela mara marcia margaret margarita margery margot marguerite maria mariam mariana marianne maribel marie marilyn marina marisa marjorie marlene marta martha mary matilda maud maureen mavis maxine maya meena meera megan meghan mei-ling melanie melissa mercedes meredith mia michelle mildred millicent millie mimi minnie mira miranda miriam misaki moira molly mona monica monique muriel myra myrtle nadia nadine nancy naoko naomi natalia natalie natasha neha nell nellie nia niamh nicole nicolette nina nisha noelle nora noreen norma nuala odette olga olive olivia ophelia orla padma paige paloma pamela paola parveen patience patricia patty paula paulina pauline pearl peggy penelope petra philippa phoebe phyllis pippa pooja poppy portia preeti priscilla prisha priti priya priyanka prudence queenie rachael rachel radha raquel rashmi rebecca rekha renata renee rhiannon rhoda rhona rita roberta robyn rochelle roisin ronja rosa rosalie rosalind rosanna rose roseanne rosemary rosie rowena roxanne ruby rukmini ruth sabine sabrina sadie sakura sally salma samantha samira sana sandra sangeeta sanne saoirse sara sarah saskia scarlett selena selina serena shanice shanti sharon shauna sheena sheila shelley shirley shreya sigrid silvia sinead siobhan sofia solveig sonia sonya sophia sophie stacey stacy stella stephanie sue sunita susan susanna susannah suzanne svetlana swati sybil sylvia tabitha tamara tamsin tania tanya tara tatiana teresa tess tessa thea thelma theresa tiffany tilda tilly tina trisha trudy uma una ursula usha valentina valerie vanessa vera verity veronica vicki vicky victoria vikki viola violet virginia vivien vivienne wanda wendy wilhelmina wilma winifred xanthe ximena yasmin yasmine yolanda yuko yvette yvonne zainab zara zeinab zelda zoe zofia zoé zuzanna'.split(' '));
const ENGLISH_MEN = new Set('aaron abdul abdullah abel abraham achim adam ade adil aditya ahmad ahmed aidan ajay akash alan alasdair alastair albert albie aled alejandro alessandro alexander alfie alfonso alfred alfredo alistair allen alvaro alvin amir amit amos anand anders andre andreas andrei andres andrew angelo angus anil anish anthony anton antonio archie ari arjun armando arnold arthur arun ashok asim austin avi axel barry bart bartholomew bashir basil ben benedict benjamin benny bernard bernie bert bertie bhavesh bilal bill bjorn björn bob boris boyd brad bradley brandon brendan brent brett brian bruce bruno bryan bryn byron caleb callum calvin carl carlo carlos cecil cedric cesar chad charles chester chetan chidi christian christoph christopher ciaran cillian clark claude claus clayton clement clifford clint clinton clive clyde colin colm connor conor constantine cormac cornelius craig cyril damian damien damon daniel daniele danny dario darius darrell darren darryl dave david davide dean declan deepak dennis denzel derek desmond dev dexter diego dieter dilip dimitri dirk dmitri domingo dominic don donal donald donnie doug dougal douglas duncan dwayne dwight dylan eamon eamonn earl eddie edgar eduardo edward edwin eli elias elijah elliot elliott elvis emeka emil emilio emmanuel enrique enzo eric erik ernest ernesto ernie errol esteban ethan euan eugene evan ewan ezra fabian fabio faisal farhan farid felipe felix ferdinand fergal fergus fernando finbar finlay finn flavio florian floyd francesco francisco franco frank franklin franz fred freddie frederick friedrich fritz gabriel gareth gary gaurav gavin geoff geoffrey george gerald gerard gerhard gianni gideon gilbert giles giorgio giovanni giuseppe glen gopal gordon graham grant greg gregor gregory guido guillermo gunnar gunther gus gustavo hamish hamza hank hans hari harold harrison harry haruto harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hiroshi howard hubert hugh hugo humphrey hussein ian ibrahim idris ignacio igor imran isaac ismail ivan ivo ivor jack jacob jai jake jamal james jared jarvis jason javier jed jeff jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy joachim joao joaquin jochen joe joel joey johan johann johannes john johnny jon jonas jonathan jonathon jorge jose josef joseph josh joshua juan julian julien julio jurgen justin jürgen kabir kamal kareem karim karl karl-heinz karthik keir keiran keith kelvin ken kenji kenneth kenny kevin khalid kieran klaus krishna kunal kurt kyle lachlan lance larry lars laurence lawrence leif leo leon leonard leroy les lester levi lewis liam lionel lloyd lorcan lorenzo louie louis luca lucas lucian luigi luis lukas luke luther mahesh malcolm malik manfred manoj manuel marc marcel marcelo marcin marco marcus mario marius mark marlon marshall martin marty marvin mason massimo mateo mathew matias matteo matthew matthias maurice mauricio max maxwell mehmet melvin michael mick miguel mike miles milo mitchell mohamed mohammad mohammed mohan morris moses muhammad murray mustafa myles nabil nadeem nathan naveen neal ned neil neville niall nicholas nick nico nicolas niels nigel nikhil nikolai nils nitin noah noel norman oliver omar orlando osama oscar oskar osman otis otto owen pablo paddy paolo pascal patricio patrick paul pavel pedro percy pete peter phil philip philippe phillip pierce pierre piers piotr prakash pranav quentin rafael rafiq rahul raj rajesh rajiv rakesh ralf ralph ramesh ramon randall randy rashid raul ravi ray raymond reece reginald rehan reuben rex rhys ricardo richard richie rick rishi rob robert roberto rocco roderick rodney rodrigo roger rohan rohit roland rolf roman romeo ron ronald ronan ronnie rory ross roy ruben rudolf rudy rufus rupert russell ryan sachin salvador salvatore samir samuel sandeep sanjay santiago santosh saul scott sean sebastian sebastián selwyn sergei sergio seth shane shaun shawn sid siddharth silas simeon simon spencer stan stanley stefan stefano steffen stelios stephen steve steven stewart stuart sunil suresh sven tadeusz tadhg takashi tariq taro tarun ted teddy terence terrence theo theodore thiago thomas tim timothy tobias tobin toby todd tom tomas tommaso tony travis trent trevor tristan troy tyler tyrone umar usman uwe valentin vasily vernon victor vijay vik vikram vinay vince vincent vincenzo virgil vivek vladimir wallace walt walter ward warren wasim wayne wesley wilbur wilfred will willem william willie wim winston wolfgang woody xavier yash yasin yousef youssef yuri yusuf zac zach zachary zane zoltan'.split(' '));

const fold = (word: string) => word.toLowerCase().replace(/ё/g, 'е');

const LATIN: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' };

/** Rough Latin letters, so that «Юлия» and "Yulia", "Julia" meet. */
function rough(word: string): string {
  return [...fold(word)].map((letter) => LATIN[letter] ?? letter).join('').replace(/[jiy]+/g, 'i').replace(/kh|x/g, 'h').replace(/ks/g, 'x').replace(/iu/g, 'u').replace(/io/g, 'e').replace(/ia/g, 'a').replace(/(.)\1/g, '$1').replace(/ph/g, 'f').replace(/c(?!h)/g, 'k').replace(/h$/, '');
}

function sameName(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  return left === right || rough(left) === rough(right) || SAME_NAMES.some((group) => group.has(left) && group.has(right));
}

export type Gender = 'man' | 'woman' | null;

export function genderOf(name: string, language: ReplyLanguage): Gender {
  const word = fold(name).split(/[-'’ ]/)[0] ?? '';
  if (language === 'zh') return chineseGender(name);
  if (EITHER.has(word)) return null;
  if (language === 'en') return ENGLISH_WOMEN.has(word) ? 'woman' : ENGLISH_MEN.has(word) ? 'man' : null;
  if (!russianNames.has(word)) return null;
  if (MEN.has(word)) return 'man';
  return WOMEN.has(word) || /[ая]$/.test(word) ? 'woman' : 'man';
}

/** «Аня» is a name for an Анна too. */
export function callsByName(reply: string, author: string | null): boolean {
  return author !== null && russianCalls(reply).some(({ name }) => author.split(/[\s._-]+/).some((word) => word !== '' && sameName(word, name)));
}

export function checkNames(draft: Draft, input: CheckInput, language: ReplyLanguage): Found[] {
  if (language === 'zh') return chineseNameFaults(draft.shown, input, genderOf(input.author ?? '', 'en'));
  const calls = language === 'en' ? englishCalls(draft.shown) : russianCalls(draft.shown);
  const own = usableName(input.author, language) ?? usableName(input.author, 'ru') ?? usableName(input.author, 'en');
  const findings: Found[] = [];
  if (input.author !== null) {
    for (const { name, from, to } of calls) if (!isTheirs(name, input, own)) findings.push({ rule: 'wrong-name', from, to, mend: own ?? '' });
  }
  const name = calls.find((one) => findings.length === 0 && one.name !== '')?.name ?? own;
  const gender = name === null ? null : genderOf(name, language);
  return gender === null ? findings : [...findings, ...contradictions(draft, gender, language, calls)];
}

function isTheirs(name: string, { author, review }: CheckInput, own: string | null): boolean {
  const theirs = [author ?? '', own ?? ''].join(' ');
  // Characters against letters: one may be the other's sound.
  if (/\p{Script=Han}/u.test(author ?? '') && !/\p{Script=Han}/u.test(name)) return true;
  return theirs.split(/[\s._-]+/).some((word) => word !== '' && sameName(word, name)) || (own === null && fold(review ?? '').includes(fold(name)));
}

const OPPOSITE = { ru: { man: RU_WOMAN, woman: RU_MAN }, en: { man: EN_WOMAN, woman: EN_MAN } } as const;
const ABOUT_OTHERS = /(?:мы|наш\p{L}*|команд\p{L}*)\s.{0,40}$/u;

function contradictions(draft: Draft, gender: 'man' | 'woman', language: 'ru' | 'en', calls: readonly Called[]): Found[] {
  const found: Found[] = [];
  for (const match of draft.text.matchAll(OPPOSITE[language][gender])) {
    const [from, to] = [match.index, match.index + match[0].length];
    // A title counts where it stands by the name; a colleague may be a lady.
    if (language === 'en' && /^(?:mr|ms|miss|mister)/.test(match[0]) && from > 24 && !calls.some((call) => Math.abs(call.from - from) < 12)) continue;
    if (/^(?:уваж|дорог|мил)/.test(match[0]) && !calls.some((call) => call.from >= to && call.from - to < 4)) continue;
    if (language === 'ru' && ABOUT_OTHERS.test(draft.text.slice(Math.max(0, from - 2), from))) continue;
    found.push({ rule: 'wrong-gender', from, to, mend: mended(match[0], language, gender) });
  }
  return found;
}

function mended(words: string, language: 'ru' | 'en', gender: 'man' | 'woman'): string | null {
  if (language === 'en') return null;
  if (/^уважаем|^дорог|^мил/.test(words)) return gender === 'man' ? words.replace(/ая$/, words.startsWith('дорог') ? 'ой' : 'ый') : words.replace(/(?:ый|ой)$/, 'ая');
  if (/доволен$|довольна$/.test(words)) return words.replace(/доволен$|довольна$/, 'довольны');
  if (/^остал/.test(words)) return 'остались';
  return words.startsWith('вы') ? words.replace(/(?:лся|лась)$/, 'лись').replace(/(?:шел|шла)$/, 'шли').replace(/(?:ла|л)$/, 'ли') : null;
}
