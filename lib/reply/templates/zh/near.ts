import type { Written } from '../library.ts';

/** The same duties with 你, for brands that speak so with everybody. */

const hi = ['你好[，{name}]！', '{name}，你好呀！', '嗨[，{name}]！'];
const calm = ['你好[，{name}]。', '{name}，你好。', '嗨[，{name}]。'];
const write = ['麻烦你私信我们[，或联系{contact}]。', '请私信我们，能拍板的同事会回复你。', '我们在私信里等你，那边有真人负责。'];
const step = ['今天就会核查情况，并给你解决方案。', '我们会和负责人一起核实，并给你答复。', '我们会查清问题，加以改正，并给你答复。'];

export const near: Readonly<Record<'positive' | 'neutral' | 'negative', Readonly<Record<string, Written>>>> = {
  positive: {
    'near-words': {
      title: '好评，用“你”',
      form: 'near',
      voice: 'warm',
      blocks: [
        ['greeting', hi],
        ['thanks', ['谢谢你这番暖心的话。', '谢谢你抽空写给我们。', '谢谢你把美好分享出来。']],
        ['substance', ['[你的“{quote}”我们念给全店的人听了。|你的评价我们念给全店的人听了。]', '[一句“{quote}”让我们开心一整天。|这样的话就是最好的鼓励。]', '你觉得好，我们就放心了[，“{quote}”说得真好]。']],
        ['farewell', ['下次见。', '常来玩。', '我们一直都在。']],
      ],
    },
    'near-stars': {
      title: '五星没有文字，用“你”',
      answers: 'stars',
      form: 'near',
      voice: 'warm',
      blocks: [
        ['greeting', hi],
        ['thanks', ['谢谢你的评分。', '谢谢你送来的星星。', '谢谢你的信任。']],
        ['substance', ['你喜欢，我们就开心。', '全店的人都笑了。', '看到你的打分真高兴。']],
        ['farewell', ['下次见。', '常来玩。', '我们一直都在。']],
      ],
    },
  },
  neutral: {
    'near-any': {
      title: '中评，用“你”',
      answers: 'any',
      form: 'near',
      blocks: [
        ['greeting', calm],
        ['thanks', ['谢谢你的坦诚。', '谢谢你的意见。', '谢谢你实话实说。']],
        ['question', ['你觉得最先该改哪里呢？', '你觉得还缺点什么呢？', '怎样才会让你觉得完美呢？']],
        ['farewell', ['你的回答会交给能改进的同事。', '我们会看，也会去做。', '这对我们真的很重要。']],
      ],
    },
  },
  negative: {
    'near-words': {
      title: '差评，用“你”',
      form: 'near',
      blocks: [
        ['greeting', calm],
        ['substance', ['真对不起，这次没有做好，责任在我们。', '向你道歉，这是我们的失误。', '请你原谅，是我们的错。']],
        ['offer', step],
        ['private', write],
        ['thanks', ['谢谢你直说。', '谢谢你的提醒。', '谢谢你的坦诚。']],
      ],
    },
    'near-stars': {
      title: '低分没有文字，用“你”',
      answers: 'stars',
      form: 'near',
      blocks: [
        ['greeting', calm],
        ['thanks', ['谢谢你的评分。', '谢谢你的提醒。', '谢谢你的坦诚。']],
        ['substance', ['没给你留下好印象，对不起，责任在我们。', '向你道歉，这次没有做好，责任在我们。', '让你不开心了，请你原谅，是我们的错。']],
        ['private', ['请私信告诉我们哪里出了问题。', '请私信说说发生了什么，那边有真人回复你。', '期待你把经过私信给我们。']],
        ['offer', step],
      ],
    },
  },
};
