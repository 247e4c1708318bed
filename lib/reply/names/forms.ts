/** Full and short forms of one name, each line a name; small letters, «ё» as «е». */

const WOMEN_RU = `анна аня анюта анька нюра аннушка
мария маша маня маруся марья мари марийка
екатерина catherine kate катя катюша катерина кэт
елена helen лена алена
ольга оля
наталья natalie наталия наташа ната натали таша
татьяна таня танюша тата
ирина ира ириша арина
светлана света лана
юлия юля юлиана
анастасия настя ася стася настасья
александра саша шура
евгения женя
людмила люда люся мила
любовь люба любаша
надежда надя
галина галя
валентина валя
валерия лера валера
виктория вика
ксения ксюша оксана ксюня аксинья
дарья даша дарина
софья софия соня софа
полина поля аполлинария
маргарита рита марго
елизавета лиза элиза
вероника ника вера
тамара тома
антонина тоня
зинаида зина
лариса лара
лидия лида
раиса рая
марина мариша
эльвира эля элина
эльмира эля
ульяна уля юлиана
варвара варя
василиса вася
таисия тая
милана мила
людмила мила
ангелина геля лина ангела
алина аля лина
кристина кристи
снежана снежа
гульнара гуля
камила камилла
диана дина
вилена лена
лилия лиля
алевтина аля тина
клавдия клава
евдокия дуня
пелагея поля
глафира глаша
фаина фая
каролина лина
эвелина лина
регина рина
альбина аля
аделина ада лина
оксана ксана
марианна марьяна
есения еся
олеся леся алеся`;

const MEN_RU = `александр alexander саша шура алекс саня санек сашок
алексей леша алеша леха алекс лексей
дмитрий дима митя димон
сергей сережа серега серж
михаил michael миша мишаня
николай nicholas коля ник
владимир вова володя вован
павел paul паша
петр peter петя
евгений eugene женя
иван ваня
константин костя
виктор витя витек
валерий валера
валентин валя
василий вася
григорий гриша
юрий юра
станислав стас
вячеслав слава
ярослав слава ярик
владислав влад слава
святослав слава
мстислав слава
ростислав слава ростик
роман рома ромка
максим макс
антон антоша тоша тоха
артем тема артемий артемка
георгий george гоша жора егор
игорь гарик игорек гоша
вадим вадик
виталий виталик
анатолий толя толик
андрей andrew андрюша андрюха
борис боря
геннадий гена
денис дэн ден дениска
илья илюша илюха
кирилл кирюша кир
леонид леня
лев лева
никита ник никитос
олег олежка
руслан рус
семен сема
степан степа
тимофей тима тимоша
тимур тима
федор федя
эдуард эдик
яков яша
филипп филя
матвей мотя
даниил данил данила даня дан
аркадий аркаша
арсений сеня арс
семен сеня
вениамин веня
захар захарка
богдан даня
рамиль рома
ринат рин`;

const WOMEN_EN = `elizabeth elisabeth liz lizzie beth betty eliza libby lisbeth bess betsy
katherine catherine kathryn kate katie kathy cathy kat katya katrina
joanna jo joanne joann
samantha sam
alexandra alex sandra sasha lexi
danielle dani
charlotte charlie lottie
christina christine chris tina chrissie
jennifer jen jenny
jessica jess jessie
margaret maggie meg peggy margie
nicola nicky nikki
nicole nicky nikki
patricia pat trish patty tricia patsy
rebecca becky becca
susan sue susie
susannah sue susie suzanne
victoria vicky vicki tori
barbara barb babs
deborah debbie deb debra
dorothy dot dottie
eleanor ellie nell elena
ellen ellie nell
helen nell helena
josephine josie jo
melanie mel
melissa mel
natalie nat
olivia liv livvy
pamela pam
teresa theresa terry tess tessa
abigail abby abbie
amanda mandy
angela angie
caroline carrie caro carolyn
cynthia cindy
emily em millie
gabrielle gabriella gabby
isabella bella izzy isabel isabelle
jacqueline jackie
judith judy
rosemary rosie rose
stephanie steph
valerie val
virginia ginny
winifred winnie
frances fran
jane janie
kimberly kim kimberley
lillian lily lil lilian
louise lou
madeleine maddie
millicent millie
veronica ronnie
penelope penny
philippa pippa
theodora thea
anne ann annie anna
mary marie maria molly
sarah sadie sally sara
tamsin tammy
tamara tammy
imogen immy
henrietta hattie etta
harriet hattie
matilda tilly
florence flo florrie
lynda linda
geraldine gerry
roberta bobbie
michelle shelly
georgina georgie gina
wilhelmina wilma mina
agnes aggie
edith edie`;

const MEN_EN = `thomas tom tommy
michael mike mick mikey mickey
robert rob bob bobby robbie bert
william will bill billy willie
richard rick dick richie rich ricky
james jim jimmy jamie
john jack johnny
jonathan jon jonathon jonny
joseph joe joey
samuel sam sammy
alexander alex al sandy xander alec
daniel dan danny
david dave davey
andrew andy drew
anthony tony antony
benjamin ben benny
charles charlie chuck chas
christopher chris kit
edward ed eddie ted ned
frederick fred freddie frederic
gregory greg
henry harry hank
kenneth ken kenny
matthew matt
nicholas nick nicky nicolas
patrick pat paddy
peter pete
philip phil phillip
stephen steven steve
timothy tim
zachary zach zac
gerald gerry
geoffrey jeff geoff jeffrey
lawrence larry laurence
leonard len lenny
martin marty
maximilian max maxwell
nathaniel nate nathan
nathan nate
oliver ollie
raymond ray
ronald ron ronnie
russell russ
theodore theo ted teddy
terence terry
walter walt wally
archibald archie
arthur art
gabriel gabe
jacob jake
joshua josh
vincent vince vinnie
albert bert al
alfred alfie fred
alan al allan allen
donald don
douglas doug
eugene gene
francis frank
harold harry hal
louis lou lewis
roderick rod
sebastian seb
rajesh raj
vikram vik
mohammed mohamed muhammad mo
leopold leo
stanley stan
sidney sid
gilbert gil
desmond des
derek del
dennis den
clifford cliff
bradley brad
curtis curt
duncan dunc
graham gray
jeremy jerry jez
jerome jerry
kevin kev
malcolm mal
mitchell mitch
neville nev
reginald reg reggie
rupert ru
simon si
victor vic
winston win
dmitri dimitri dima
elliot elliott`;

const groups = (text: string) => text.split('\n').map((line) => line.split(' '));

/** Names of women and of men: Russian, English. */
export const FORMS = { ru: { women: groups(WOMEN_RU), men: groups(MEN_RU) }, en: { women: groups(WOMEN_EN), men: groups(MEN_EN) } } as const;
