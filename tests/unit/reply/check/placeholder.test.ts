import { table } from './table.ts';

table('placeholder', 'ru', {
  faulty: [
    ['Здравствуйте, {имя}! Спасибо.'], ['Здравствуйте, [Имя]!'], ['Здравствуйте, <имя клиента>!'], ['Уважаемый(ая) клиент, спасибо.'], ['Здравствуйте, _____! Спасибо.'],
    ['Позвоните по номеру XXX-XX-XX.'], ['Ждём вас в ____ с 9 до 21.'], ['Спасибо, что посетили (название).'], ['Здравствуйте, %NAME%!'], ['Ответ дадим до ДД.ММ.ГГГГ.'],
    ['Здравствуйте, ИМЯ! Спасибо.'], ['С уважением, Фамилия И. О.'], ['Здравствуйте, !'], ['Здравствуйте, ! Спасибо за отзыв.'], ['Спасибо, undefined!'],
    ['Вернёмся с ответом [дата].'], ['Наш адрес: [адрес магазина].'], ['Уважаемый/ая, спасибо.'], ['Здравствуйте, ***! Спасибо.'], ['Телефон: +7 (___) ___-__-__'],
    ['Спасибо, Имя Клиента, за отзыв.'], ['Рады, что понравился [товар].'], ['(вставить извинение) Мы всё исправим.'], ['Здравствуйте, $name!'], ['TODO: дописать про доставку.'],
    ['Менеджер ФИО перезвонит.'], ['Здравствуйте, имя_клиента!'], ['Спасибо за отзыв о {{product}}!'], ['Lorem ipsum dolor.'], ['Ждём вас по адресу ...., вход со двора.'],
    ['Управляющий <ФИО> свяжется.'], ['Дорогой гость/гостья, спасибо.'], ['Добрый день/вечер! Спасибо.'], ['Заказ № ____ проверим.'], ['Мы [описать шаги], чтобы это не повторилось.'],
  ],
  harmless: [
    ['Спасибо (и от кухни тоже)!'], ['Скидка 10% и 20% закончилась.'], ['Приходите... мы ждём.'], ['Ждём вас в ТЦ «Имя Розы».'],
    ['Размер XXL заменим на XL.'], ['Пишите на имя директора.'], ['ООО «XX век» благодарит вас.'], ['Ваше имя нам известно.'], ['Спасибо!!! :)'],
    ['Мы в XXI веке, а ждать пришлось час.'], ['Вход <— слева.'], ['Отель 5*** ждёт.'], ['Врач-терапевт/хирург примет.'],
    ['Ваш номер телефона здесь не нужен.'], ['Мы 24/7 на связи.'], ['Название блюда поменяем.'], ['АДРЕС прежний.'], ['Кафе и/или бар.'],
  ],
});

table('placeholder', 'en', {
  faulty: [
    ['Hi {name}, thank you.'], ['Dear [Name], thank you.'], ['Dear <customer>, thank you.'], ['Dear ____, thank you.'], ['Dear , thank you.'], ['Hi ! Thank you.'], ['Call us on XXX-XXXX.'], ['Dear Customer Name, thanks.'],
    ['Dear FIRSTNAME, thanks.'], ['Best, (your name)'], ['Visit us at [address].'], ['We will reply by DD/MM/YYYY.'], ['Hi %FIRST_NAME%!'], ['Thank you for visiting (insert branch).'], ['Dear Mr/Mrs, we are sorry.'],
    ['Your refund of $XX is being looked at.'], ['TBC will call you.'], ['Glad you liked the [dish].'], ['Regards, [Manager]'], ['Hi undefined, thanks.'], ['Dear null, thanks.'], ['INSERT APOLOGY HERE. We will fix it.'],
    ['Lorem ipsum dolor sit amet.'], ['TODO add link'], ['Hi $name, thanks.'], ['Hi {{ first_name }}!'], ['Dear Sir/Madam [delete as appropriate], thanks.'], ['Email us at ______.'], ['Thanks, NAME!'], ['We will call on <day>.'], ['Hi [Reviewer’s first name] – thank you.'], ['Sincerely, Company Name'], ['We will be back to you within X days.'], ['Hi @name, thank you.'], ['<<NAME>>, thank you.'],
  ],
  harmless: [
    ['Thank you (really)!'], ['The XL is back, XXL too.'], ['10% and 20% off ended.'], ['Wait... thank you.'], ['We know your name.'], ['Name the day and we will be there.'], ['The null result of our check is on us.'],
    ['Open 24/7.'], ['Take the M/V Star.'], ['Love, xx'], ['Xx from us all'], ['Dear Sir or Madam, thank you.'], ['5*** hotel'], ['and/or'], ['Your name is on the list.'], ['The company name changed in May.'], ['<3 from the team'], ['Generation X loves it.'], ['xoxo'],
  ],
});

table('placeholder', 'zh', {
  faulty: [
    ['尊敬的XX先生，您好。'], ['{姓名}您好，感谢。'], ['【客户姓名】您好。'], ['您好，[名字]，谢谢。'], ['请拨打XXXX联系我们。'], ['请致电____。'], ['（此处填写原因）我们会改。'], ['尊敬的某某女士。'], ['我们将于X月X日回复。'], ['感谢您光临（店名）。'],
    ['亲爱的____，谢谢。'], ['【品牌名】感谢您。'], ['经理×××会联系您。'], ['先生/女士您好。'], ['<称呼>您好。'], ['电话：【】。'], ['待补充。'], ['您好，undefined。'], ['尊敬的○○先生。'], ['感谢您选择{{product}}。'], ['请在X日内回复。'], ['我们会赠送[礼品]……'], ['您好，$name$。'], ['地址：______'], ['（客服姓名）为您服务。'], ['请联系客服（填电话）。'], ['您购买的**产品已发。'], ['[插入道歉]'], ['具体时间：＿＿＿'], ['您好，，感谢您的评价。'],
  ],
  harmless: [
    ['【回复】感谢您。'], ['感谢您（真的）。'], ['【温馨提示】请预约。'], ['XL码已到货。'], ['谢谢～～'], ['XX世纪的风格。'], ['优惠10%和20%。'], ['您的姓名我们记得。'], ['地址不变。'], ['请填写问卷。'], ['……谢谢您。'], ['《某某小传》到货了。'], ['客服24小时/全年在线。'], ['【本店公告】今天休息。'], ['谢谢（鞠躬）'], ['X光检查免预约。'],
  ],
});
