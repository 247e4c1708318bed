import { table } from './table.ts';

const ru = 'Анна, спасибо за отзыв! Рады, что вам понравился наш кофе. Передадим похвалу бариста и будем ждать вас снова.';
const en = 'Thank you for your review, Grace! We are glad you liked our coffee. We will tell the barista and hope to see you again.';
const zh = '感谢您的好评！很高兴您喜欢我们的咖啡。我们会转告咖啡师，期待您再次光临。';

table('sameness', 'ru', {
  faulty: [[ru], ['Ольга, спасибо за отзыв! Рады, что вам понравился наш кофе. Передадим похвалу бариста и будем ждать вас снова.'], ['Рады, что вам понравился наш кофе. Передадим похвалу бариста и будем ждать вас снова. Игорь, спасибо за отзыв!'], ['Анна, большое спасибо за отзыв! Очень рады, что вам понравился наш кофе. Обязательно передадим похвалу бариста и будем ждать вас.']],
  harmless: [['Спасибо! Кофе варит Лена, ей будет приятно.'], ['Игорь, рады, что зашли к нам на чай.'], ['Спасибо, что выбрали нас для праздника.']],
}, { recent: [ru] });
table('sameness', 'en', {
  faulty: [[en], [en.replace('Grace', 'Tom')], ['We are glad you liked our coffee. Thank you for your review, Tom! We will tell the barista and hope to see you again.'], ['Thank you so much for your review, Grace! We are very glad you liked our coffee. We will tell the barista and hope to see you soon.']],
  harmless: [['Grace, the barista is smiling. Come back for the cake.'], ['Thanks! Coffee is what we do best.']],
}, { recent: [en] });
table('sameness', 'zh', {
  faulty: [[zh], ['很高兴您喜欢我们的咖啡，感谢您的好评！我们会转告咖啡师，期待您下次光临。'], ['感谢您的五星好评！非常高兴您喜欢我们的咖啡。我们一定会转告咖啡师，期待您再次光临。']],
  harmless: [['谢谢您，咖啡师听了笑得合不拢嘴。'], ['蛋糕和茶也请试试，谢谢！']],
}, { recent: [zh] });
table('too-long', 'ru', { faulty: [[ru]], harmless: [['Спасибо!']] }, { limit: 40 });
