/** Given names common in English, folded (small letters). A single word that is not here is taken for a nickname. */
export const englishNames: ReadonlySet<string> = new Set(
  `aaron abby abigail abraham adam adrian adriana agnes aidan aisha alan albert alejandro alex alexa alexander alexandra alexis
  alfred ali alice alicia alison allan allen allison alyssa amanda amber amelia amir amy ana andrea andreas andrew andy angel
  angela angelica angie anita ann anna anne annie anthony antonio april ariana arthur ashley audrey austin ava barbara barry
  beatrice becky ben benjamin bernard beth bethany betty beverly bill billy bob bobby bonnie brad bradley brandon brenda brendan
  brett brian brianna bridget brittany brooke bruce bryan caitlin caleb callum cameron camille carl carla carlos carmen carol
  caroline carolyn carrie catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe chris christian christina
  christine christopher cindy claire clara clare claudia clive colin connor constance corey courtney craig cristina crystal curtis
  cynthia daisy dale dan dana daniel daniela danielle danny darren dave david dawn dean deborah debbie debra denise dennis derek
  diana diane diego dominic don donald donna dorothy doug douglas duncan dylan eddie edgar edith edward edwin eileen elaine
  eleanor elena eli elijah elizabeth ella ellen ellie elsie emily emma eric erica erik erika erin ernest ethan eugene eva evan
  evelyn faith fatima felix fiona florence frances francesca francis frank fred freddie frederick gabriel gabriella gareth gary
  gavin gemma geoff geoffrey george georgia gerald gerard gina glen glenn gloria gordon grace graham grant greg gregory gwen
  hailey hannah harold harriet harry harvey hassan hazel heather hector heidi helen henry holly howard hugh hugo ian ibrahim imran
  ingrid irene iris isaac isabel isabella isla ivan jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet
  janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerry jesse jessica jessie jill jim
  jimmy jo joan joanna joanne joe joel johanna john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan judith
  judy julia julian julie juliet june justin karen karl kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelly
  kelsey ken kenneth kerry kevin kieran kim kimberly kirsten kristen kristin kurt kyle lachlan laila lance larry laura lauren
  laurie lawrence leah lee leo leon leonard leslie lewis liam lillian lily linda lindsay lisa liz logan lois lorraine louis louise
  luca lucas lucia lucy luis luke lydia lynn mabel madison maggie malcolm marcia marco marcus margaret maria marian marie marilyn
  marina mario marion marisa marjorie mark marlene martha martin mary mason mathew matilda matt matthew maureen max maxine maya
  megan melanie melinda melissa mia michael michelle miguel mike mila miles miranda miriam mohamed mohammed moira molly monica
  morgan muhammad nadia nancy naomi natalie natasha nathan nathaniel neil nellie nicholas nick nicola nicole nigel nina noah noel
  nora norma norman olga oliver olivia omar oscar owen paige pamela pat patricia patrick paul paula pauline pearl pedro peggy
  penelope penny perry pete peter phil philip phillip phoebe phyllis polly priya rachel rafael raj ralph ramon randy raul ray
  raymond rebecca regina reginald rene renee rhys ricardo richard rick ricky rita rob robert roberta roberto robin robyn rodney
  roger roland ron ronald rory rosa rosalind rose rosemary ross roxanne roy ruby rupert russell ruth ryan sabrina sally sam
  samantha samuel sandra sandy sara sarah scott sean sebastian serena sergio shane shannon sharon shaun shauna sheila shelley
  sherry shirley sidney silvia simon simone sofia sonia sophia sophie stacey stacy stan stanley stella stephanie stephen steve
  steven stewart stuart sue susan susanna suzanne sylvia tamara tammy tania tanya tara ted teresa terry tess thelma theo theodore
  theresa thomas tiffany tim timothy tina toby todd tom tommy tony tracey tracy travis trevor tristan tyler ursula valerie vanessa
  vera vernon veronica vicky victor victoria vincent violet virginia vivian walter wanda wayne wendy wesley wilfred will william
  willie wilma winston xavier yasmin yolanda yvette yvonne zachary zara zoe`.split(/\s+/),
);
