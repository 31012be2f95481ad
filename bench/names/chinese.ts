import { pickSkewed, type Random, skewed } from '../random.ts'
import {
  distinct,
  type FictionalName,
  primary,
  variant,
  wordList,
} from './fictional-name.ts'

const surnames = wordList(
  `王 Wang, 李 Li, 张 Zhang, 刘 Liu, 陈 Chen, 杨 Yang, 黄 Huang, 赵 Zhao, 吴 Wu, 周 Zhou,
   徐 Xu, 孙 Sun, 马 Ma, 朱 Zhu, 胡 Hu, 郭 Guo, 何 He, 林 Lin, 高 Gao, 罗 Luo, 郑 Zheng,
   梁 Liang, 谢 Xie, 宋 Song, 唐 Tang, 许 Xu, 韩 Han, 邓 Deng, 冯 Feng, 曹 Cao, 彭 Peng,
   曾 Zeng, 肖 Xiao, 田 Tian, 董 Dong, 潘 Pan, 袁 Yuan, 蔡 Cai, 蒋 Jiang, 余 Yu, 于 Yu,
   杜 Du, 叶 Ye, 程 Cheng, 魏 Wei, 苏 Su, 吕 Lü, 丁 Ding, 任 Ren, 沈 Shen, 姚 Yao, 卢 Lu,
   姜 Jiang, 崔 Cui, 钟 Zhong, 谭 Tan, 陆 Lu, 汪 Wang, 范 Fan, 廖 Liao, 石 Shi, 贾 Jia,
   夏 Xia, 韦 Wei, 傅 Fu, 方 Fang, 白 Bai, 邹 Zou, 孟 Meng, 熊 Xiong, 秦 Qin, 邱 Qiu,
   侯 Hou, 江 Jiang, 尹 Yin, 薛 Xue, 段 Duan, 雷 Lei, 龙 Long, 欧阳 Ouyang`,
  2,
)

// Characters that are common in given names; together they are everybody's and nobody's.
const characters = wordList(
  `伟 wei, 芳 fang, 娜 na, 敏 min, 静 jing, 丽 li, 强 qiang, 磊 lei, 洋 yang, 艳 yan,
   勇 yong, 军 jun, 杰 jie, 娟 juan, 涛 tao, 明 ming, 超 chao, 秀 xiu, 霞 xia, 刚 gang,
   桂 gui, 英 ying, 文 wen, 华 hua, 玉 yu, 兰 lan, 红 hong, 梅 mei, 建 jian, 国 guo,
   志 zhi, 海 hai, 春 chun, 云 yun, 飞 fei, 雪 xue, 林 lin, 鑫 xin, 宇 yu, 浩 hao,
   然 ran, 子 zi, 涵 han, 梓 zi, 轩 xuan, 怡 yi, 欣 xin, 佳 jia, 琪 qi, 俊 jun,
   豪 hao, 博 bo, 思 si, 雨 yu, 诗 shi, 嘉 jia, 瑞 rui, 晨 chen, 睿 rui, 宏 hong,
   立 li, 庆 qing, 福 fu, 贵 gui, 生 sheng, 树 shu, 新 xin, 平 ping, 卫 wei, 东 dong,
   永 yong, 成 cheng, 德 de, 天 tian, 祥 xiang, 世 shi, 光 guang, 启 qi, 家 jia, 承 cheng,
   凤 feng, 莲 lian, 珍 zhen, 淑 shu, 慧 hui, 巧 qiao, 美 mei, 婷 ting, 倩 qian, 蓉 rong,
   菲 fei, 晴 qing, 翠 cui, 素 su, 惠 hui, 金 jin, 银 yin, 朋 peng, 辰 chen, 昊 hao,
   泽 ze, 煜 yu, 皓 hao, 铭 ming, 钧 jun, 翔 xiang, 斌 bin, 彬 bin, 坤 kun, 乾 qian`,
  2,
)

export function chineseNames(random: Random): FictionalName[] {
  const [family, familyLatin] = pickSkewed(random, surnames, 12)
  const given = [character(random)]
  if (random() < 0.85) given.push(character(random))
  const pinyin = given.map(([, latin]) => latin).join('')
  const latin = pinyin.charAt(0).toUpperCase() + pinyin.slice(1)
  const names = [
    primary(family + given.map(([han]) => han).join(''), 'zh', 'Hani'),
    primary(`${familyLatin} ${latin}`, 'en', 'Latn'),
  ]
  if (random() < 0.25) names.push(variant(`${latin} ${familyLatin}`, 'en', 'Latn'))
  return distinct(names)
}

const character = (random: Random) =>
  characters[skewed(random, characters.length, 60)] ?? characters[0]
