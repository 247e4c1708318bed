import { table } from './table.ts';

const faulty = ['https://cafe.example/menu', 'www.teplo.example', 'teplo-dom.ru', 'vk.com/teplo', 't.me/teplo', 'терем.рф', 'instagram.com/teplo', 'wa.me/79000001122', 'bit.ly/abc12', 'сайт теплодом точка ру', 'cafe dot com', 'cafe[.]com', 'hxxp://cafe.example', 'cafe (dot) co (dot) uk', 'shop.cafe.co.uk/menu', 'https : // cafe.example', 'teplo.online', 'cafe . ru', 'goo.gl/maps/abc', 'dzen.ru/teplo'];
const harmless = ['Напишите на hello@cafe.example', 'Ждём вас.Спасибо', 'Смены по 12 ч. Ждём', 'v2.0', '3.5 из 5', 'и т.д.', 'Мы открыты 10.00-22.00', 'ООО «Ромашка.»', 'e.g. this one', 'Mr.Smith', '12.11.2025', 'на нашем сайте', 'в Telegram', 'т.к. закрыто', 'ул.Ленина'];

table('link-banned', 'ru', { faulty: faulty.map((one) => [`Спасибо! Подробнее: ${one}`] as const), harmless: harmless.map((one) => [`Спасибо! ${one}`] as const) }, { linksBanned: true });
table('link-banned', 'ru', { faulty: [], harmless: faulty.map((one) => [`Спасибо! ${one}`] as const) }, { linksBanned: false });
table('link-banned', 'en', { faulty: [['Have a look at barn.co.uk for the menu.'], ['Book via barn-cafe.com'], ['See linktr.ee/barn'], ['Type barn dot example slash menu'], ['fb.com/barncafe has it all']], harmless: [['Email owner@barn.example.'], ['We open at 9.30 a.m. Come along.'], ['Thank you.We mean it.'], ['Find us on Facebook.'], ['The U.S. team says hi.']] }, { linksBanned: true });
table('link-banned', 'zh', { faulty: [['请看 www.canting.example'], ['官网canting.com有菜单'], ['点这里 https://canting.example/a'], ['canting点com'], ['t.cn/abc12']], harmless: [['请发邮件到 a@canting.example'], ['评分4.5分'], ['官网上有菜单'], ['10.5元一份'], ['请看公众号']] }, { linksBanned: true });
