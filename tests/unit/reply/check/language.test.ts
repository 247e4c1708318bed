import { table } from './table.ts';

const ru = 'Отличное место, вкусный кофе';
const en = 'Great place, lovely coffee';
const zh = '咖啡很好喝，环境也好';

table('wrong-language', 'ru', {
  faulty: [
    ['Thank you for your review!', null, ru], ['Thanks, Anna!', 'Анна', ru], ['感谢您的评价！', null, ru], ['Дякуємо за ваш відгук, чекаємо на вас знову!', null, ru], ['Дзякуй за водгук, чакаем вас!', null, ru],
    ['Пікіріңіз үшін рақмет, күтеміз!', null, ru], ['Vielen Dank für Ihre Bewertung!', null, ru], ['Spasibo za otzyv, zhdem vas snova!', null, ru], ['Благодарим ви за отзива, ще се радваме да ви видим отново.', null, ru], ['Dear Anna, we are sorry. С уважением, команда.', null, ru],
    ['Рәхмәт, тагын килегез!', null, ru], ['ありがとうございます。またお越しください。', null, ru], ['شكرا جزيلا على تقييمك', null, ru],
  ],
  harmless: [
    ['Спасибо за отзыв!', null, ru], ['Спасибо! Wi-Fi и Coffee to go у нас всегда.', null, ru], ['Спасибо, John!', 'John', ru], ['Спасибо! Ваш Flat White Coffee Bar & Kitchen.', null, ru], ['Спасибо за вашу оценку 🙏', null, null], ['OK, спасибо!', null, ru], ['👍', null, ru], ['Спасибо! Пишите: hello@coffee.example', null, ru], ['Мерси, заходите ещё!', null, ru], ['Ещё раз спасибо, Гүлнар!', 'Гүлнар', ru],
  ],
});

table('wrong-language', 'en', {
  faulty: [
    ['Спасибо за отзыв!', null, en], ['感谢您的评价！', null, en], ['Vielen Dank, wir freuen uns auf Ihren nächsten Besuch.', null, en], ['Merci beaucoup pour votre avis, à bientôt !', null, en], ['Muchas gracias por su visita, le esperamos.', null, en], ['Grazie mille per la recensione, a presto!', null, en], ['Obrigado pela sua avaliação, volte sempre!', null, en], ['Dziękujemy za opinię, zapraszamy ponownie!', null, en], ['Bedankt voor uw beoordeling, tot snel!', null, en], ['Děkujeme za recenzi, těšíme se na vás.', null, en], ['Tack för din recension, välkommen åter!', null, en], ['Köszönjük az értékelést, várjuk vissza!', null, en], ['Teşekkür ederiz, yine bekleriz!', null, en], ['Cảm ơn bạn đã đánh giá, hẹn gặp lại!', null, en], ['Kiitos arvostelusta, tervetuloa uudelleen!', null, en], ['Mulțumim pentru recenzie, vă așteptăm!', null, en], ['Terima kasih atas ulasannya, kami tunggu lagi.', null, en], ['Tak for anmeldelsen, vi glæder os til at se dig igen.', null, en],
  ],
  harmless: [
    ['Thank you for the review!', null, en], ['Thanks!', null, en], ['Merci and thank you from Chez Louis!', null, en], ['Gracias! We loved having you at La Casa del Sol.', null, en], ['Cheers! Our crème brûlée and pain au chocolat say hi.', null, en], ['Thank you, Jürgen! Glad you liked it.', 'Jürgen', en], ['Ta very much, pop in again.', null, en], ['Much obliged. Safe travels.', null, en], ['Appreciate it, mate!', null, en], ['Wow, amazing words, cheers!', null, en],
  ],
});

table('wrong-language', 'zh', {
  faulty: [['Thank you for your review!', null, zh], ['Спасибо за отзыв!', null, zh], ['Thanks, Linda!', 'Linda', zh], ['ご利用ありがとうございます。またお待ちしております。', null, zh], ['감사합니다. 또 오세요.', null, zh], ['Dear guest, thank you for your kind words. 祝好', null, zh], ['Merci beaucoup pour votre avis.', null, zh]],
  harmless: [['感谢您的评价！', null, zh], ['谢谢 Linda！', 'Linda', zh], ['感谢您喜欢我们的 Flat White 和 brunch！', null, zh], ['感謝您的支持！', null, zh], ['谢谢の，欢迎再来～', null, zh], ['OK，谢谢！', null, zh], ['谢谢，WiFi 密码在前台。', null, zh]],
});
