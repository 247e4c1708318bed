import type { RuleId } from '../../../lib/reply/check/check.ts';

/**
 * The rules' own development set, invented: sentences put into a reply that is good without them. For a missing part the
 * sentences stand in place of that part. `fires`: the fault with and without its usual words; `holds`: its look-alikes.
 */
export interface Pairs {
  rule: RuleId;
  fires: readonly string[];
  holds: readonly string[];
}

export const BASES = {
  ru: { thanks: 'Спасибо за отзыв.', apology: 'Приносим извинения.', responsibility: 'Это наша ошибка.', solution: 'Заменим блюдо сегодня же.', contact: 'Позвоните управляющему.', question: 'Что нам улучшить?' },
  en: { thanks: 'Thank you for the review.', apology: 'We apologise.', responsibility: 'This is our mistake.', solution: 'We will replace the dish today.', contact: 'Please call the manager.', question: 'What should we improve?' },
  zh: { thanks: '感谢您的反馈。', apology: '非常抱歉。', responsibility: '这是我们的失误。', solution: '我们会更换这道菜。', contact: '请您私信我们。', question: '请问哪里需要改进？' },
} as const;

export const SET: Record<'ru' | 'en' | 'zh', readonly Pairs[]> = {
  ru: [
    { rule: 'thanks-missing', fires: ['Передадим ваше спасибо повару.', 'Благодаря новому графику стало лучше.', 'Рады, что вы пришли.', 'Спасибо нашим поварам.'], holds: ['Мы признательны за прямоту.', 'Ценим ваше доверие.', 'Ваш отзыв нам очень дорог.', 'Благодарим, что не промолчали.'] },
    { rule: 'question-missing', fires: ['Разве это плохо?', 'Заглянете к нам снова?', 'Мы учтём ваше мнение.', 'Неужели всё так грустно?'], holds: ['Расскажите, пожалуйста, чего не хватило.', 'Подача подвела или вкус?', 'Будем признательны за подробности.', 'Хотелось бы узнать, что стоит поменять.'] },
    { rule: 'apology-missing', fires: ['К сожалению, так вышло.', 'Не видим причин извиняться.', 'Извините за поздний ответ.', 'Нам важно ваше мнение.'], holds: ['Простите нас.', 'Нам очень жаль.', 'Просим прощения за этот вечер.', 'Нам стыдно за такой приём.'] },
    { rule: 'responsibility-missing', fires: ['Нашей вины здесь нет.', 'Если мы в чём-то виноваты, исправимся.', 'Вы описали неприятный случай.', 'Такое никому не понравится.'], holds: ['Мы вас подвели.', 'Недоглядели.', 'Это на нас.', 'Ошибка на нашей стороне.', 'Мы не справились с заказом.'] },
    { rule: 'solution-missing', fires: ['Постараемся стать лучше.', 'Мы всегда проверяем каждое блюдо.', 'Учтём ваши слова.', 'Надеемся на понимание.'], holds: ['Передали блюдо технологу на проверку.', 'Готовы встретиться и всё исправить.', 'Проведём обучение смены.', 'Курьер привезёт замену вечером.'] },
    { rule: 'contact-missing', fires: ['Обращайтесь к нам снова.', 'Приходите ещё.', 'Будем ждать.', 'В чате вам уже всё ответили.'], holds: ['Напишите нам в директ.', 'Управляющий перезвонит вам завтра.', 'Свяжитесь с нами.', 'Ждём вас на почте hello@kafe.example.'] },
    { rule: 'argument', fires: ['Но вы сами выбрали этот столик.', 'В правилах всё указано.', 'Другие гости не жаловались.', 'Как видно по камерам, всё было вовремя.', 'Вы заблуждаетесь.'], holds: ['Вы правы во всём.', 'Мы сами виноваты.', 'Посмотрим записи камер.', 'Вы сами решите, когда удобно.'] },
    { rule: 'excuse', fires: ['В тот вечер был большой наплыв гостей.', 'Вас обслуживал новый сотрудник.', 'От нас это не зависит.', 'На кухне остался один повар.'], holds: ['Новый сотрудник поможет вам завтра.', 'Выясним все обстоятельства.', 'Мы наняли ещё двух официантов.', 'Наплыв гостей нас не оправдывает.'] },
    { rule: 'blame', fires: ['Это вина курьера.', 'Нас подвёл поставщик.', 'Вы неправильно хранили товар.', 'Коробку помяли при доставке.'], holds: ['Мы не виним курьера.', 'Поговорим с курьером.', 'Вы ни в чём не виноваты.', 'Наш курьер опоздал, и отвечаем за это мы.'] },
    { rule: 'pseudo-apology', fires: ['Извините, если вам показалось обидно.', 'Жаль, что вы так восприняли.', 'Если мы кого-то обидели, простите.', 'Сожалеем, что у вас сложилось такое впечатление.'], holds: ['Простите, что заставили ждать.', 'Если вам удобно, приходите завтра.', 'Извините нас за холодный суп.', 'Сожалеем, что испортили вам вечер.'] },
    { rule: 'promise-sum', fires: ['Вернём вам 500 рублей.', 'Дарим скидку 20 %.', 'Вернём деньги полностью.', 'Следующий ужин за наш счёт.'], holds: ['Проверим, почему списали 500 рублей.', 'Звонок бесплатный.', 'Вернёмся к вам с ответом.', 'Рассмотрим вопрос о возврате.'] },
    { rule: 'removal-request', fires: ['Просим изменить оценку.', 'Будем рады, если удалите отзыв.', 'Поставьте нам пять звёзд.', 'Надеемся увидеть пятую звёздочку.'], holds: ['Спасибо, что нашли время поставить оценку.', 'Исправили то, о чём вы написали в отзыве.', 'Обновим меню после вашего отзыва.', 'Передали отзыв повару.'] },
    { rule: 'reward', fires: ['За хороший отзыв подарим десерт.', 'Оставьте отзыв и получите скидку.', 'За пять звёзд с нас кофе.', 'Напишите пару тёплых слов в отзыве, и вас ждёт сюрприз.'], holds: ['Ваш отзыв – лучший подарок для нас.', 'Спасибо за отзыв.', 'Рады, что десерт понравился.', 'Отзывы не покупаем.'] },
  ],
  en: [
    { rule: 'thanks-missing', fires: ['We will pass your thanks to the chef.', 'Thanks to the new rota it is better now.', 'We are happy you came.', 'Your words were read by everyone.'], holds: ['We are grateful.', 'We appreciate your honesty.', 'Much obliged for the note.', 'Your words mean a lot to us.'] },
    { rule: 'question-missing', fires: ['Will you come again?', 'Isn’t it lovely?', 'We will consider it.', 'How are you?'], holds: ['Tell us what was missing.', 'Was it the soup or the service?', 'We would love to know what to change.', 'Could you share more?'] },
    { rule: 'apology-missing', fires: ['Unfortunately it happened.', 'We see no reason to apologise.', 'Sorry for the late reply.', 'We hear you.'], holds: ['We are so sorry.', 'Please forgive us.', 'We deeply regret this.', 'We are ashamed of that evening.'] },
    { rule: 'responsibility-missing', fires: ['This was not our fault.', 'If we made a mistake, we will see.', 'That sounds unpleasant.', 'You deserve a good evening.'], holds: ['We let you down.', 'This one is on us.', 'We dropped the ball.', 'The error was on our side.'] },
    { rule: 'solution-missing', fires: ['We always check every dish.', 'We strive to be better.', 'We hope to see you.', 'We take this seriously.'], holds: ['The chef has been retrained.', 'We are investigating what happened.', 'A technician will come tomorrow to fix it.', 'We would like to make this right.'] },
    { rule: 'contact-missing', fires: ['Hope to see you again.', 'You already called us.', 'Come back any time.', 'We read everything.'], holds: ['Send us a direct message.', 'Write to us at hello@cafe.example.', 'Our manager will ring you.', 'Please get in touch.'] },
    { rule: 'argument', fires: ['But you never told the waiter.', 'Our policy is clearly stated on the website.', 'Other guests loved it.', 'The footage shows otherwise.', 'You are mistaken.'], holds: ['You are right.', 'We should have told you earlier.', 'We will review the footage.', 'You could not have known.'] },
    { rule: 'excuse', fires: ['It was a very busy night.', 'Your waiter was new.', 'This is beyond our control.', 'Two cooks called in sick.'], holds: ['A new colleague will help you tomorrow.', 'We will find out the reason.', 'Being busy is no excuse.', 'We hired two more waiters.'] },
    { rule: 'blame', fires: ['The courier is to blame.', 'Our supplier let us down.', 'You used it incorrectly.', 'It was damaged in transit.'], holds: ['We do not blame the courier.', 'We will talk to the driver.', 'We are to blame.', 'It was through no fault of yours.'] },
    { rule: 'pseudo-apology', fires: ['We are sorry you feel that way.', 'Sorry if anyone was offended.', 'We apologise for any inconvenience you may have felt.', 'If we upset you, we are sorry.'], holds: ['We are sorry that we kept you waiting.', 'If you can, call us.', 'We apologise for the cold soup.', 'Sorry for the long wait at the door.'] },
    { rule: 'promise-sum', fires: ['We will refund you in full.', 'Enjoy a 20% discount.', 'Your next dinner is on us.', 'We will send you $50.'], holds: ['We will check why you were charged $50.', 'This one is on us.', 'Feel free to call.', 'Ask for our refund policy.'] },
    { rule: 'removal-request', fires: ['Please change your rating.', 'We hope you will remove the review.', 'Could you give us five stars?', 'Would you consider another star?'], holds: ['Thank you for taking the time to leave a rating.', 'We updated our menu because of your review.', 'We passed your review to the chef.', 'We will review your case.'] },
    { rule: 'reward', fires: ['Leave a review and get a free coffee.', 'A gift for every five-star review.', 'Post five stars and something nice awaits: a voucher.', 'We give 10% off for a review.'], holds: ['Your review is the best gift for us.', 'Thank you for the review.', 'We never pay for reviews.', 'Glad you liked the dessert.'] },
  ],
  zh: [
    { rule: 'thanks-missing', fires: ['我们会转达您的谢意。', '很高兴您来。', '您的话大家都看到了。', '不用谢。'], holds: ['多谢您的提醒。', '我们心怀感激。', '非常珍惜您的评价。', '向您致谢。'] },
    { rule: 'question-missing', fires: ['您还会再来吗？', '难道不好吗？', '我们会考虑。', '这不是很好吗？'], holds: ['请告诉我们哪里不好。', '是味道还是服务不满意？', '期待您提出建议。', '想听听您的具体想法。'] },
    { rule: 'apology-missing', fires: ['我们没有理由道歉。', '抱歉回复晚了。', '我们很重视。', '不需要我们道歉。'], holds: ['对不起。', '请您原谅。', '我们深感愧疚。', '实在过意不去。'] },
    { rule: 'responsibility-missing', fires: ['这不是我们的错。', '如果是我们的失误，会看看。', '这种事让人不快。', '您辛苦了。'], holds: ['责任在我们。', '我们没有做好。', '是我们疏忽了。', '我们辜负了您。'] },
    { rule: 'solution-missing', fires: ['我们会继续努力。', '我们每天都检查。', '希望您理解。', '无法处理。'], holds: ['已经安排培训。', '今天就核查经过。', '师傅明天上门维修。', '给您一个解决方案。'] },
    { rule: 'contact-missing', fires: ['欢迎再来。', '客服已经说过了。', '期待您的光临。', '我们都看到了。'], holds: ['请拨打热线。', '店长会与您联系。', '请留下联系方式。', '请加我们的微信。'] },
    { rule: 'argument', fires: ['但是您自己没看清楚。', '规定写得清清楚楚。', '其他客人都很满意。', '监控显示没有问题。', '您误会了。'], holds: ['您说得对。', '我们会调取监控。', '我们应该提前告诉您。', '您没有错。'] },
    { rule: 'excuse', fires: ['当天客人太多了。', '服务员是新来的。', '这不是我们能控制的。', '厨房人手不足。'], holds: ['我们已经增派人手。', '我们会查明原因。', '再忙也不是借口。', '新同事会联系您。'] },
    { rule: 'blame', fires: ['这是快递的责任。', '供应商出了问题。', '是您自己操作不当。', '物流途中弄坏的。'], holds: ['我们不会责怪骑手。', '我们会约谈骑手。', '这不是您的错。', '责任在我们。'] },
    { rule: 'pseudo-apology', fires: ['如果让您感到不快，我们很抱歉。', '很遗憾您这么认为。', '抱歉让您产生误会。', '若有冒犯，请见谅。'], holds: ['让您久等，非常抱歉。', '如果方便，请私信我们。', '对不起，汤凉了。', '很抱歉耽误您的时间。'] },
    { rule: 'promise-sum', fires: ['我们给您全额退款。', '送您一张代金券。', '下次给您打八折。', '赔偿您两百元。'], holds: ['我们会核实扣款。', '免费热线随时开放。', '无法退款。', '我们会查清这笔费用。'] },
    { rule: 'removal-request', fires: ['请您修改评价。', '希望您删除差评。', '能给我们五星吗？', '麻烦把星星点亮。'], holds: ['感谢您的五星好评。', '我们根据您的评价改进菜单。', '您的评价已转交厨师。', '我们会调整菜单。'] },
    { rule: 'reward', fires: ['好评返现五元。', '写评价送甜品。', '五星晒图领红包。', '发个好评，下次请您喝奶茶。'], holds: ['您的好评是最好的礼物。', '感谢您的评价。', '我们不用礼物换好评。', '很高兴您喜欢甜品。'] },
  ],
};
