import { pick, type Random } from './random.ts'

type Forms = readonly [en: string, be: string, ru: string]

const women = [
  ['Alesia', 'Алеся', 'Олеся'],
  ['Hanna', 'Ганна', 'Анна'],
  ['Darya', 'Дар’я', 'Дарья'],
  ['Katsiaryna', 'Кацярына', 'Екатерина'],
  ['Nastassia', 'Настасся', 'Анастасия'],
  ['Sviatlana', 'Святлана', 'Светлана'],
  ['Volha', 'Вольга', 'Ольга'],
  ['Yana', 'Яна', 'Яна'],
] as const satisfies Forms[]

const men = [
  ['Aleh', 'Алег', 'Олег'],
  ['Andrei', 'Андрэй', 'Андрей'],
  ['Dzmitry', 'Дзмітрый', 'Дмитрий'],
  ['Ihar', 'Ігар', 'Игорь'],
  ['Mikalai', 'Мікалай', 'Николай'],
  ['Siarhei', 'Сяргей', 'Сергей'],
  ['Uladzimir', 'Уладзімір', 'Владимир'],
  ['Yauhen', 'Яўген', 'Евгений'],
] as const satisfies Forms[]

/** Invented stems: "made up", "nowhere", "cloud", "example"… so that nobody real is meant. */
const stems = [
  ['Vydum', 'Выдум', 'Выдум'],
  ['Nidz', 'Нідз', 'Нидз'],
  ['Khmarn', 'Хмарн', 'Хмарн'],
  ['Prykl', 'Прыкл', 'Прикл'],
  ['Kazach', 'Казач', 'Казач'],
  ['Snov', 'Сноў', 'Снов'],
  ['Tsen', 'Цен', 'Тен'],
  ['Nichy', 'Нічы', 'Ничи'],
  ['Uyaul', 'Уяўл', 'Уявл'],
  ['Probn', 'Пробн', 'Пробн'],
  ['Mroi', 'Мрой', 'Мрой'],
  ['Papier', 'Папер', 'Папер'],
] as const satisfies Forms[]

const middles = [
  ['', '', ''],
  ['al', 'ал', 'ал'],
  ['an', 'ан', 'ан'],
  ['ar', 'ар', 'ар'],
  ['at', 'ат', 'ат'],
  ['il', 'іл', 'ил'],
  ['in', 'ін', 'ин'],
  ['ok', 'ок', 'ок'],
  ['ub', 'уб', 'уб'],
  ['ut', 'ут', 'ут'],
] as const satisfies Forms[]

const endings = [
  ['ovich', 'овіч', 'ович'],
  ['enka', 'енка', 'енко'],
  ['chuk', 'чук', 'чук'],
  ['ets', 'ец', 'ец'],
  ['uk', 'ук', 'ук'],
  ['evich', 'евіч', 'евич'],
  ['inda', 'інда', 'инда'],
  ['aika', 'айка', 'айко'],
] as const satisfies Forms[]

const patronymics = {
  female: [
    ['Alehauna', 'Алегаўна', 'Олеговна'],
    ['Ihareuna', 'Ігараўна', 'Игоревна'],
    ['Siarheeuna', 'Сяргееўна', 'Сергеевна'],
  ],
  male: [
    ['Alehavich', 'Алегавіч', 'Олегович'],
    ['Iharavich', 'Ігаравіч', 'Игоревич'],
    ['Siarheevich', 'Сяргеевіч', 'Сергеевич'],
  ],
} as const satisfies Record<string, Forms[]>

/** One invented name in English, Belarusian and Russian. */
export function fictionalName(random: Random, sex: 'female' | 'male') {
  const parts = [
    [pick<Forms>(random, sex === 'female' ? women : men)],
    random() < 0.4 ? [pick<Forms>(random, patronymics[sex])] : [],
    [
      pick<Forms>(random, stems),
      pick<Forms>(random, middles),
      pick<Forms>(random, endings),
    ],
  ].filter((part) => part.length > 0)
  const form = (index: 0 | 1 | 2) =>
    parts.map((part) => part.map((forms) => forms[index]).join('')).join(' ')
  return { en: form(0), be: form(1), ru: form(2) }
}
