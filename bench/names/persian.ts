import { pick, pickSkewed, type Random, skewed } from '../random.ts'
import {
  distinct,
  type FictionalName,
  primary,
  type Sex,
  variant,
  wordList,
} from './fictional-name.ts'

const given = {
  female: wordList(
    `فاطمه Fatemeh, زهرا Zahra, مریم Maryam, سارا Sara, نرگس Narges, لیلا Leila, مینا Mina,
     شیرین Shirin, سپیده Sepideh, الهه Elaheh, نسرین Nasrin, بهاره Bahareh, آتنا Atena,
     نیلوفر Niloufar, پریسا Parisa, هدی Hoda, ژیلا Jila, گلرخ Golrokh, یاسمن Yasaman,
     راحله Raheleh, سمیه Somayeh, مژگان Mojgan`,
    2,
  ),
  male: wordList(
    `محمد Mohammad, علی Ali, رضا Reza, حسین Hossein, مهدی Mehdi, امیر Amir, حسن Hassan,
     سعید Saeed, احمد Ahmad, مجید Majid, حمید Hamid, بهنام Behnam, آرش Arash, کیوان Keyvan,
     سیامک Siamak, پویا Pouya, نوید Navid, بابک Babak, هومن Houman, فرزاد Farzad, سهیل Soheil,
     میلاد Milad, جعفر Jafar, اسماعیل Esmail, کامران Kamran, یوسف Yousef, شاهین Shahin,
     خسرو Khosrow`,
    2,
  ),
}

// Invented: none of these means anything where it stands. Short vowels are not written.
const beginnings = wordList(
  `برژ barzh, تلو talu, چرم charm, خشت khesht, دفا dafa, رغو raghu, زنگ zang, ژاو zhav,
   سپو sepu, شنر shenar, غلا ghala, فشر feshar, کفا kafa, گژم gozhm, لبو labu, مغا magha,
   نوژ nowzh, وشا vasha, هفت haft, یلم yalam, بغر baghr, تژا tazha, جبو jabu, خنژ khanzh,
   درو doru, رسف rasaf, زیغ zigh, سلژ salzh, شکو shoku, طرف taraf, قلم ghalam, کوژ kuzh,
   گنو ganu, لرز larz, مشا masha, نغم naghm, ورژ varzh, هبو habu`,
  2,
)
const middles = wordList(
  `ان an, ار ar, اک ak, ال al, ام am, اس as, اش ash, او av, ید id, یل il, یم im, ین in,
   یر ir, یش ish, یز iz, وب ub, ود ud, ور ur, وک uk, ول ul, وم um, ون un, بان ban,
   دان dan, کار kar, لان lan, مان man, مند mand, وار var, باد bad, گاه gah, سار sar`,
  2,
)
const endings = wordList(
  `ی i, زاده zadeh, پور pour, نژاد nejad, یان ian, فر far, نیا nia, وند vand, لو lou,
   دوست doust, منش manesh, خواه khah, راد rad, آبادی abadi, تبار tabar, کیا kia`,
  2,
)
const surnames = beginnings.length * middles.length ** 2 * endings.length

export function persianNames(random: Random, sex: Sex): FictionalName[] {
  const [first, firstLatin] = pickSkewed(random, given[sex])
  const [family, familyLatin] = surname(random)
  const latin = `${firstLatin} ${familyLatin}`
  const names = [
    primary(`${first} ${family}`, 'fa', 'Arab'),
    primary(latin, 'en', 'Latn'),
  ]
  if (random() < 0.35) names.push(variant(otherSpelling(random, latin), 'en', 'Latn'))
  return distinct(names)
}

function surname(random: Random): [string, string] {
  const place = (skewed(random, surnames, 40) * 15_485_863) % surnames
  const ending = endings[place % endings.length] ?? endings[0]
  const rest = Math.floor(place / endings.length)
  const beginning = beginnings[rest % beginnings.length] ?? beginnings[0]
  const both = Math.floor(rest / beginnings.length)
  const middle = middles[both % middles.length] ?? middles[0]
  // Half of the surnames have one middle, the others two.
  const second = middles[Math.floor(both / middles.length)] ?? middles[0]
  const parts =
    both % 2 === 0 ? [beginning, middle, ending] : [beginning, middle, second, ending]
  const latin = parts.map(([, part]) => part).join('')
  return [
    parts.map(([part]) => part).join(''),
    latin.charAt(0).toUpperCase() + latin.slice(1),
  ]
}

const habits: [RegExp, string][][] = [
  [
    [/ou/g, 'oo'],
    [/u/g, 'oo'],
    [/gh/g, 'q'],
  ],
  [
    [/ei/g, 'ey'],
    [/eh\b/g, 'e'],
    [/zh/g, 'j'],
  ],
  [
    [/ei/g, 'ay'],
    [/ss/g, 's'],
    [/u/g, 'ou'],
    [/Mo/g, 'Mu'],
  ],
]

/** The same sounds by another person's habit: Hossein or Hosein, Sepideh or Sepide. */
function otherSpelling(random: Random, latin: string): string {
  const habit = pick(random, [habits[0] ?? [], habits[1] ?? [], habits[2] ?? []])
  return habit.reduce((text, [from, to]) => text.replace(from, to), latin)
}
