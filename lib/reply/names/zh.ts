/** The commonest Chinese surnames. A line that begins with none of them is taken for a nickname. */
export const chineseSurnames: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '慕容',
  '夏侯',
]);
