import { pickSkewed, type Random } from '../random.ts'
import {
  distinct,
  type FictionalName,
  primary,
  type Sex,
  variant,
  wordList,
} from './fictional-name.ts'

// Burmese names have no surname: three or four of these, each of them anybody's.
// Real ones are often of two, but two of these are sooner or later a minister's.
const parts = {
  male: wordList(
    `အောင် Aung, ကျော် Kyaw, ဇော် Zaw, မိုး Moe, ထွန်း Tun, ဟိန်း Hein, နိုင် Naing, သူ Thu,
     ဝင်း Win, မင်း Min, လင်း Linn, ဖြိုး Phyo, ထက် Htet, ကို Ko, ညီ Nyi, ရဲ Ye, ဇင် Zin,
     သန်း Than, စိုး Soe, ထူး Htoo, ဝေ Wai, ပိုင် Paing, ခန့် Khant, တင် Tin, မောင် Maung,
     ထွဋ် Htut, ဘို Bo, သိန်း Thein, ခိုင် Khaing, ရန် Yan, ဇေ Zay, ငြိမ်း Nyein, ဖုန်း Phone,
     ဇွဲ Zwe, သက် Thet, ဘုန်း Bhone`,
    2,
  ),
  female: wordList(
    `ခင် Khin, အေး Aye, သူဇာ Thuzar, မေ May, နွယ် Nwe, လှ Hla, ဝါ Wah, ဇင် Zin, သန္တာ Thandar,
     ဖြူ Phyu, နှင်း Hnin, အိ Ei, ချို Cho, ရည် Yi, မွန် Mon, သီတာ Thidar, ယမင်း Yamin,
     မြတ် Myat, သဲ The, နန်း Nan, စန္ဒာ Sandar, လဲ့ Lei, ပွင့် Pwint, ရွှေ Shwe, သက် Thet,
     ထားရ Htaya, ငယ် Nge, အိမ့် Eaint, သင်း Thin, ဝတ်ရည် Wutyi`,
    2,
  ),
}

const titles = { female: ['ဒေါ်', 'Daw'], male: ['ကို', 'Ko'] } as const

export function burmeseNames(random: Random, sex: Sex): FictionalName[] {
  const length = random() < 0.7 ? 3 : 4
  const name = Array.from({ length }, () => pickSkewed(random, parts[sex], 25))
  const own = name.map(([part]) => part).join('')
  const latin = name.map(([, part]) => part).join(' ')
  const names = [primary(own, 'my', 'Mymr'), primary(latin, 'en', 'Latn')]
  if (random() < 0.25) {
    const [title, titleLatin] = titles[sex]
    names.push(variant(title + own, 'my', 'Mymr'))
    names.push(variant(`${titleLatin} ${latin}`, 'en', 'Latn'))
  }
  return distinct(names)
}
