import { type Random, skewed } from '../random.ts'
import { type Sex, wordList } from './fictional-name.ts'

/** One surname in Belarusian, Russian and Ukrainian letters. */
export type SlavicWord = { be: string; ru: string; uk: string }

/** An ending in one language for men and for women: `оўскі/оўская`, or one for both. */
export type Ending = { be?: string; ru: string; uk?: string }

// Syllables in Belarusian, Russian and Ukrainian. A middle one that begins with two
// consonants hardly ever occurs in a real surname, so what they make is nobody's.
const beginnings = wordList(
  `ба ба ба, ва во во, га го го, жы жи жи, ка ка ка, ла ло ло, ма мо мо, на на на,
   па по по, ра ра ра, са со со, та та та, ха хо хо, ча ча ча, ша ша ша, бу бу бу,
   ву ву ву, гу гу гу, ду ду ду, жу жу жу, ку ку ку, лу лу лу, му му му, ну ну ну,
   пу пу пу, ру ру ру, су су су, ту ту ту, ху ху ху, чу чу чу, шу шу шу, бе бе бе,
   ве ве ве, ме ме ме, не не не, пе пе пе, се се се, дзе де де, це те те, ві ви ви,
   лі ли ли, мі ми ми, ні ни ни, пі пи пи, сі си си, зі зи зи, дзі ди ди, ры ры ри,
   вы вы ви, ты ты ти, бы бы би, сы сы си, ля ля ля, ня ня ня, ся ся ся, зя зя зя,
   дзя дя дя, лю лю лю, ню ню ню, зю зю зю`,
  3,
)
const middles = wordList(
  `бжа бжа бжа, вла вло вло, гна гна гна, гля гля гля, гжу гжу гжу, дба дба дба,
   дла дло дло, жба жба жба, жга жга жга, жма жмо жмо, жну жну жну, здэ зде зде,
   звы звы зви, зму зму зму, клу клу клу, кна кно кно, кша кша кша, кме кме кме,
   лба лба лба, лга лга лга, лжу лжу лжу, лмі лми лми, мга мга мга, мле мле мле,
   мро мро мро, мша мша мша, мзе мзе мзе, нга нго нго, нжа нжа нжа, пле пле пле,
   пты пты пти, пша пша пша, пхе пхе пхе, ргу ргу ргу, рдзе рде рде, ржу ржу ржу,
   рхі рхи рхи, свя свя свя, сга сго сго, скве скве скве, смы смы сми, спу спу спу,
   тва тво тво, тхі тхи тхи, тме тме тме, фру фру фру, хва хво хво, хлы хлы хли,
   хме хме хме, цве цве цві, чву чву чву, шке шке шке, шму шму шму, шпу шпу шпу`,
  3,
)
const closes = 'б,г,ж,з,к,л,м,н,п,р,с,х,ч,ш,нк,рк,лк,шк,мп,рж,рн,лм,рб,мб,ск,льн'.split(
  ',',
)

const stems = beginnings.length * middles.length * closes.length

/** A source of surnames by rank, with the endings of one tradition. */
export function slavicSurnames(endings: readonly Ending[]) {
  const count = stems * endings.length
  return (random: Random, sex: Sex): SlavicWord => {
    // Neighbours in rank are strangers in spelling; the step shares no factor with count.
    const place = (skewed(random, count, 40) * 15_485_863) % count
    const ending = endings[place % endings.length] ?? { ru: '' }
    return surname(Math.floor(place / endings.length), ending, sex)
  }
}

function surname(stem: number, ending: Ending, sex: Sex): SlavicWord {
  const beginning = beginnings[stem % beginnings.length] ?? beginnings[0]
  const rest = Math.floor(stem / beginnings.length)
  const middle = middles[rest % middles.length] ?? middles[0]
  const close = closes[Math.floor(rest / middles.length)] ?? ''
  const word = (language: 0 | 1 | 2, end = ending.ru) =>
    capital(beginning[language] + middle[language] + close + of(end, sex))
  return {
    be: hardBelarusian(word(0, ending.be)),
    ru: softRussian(word(1)),
    uk: word(2, ending.uk),
  }
}

function of(ending: string, sex: Sex) {
  const [male = '', female = male] = ending.split('/')
  return sex === 'female' ? female : male
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const hard: Record<string, string> = { е: 'э', і: 'ы', я: 'а', ю: 'у' }
const hardBelarusian = (word: string) =>
  word.replace(/(?<=[ржшч])[еіяю]/g, (vowel) => hard[vowel] ?? vowel)

const softRussian = (word: string) =>
  word
    .replace(/(?<=[гкхжшч])ы/g, 'и')
    .replace(/(?<=[жшч])[юя]/g, (vowel) => (vowel === 'ю' ? 'у' : 'а'))
