import type { LanguageRules } from '../rule.ts';

const forms = (distant: string) => ({ distant, near: distant.replaceAll('您', '你') });

export const zh: LanguageRules = {
  mends: {
    'thanks-missing': forms('感谢您的反馈。'),
    'personal-missing': null,
    'question-missing': forms('请问您觉得我们最应该改进哪一点？'),
    'apology-missing': forms('我们向您诚恳道歉。'),
    'responsibility-missing': '责任在我们。',
    'solution-missing': forms('我们会查清经过，给您一个解决方案。'),
    'contact-missing': forms('请您私信我们。'),
    argument: forms('我们理解您的不满。'),
    excuse: forms('您理应得到更好的服务。'),
    blame: '责任在我们。',
    'pseudo-apology': forms('我们向您诚恳道歉。'),
    'promise-sum': forms('我们会给您一个解决方案。'),
    'removal-request': '',
    reward: '',
  },
  address: { distant: { find: ['您'] }, near: { find: ['你(?!们)'], except: ['《[^》]{1,20}》|迷你|你我|你追我赶|你好我好'] }, mends: { 您: '你', 你: '您' } },
};
