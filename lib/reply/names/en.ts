/** Given names common in English, folded (small letters). A single word that is not here is taken for a nickname. */
export const englishNames: ReadonlySet<string> = new Set(
  `aaliyah aaron abbie abby abdul abdullah abel abigail abraham achim ada adam ade adele adil aditi aditya adrian adriana agatha agnes ahmad
  ahmed aidan aisha aishwarya ajay akash alan alana alasdair alastair albert albie aled alejandra alejandro alessandra alessandro alex alexa
  alexander alexandra alexandria alexis alfie alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison alma althea
  alvaro alvin alyssa amanda amara amber amelia amina amir amira amit amos amrita amy ana anand anastasia anders andre andrea andreas andrei
  andres andrew andy angel angela angelica angelina angelo angie angus anika anil anish anita anjali ann anna annabel annabelle anne annette
  annie anthony anton antonia antonio anusha anya aoife aphra april archie ari ariana arjun arlene armando arnold arthur arun asha ashley
  ashok asim astrid audrey aurora austin ava avi axel ayesha ayumi barbara barry bart bartholomew bashir basil beatrice beatriz becky
  belinda bella ben benedict benjamin benny bernadette bernard bernie bert bertha bertie beth bethany betty beverly bhavesh bianca bilal
  bill billy bjorn bob bobby bonnie boris boyd brad bradley brandon brenda brendan brent brett brian brianna bridget bridgid brigid brigitte
  brittany brooke bruce bruno bryan bryn byron caitlin caleb callum calvin cameron camila camilla camille candice cara carl carla carlo
  carlos carly carmen carol caroline carolyn carrie cassandra catherine cathy cecil cecilia cedric celeste celia cesar chad chantal charlene
  charles charlie charlotte chelsea cheryl chester chetan chiara chidi chiyo chloe chris christian christina christine christoph christopher
  ciara ciaran cillian cindy claire clara clare clarissa clark claude claudia claus clayton clement clifford clint clinton clive clyde colin
  colleen colm connor conor constance constantine cora cordelia corey corinne cormac cornelius courtney craig cristina crystal curtis
  cynthia cyril dagmar daisy dale dalia damian damien damon dan dana daniel daniela daniele danielle danny daphne dario darius darrell
  darren darryl dave david davide dawn dean debbie deborah debra declan deepa deepak deirdre delia delilah denise dennis denzel derek
  desmond dexter diana diane diego dieter dilip dimitri dirk diya dmitri dolores domingo dominic don donal donald donna donnie dora doris
  dorothea dorothy doug dougal douglas duncan dwayne dwight dylan eamon eamonn earl eddie edgar edith eduardo edward edwin edwina effie
  eileen eilidh eimear elaine eleanor eleanora elena eli elias elijah elisa elisabeth elise eliza elizabeth elke ella ellen ellie elliot
  elliott elodie eloise elsa elsie elvis emeka emil emilia emilie emilio emily emma emmanuel emmanuelle enid enrique enzo eric erica erik
  erika erin ernest ernesto ernie errol esme esmeralda esperanza esteban estelle esther ethan euan eugene eugenia eunice eva evan evelyn
  evie ewan ezra fabian fabio faisal faith farah farhan farid fatima fatma faye felicity felipe felix ferdinand fergal fergus fernanda
  fernando finbar finlay finn fiona flavio fleur flora florence florian floyd frances francesca francesco francis francisco franco frank
  franklin franz fred freddie frederick freya frida friedrich fritz gabriel gabriella gabrielle gail gareth gary gaurav gavin gaynor geeta
  gemma genevieve geoff geoffrey george georgia georgiana georgina gerald geraldine gerard gerhard gertrude gianni gideon gilbert giles gina
  ginny giorgio giovanna giovanni gisela giulia giuseppe gladys glen glenda glenn gloria gopal gordon grace graham grant greg gregor gregory
  greta gudrun guido guillermo gunnar gunther gus gustavo gwen gwendolyn gwyneth hailey hamish hamza hana hank hanna hannah hans hari harold
  harriet harrison harry haruto harvey hasan hassan hattie hayley hazel heather hector heidi heinrich heinz helen helena helga helmut henri
  henrietta henrik henry herbert herman hermione hilda hina hiroshi holly howard hubert hugh hugo humphrey hussein ian ibrahim idris ignacio
  igor imogen imran ines ingrid ioana irene iris isaac isabel isabella isabelle isla ismail isobel ivan ivo ivor ivy jacinta jack jackie
  jackson jacob jacqueline jade jai jake jamal james jamie jan jana jane janelle janet janice janine jared jarvis jasmine jason javier jay
  jayne jean jeanette jeanne jeff jeffrey jemima jen jenna jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jessie jesus jill
  jim jimmy jo joachim joan joana joann joanna joanne joao joaquin jochen jodie joe joel joey johan johann johanna johannes john johnny jon
  jonas jonathan jonathon jordan jorge jose josef josefina joseph josephine josh joshua josie joy joyce juan juanita judith judy julia
  julian juliana julianne julie julien juliet juliette julio june jurgen justin kabir kaitlyn kamal kamala kanika kareem karen karim karin
  karina karl karl-heinz karthik kate katherine kathleen kathryn kathy katie katrina kavita kavya kay kayla kayleigh keir keira keiran keith
  kelly kelsey kelvin ken kenji kenneth kenny kerry kevin khadija khalid kiara kieran kim kimberly kirsten kirsty klaus komal krishna
  kristen kristin kristina kunal kurt kyle lachlan laila lakshmi lance lara larissa larry lars latoya laura lauren laurence laurie lavinia
  lawrence layla leah lee leif leila lena leo leon leona leonard leonora leroy leslie lester leticia levi lewis liam libby lila lilian
  lillian lilly lily linda lindsay lionel lisa lisbeth liz lloyd logan lois lola lorcan lorena lorenzo loretta lorna lorraine lottie louie
  louis louise lourdes luana luca lucas lucia lucian luciana lucinda lucy luigi luis luisa lukas luke luther lydia lynda lynette lynn lynne
  mabel madeleine madison maeve magda magdalena maggie mahesh maisie malcolm malik malika mandy manfred manoj manon manuel manuela mara marc
  marcel marcelo marcia marcin marco marcus margaret margarita margery margot marguerite maria mariam marian mariana marianne maribel marie
  marilyn marina mario marion marisa marius marjorie mark marlene marlon marshall marta martha martin marty marvin mary mason massimo mateo
  mathew matias matilda matt matteo matthew matthias maud maureen maurice mauricio mavis max maxine maxwell maya meena meera megan meghan
  mehmet mei-ling melanie melinda melissa melvin mercedes meredith mia michael michelle mick miguel mike mila mildred miles millicent millie
  milo mimi minnie mira miranda miriam misaki mitchell mohamed mohammad mohammed mohan moira molly mona monica monique morgan morris moses
  muhammad muriel murray mustafa myles myra myrtle nabil nadeem nadia nadine nancy naoko naomi natalia natalie natasha nathan nathaniel
  naveen neal ned neha neil nell nellie neville nia niall niamh nicholas nick nico nicola nicolas nicole nicolette niels nigel nikhil
  nikolai nils nina nisha nitin noah noel noelle nora noreen norma norman nuala odette olga oliver olivia omar ophelia orla orlando osama
  oscar oskar osman otis otto owen pablo paddy padma paige paloma pamela paola paolo parveen pascal pat patience patricia patricio patrick
  patty paul paula paulina pauline pavel pearl pedro peggy penelope penny percy perry pete peter petra phil philip philippa philippe phillip
  phoebe phyllis pierce pierre piers piotr pippa polly pooja poppy portia prakash pranav preeti priscilla prisha priti priya priyanka
  prudence queenie quentin rachael rachel radha rafael rafiq rahul raj rajesh rajiv rakesh ralf ralph ramesh ramon randall randy raquel
  rashid rashmi raul ravi ray raymond rebecca reece regina reginald rehan rekha renata rene renee reuben rex rhiannon rhoda rhona rhys
  ricardo richard richie rick ricky rishi rita rob robert roberta roberto robin robyn rocco rochelle roderick rodney rodrigo roger rohan
  rohit roisin roland rolf roman romeo ron ronald ronan ronja ronnie rory rosa rosalie rosalind rosanna rose roseanne rosemary rosie ross
  rowena roxanne roy ruben ruby rudolf rudy rufus rukmini rupert russell ruth ryan sabine sabrina sachin sadie sakura sally salma salvador
  salvatore sam samantha samir samira samuel sana sandeep sandra sandy sangeeta sanjay sanne santiago santosh saoirse sara sarah saskia saul
  scarlett scott sean sebastian selena selina selwyn serena sergei sergio seth shane shanice shannon shanti sharon shaun shauna shawn sheena
  sheila shelley sherry shirley shreya sid siddharth sidney sigrid silas silvia simeon simon simone sinead siobhan sofia solveig sonia sonya
  sophia sophie spencer stacey stacy stan stanley stefan stefano steffen stelios stella stephanie stephen steve steven stewart stuart sue
  sunil sunita suresh susan susanna susannah suzanne sven svetlana swati sybil sylvia tabitha tadeusz tadhg takashi tamara tammy tamsin
  tania tanya tara tariq taro tarun tatiana ted teddy terence teresa terrence terry tess tessa thea thelma theo theodore theresa thiago
  thomas tiffany tilda tilly tim timothy tina tobias tobin toby todd tom tomas tommaso tommy tony tracey tracy travis trent trevor trisha
  tristan troy trudy tyler tyrone uma umar una ursula usha usman uwe valentin valentina valerie vanessa vasily vera verity vernon veronica
  vicki vicky victor victoria vijay vik vikki vikram vinay vince vincent vincenzo viola violet virgil virginia vivek vivian vivien vivienne
  vladimir wallace walt walter wanda warren wasim wayne wendy wesley wilbur wilfred wilhelmina will willem william willie wilma wim winifred
  winston wolfgang woody xanthe xavier ximena yash yasin yasmin yasmine yolanda yousef youssef yuko yuri yusuf yvette yvonne zac zach
  zachary zainab zane zara zeinab zelda zoe zofia zoltan zuzanna`.split(/\s+/),
);
