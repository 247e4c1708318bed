/** Given names common in English, folded (small letters), by whom they are given to. */
export const englishWomen: ReadonlySet<string> = new Set(
  `aaliyah abbie abby abigail ada adele aditi adriana agatha agnes aisha aishwarya alana alejandra alessandra alexa alexandra alexandria
  alexis alice alicia alina alison allison alma althea alyssa amanda amara amber amelia amina amira amrita amy ana ananya anastasia angela
  angelica angelina angie anika anita anjali ann anna annabel annabelle anne annette annie antonia anusha anya aoife aphra april ariana
  arlene asha astrid audrey aurora ava ayesha ayumi barbara beatrice beatriz becky belinda bella bernadette bertha beth bethany betsy
  bette betty beverly bianca bonnie brenda brianna bridget bridgid brigid brigitte brittany brooke caitlin camila camilla camille candice
  cara carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celeste celia chantal charlene charlotte
  chelsea cheryl chiara chiyo chloe chloé christina christine ciara cindy claire clara clare clarissa claudia colleen constance cora
  cordelia corinne courtney cristina crystal cynthia dagmar daisy dalia daniela danielle daphne dawn debbie deborah debra deepa deirdre
  delia delilah denice denise destiny diana diane divya diya dolores donna dora doris dorothea dorothy edith edwina effie eileen eilidh
  eimear elaine eleanor eleanora elena elisa elisabeth elise eliza elizabeth elke ella ellen ellie elodie eloise elsa elsbeth elsie
  elspeth emilia emilie emily emma emmanuelle enid erica erika erin esme esmeralda esperanza estelle esther eugenia eunice eva evelyn evie
  faith farah fatima fatma faye felicity fern fernanda fiona fleur flora florence fran frances francesca freya frida gabriella gabrielle
  gail gaynor geeta gemma genevieve georgia georgiana georgie georgina geraldine gertrude gina ginny giovanna gisela giulia gladys glenda
  gloria grace greta gudrun gwen gwendolyn gwyneth hailey hana hanna hannah harriet hattie hayley hazel heather heidi helen helena helga
  henrietta hermione hilda hina holly honor imogen ines ingeborg ingrid ioana irene iris isabel isabella isabelle isla isobel ivy izzy
  jacinta jacqueline jade jana jane janelle janet janice janine jasmine jayne jean jeanette jeanne jemima jen jenna jennifer jenny jess
  jessica jill joan joana joann joanna joanne jodie johanna josefina josephine josie joy joyce juanita judith judy julia juliana julianne
  julie juliet juliette june kaitlyn kamala kanika karen karin karina kat kate katherine kathleen kathryn kathy katie katrina kavita kavya
  kayla kayleigh keira kelly khadija kiara kimberly kirsten kirsty komal kristen kristin kristina laila lakshmi lara larissa latoya laura
  lauren lavinia layla leah leanne leila lena leona leonora leticia lexi lianne libby lila lilian lillian lilly lily linda lisa lisbeth
  liv liz lois lola lorena loretta lori lorna lorraine lottie lou-anne louise lourdes luana lucia luciana lucinda lucy luisa luna lydia
  lynda lynette lynne mabel maddie madeleine madison maeve magda magdalena maggie maisie malika mandy manon manuela mara marcia margaret
  margarita margery margie margo margot marguerite maria mariam marian mariana marianne maribel marie marilyn marina marisa marjorie
  marlene marsha marta martha mary matilda maud maureen mavis maxine maya meena meera megan meghan mei-ling mel melanie melinda melissa
  mercedes meredith mia michelle mila mildred millicent millie mimi minnie mira miranda miriam misaki moira molly mona monica monique
  muriel myra myrtle nadia nadine nan nancy naoko naomi natalia natalie natasha neha nell nellie nia niamh nicky nicola nicole nicolette
  nikki nina nisha noelle nora noreen norma nuala odette olga olive olivia ophelia orla padma paige paloma pam pamela paola parveen
  patience patricia patty paula paulina pauline pearl peggy penelope penny petra petunia philippa phoebe phyllis pippa polly pooja poppy
  portia preeti priscilla prisha priti priya priyanka prudence queenie rachael rachel radha raquel rashmi rebecca regina rekha renata
  renee rhiannon rhoda rhona rita roberta robyn rochelle roisin ronja rosa rosalie rosalind rosalyn rosanna rose roseanne rosemary rosie
  rowena roxanne ruby rukmini ruth sabine sabrina sadie sakura sally salma samantha samira sana sandra sangeeta sanne saoirse sara sarah
  saskia scarlett selena selina serena shanice shanti sharon shauna sheena sheila shelagh shelley sherry shirley shreya sigrid silvia
  simone sinead siobhan sofia solveig sonia sonya sophia sophie stacey stacy stella stephanie sue sunita susan susanna susannah susie
  suzanne svetlana swati sybil sylvia sylvie tabitha tamara tammy tamsin tania tanya tara tatiana teresa tess tessa thea thelma theresa
  tiffany tilda tilly tina tori tracey tracy trish trisha trudy uma una ursula usha valentina valerie vanessa vera verity veronica vicki
  vicky victoria vikki viola violet virginia vivien vivienne wanda wendy wilhelmina wilma winifred winnie wren xanthe ximena yasmin
  yasmine yolanda yuko yvette yvonne zadie zainab zara zeinab zelda zoe zofia zoé zuzanna`.split(/\s+/),
);

export const englishMen: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abel abraham achim adam ade adebayo adil aditya adrian ahmad ahmed aidan ajay akash al alan alasdair alastair
  albert albie alec aled alejandro alessandro alexander alf alfie alfonso alfred alfredo alistair allan allen alvaro alvin amir amit amos
  anand anders andre andreas andrei andres andrew andy angelo angus anil anish anthony anton antonio archie ari arjun armando arnie arnold
  arthur arun ashok asim austin avi axel barry bart bartholomew bashir basil baz ben benedict benjamin benny bernard bernie bert bertie
  bertrand bhavesh bilal bill billy bjorn björn bob bobby boris boyd brad bradley brandon brendan brendon brent brett brian bruce bruno
  bryan bryn byron caleb callum calvin carl carlo carlos caspar cecil cedric cesar chad charles chester chetan chidi christian christoph
  christopher ciaran cillian clark claude claus clayton clem clement clifford clint clinton clive clyde colin colm connor conor
  constantine corey cormac cornelius craig curtis cyril damian damien damon daniel daniele danny darcy dario darius darrell darren darryl
  dave davey david davide dean declan deepak dennis denzel derek desmond dev dexter dick diego dieter dilip dimitri dirk dmitri domingo
  dominic don donal donald donnie doug dougal douglas drew duncan dwayne dwight dylan eamon eamonn earl ed eddie edgar eduardo edward
  edwin eli elias elijah elliot elliott elvis emeka emil emilio emmanuel enrique enzo eric erik ernest ernesto ernie errol esteban ethan
  euan eugene evan ewan ezra fabian fabio faisal farhan farid felipe felix ferdinand fergal fergus fernando finbar finlay finn flavio
  florian floyd francesco francisco franco frank franklin franz fraser fred freddie frederick friedrich fritz gabe gabor gabriel gareth
  gary gaurav gavin gene geoff geoffrey george gerald gerard gerhard gerry gianni gideon gilbert giles giorgio giovanni giuseppe glen
  glenn gopal gord gordon graham grant greg gregor gregory guido guillermo gunnar gunther gus gustavo hal hamish hamza hank hans hari
  harold harrison harry haruto harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hiroshi howard hubert
  hugh hughie hugo humphrey hussein ian ibrahim idris ignacio ignatius igor imran isaac ismail ivan ivo ivor jack jackson jacob jai jake
  jamal james jared jarvis jason javier jed jeff jeffrey jens jeremiah jeremy jerome jerry jesus jim jimbo jimmy joachim joao joaquin
  jochen joe joel joey johan johann johannes john johnny jon jonas jonathan jonathon jorge jose josef joseph josh joshua juan jude julian
  julien julio jurgen justin jürgen kabir kamal kareem karim karl karl-heinz karthik keir keiran keith kelvin ken kenji kenneth kenny
  kevin khalid kieran kip klaus krishna kunal kurt kyle lachlan lance larry lars laurence lawrence leif len lennie lenny leo leon leonard
  leroy les lester levi lewis liam lionel lloyd logan lorcan lorenzo louie louis luca lucas lucian luigi luis lukas luke luther mahesh
  malcolm malik manfred manoj manuel marc marcel marcelo marcin marco marcus mario marius mark marlon marshall martin marty marvin mason
  massimo mateo mathew matias matt matteo matthew matthias maurice mauricio max maxwell mehmet melvin michael mick miguel mike mikey miles
  milo mitch mitchell mohamed mohammad mohammed mohan morris moses muhammad murray mustafa myles nabil nadeem nate nathan nathaniel naveen
  neal ned neil neville niall nicholas nick nico nicolas niels nigel nikhil nikolai nils nitin noah noel norman oliver ollie oluwaseun
  omar orlando osama oscar oskar osman otis otto owen pablo paddy paolo pascal patricio patrick paul pavel pedro percy perry pete peter
  phil philip philippe phillip pierce pierre piers piotr prakash pranav quentin rafael rafiq rahul raj rajesh rajiv rakesh ralf ralph
  ramesh ramon randall randy rashid raul ravi ray raymond reece reginald rehan reuben rex rhys ricardo rich richard richie rick ricky
  rishi rob robbie robert roberto rocco rod roderick rodney rodrigo roger rohan rohit roland rolf roman romeo ron ronald ronan ronnie rory
  ross roy ruben rudolf rudy rufus rupert russ russell ryan sachin salvador salvatore samir samuel sandeep sanjay santiago santosh saul
  scott sean seb sebastian sebastián selwyn sergei sergio seth shane shaun shawn sid siddharth silas simeon simon spence spencer stan
  stanley stefan stefano steffen stelios stephen steve steven stew stewart stuart sunil suresh sven tadeusz tadhg takashi tariq taro tarun
  ted teddy terence terrence theo theodore thiago thomas tim timothy tobias tobin toby todd tom tomas tommaso tommy tony travis trent
  trevor tristan troy tyler tyrone umar usman uwe valentin vasily vernon victor vijay vik vikram vinay vince vincent vincenzo vinnie
  virgil vivek vladimir wallace walt walter ward warren wasim wayne wesley wilbur wilfred will willem william willie wim winston wolfgang
  woody xander xavier yash yasin yousef youssef yuri yusuf zac zach zachary zane zoltan`.split(/\s+/),
);

const EITHER = `alex ali andrea angel ashley cameron charlie chris dale dan dana francis jackie jamie jan jay jesse jessie jo jordan kay kelsey kerry
  kim laurie lee leslie lindsay lynn marion morgan pat rene robin sam sandy shannon sidney terry vivian`;

/** All of them. A single word that is not here is taken for a nickname. */
export const englishNames: ReadonlySet<string> = new Set([...englishWomen, ...englishMen, ...EITHER.split(/\s+/)]);
