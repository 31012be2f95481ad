import type { plainLists } from './pasted-lists.ts'

/** Names in sentences, tables and posts; the rest of the list formats. */
export const prose: typeof plainLists = [
  [
    'commas and "and"',
    'Released: Anna Doe, John Roe and Mary Major.',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'commas and "и"',
    'Освобождены: Мария Колесникова, Алесь Беляцкий и Виктор Бабарико. Подробности позже.',
    ['Мария Колесникова', 'Алесь Беляцкий', 'Виктор Бабарико'],
  ],
  [
    'initials',
    'Освобождены: А. Беляцкий, В. Бабарико и М. Колесникова.',
    ['А. Беляцкий', 'В. Бабарико', 'М. Колесникова'],
  ],
  [
    'commas and "і"',
    'На волю выйшлі: Марыя Калеснікава, Алесь Бяляцкі і Віктар Бабарыка',
    ['Марыя Калеснікава', 'Алесь Бяляцкі', 'Віктар Бабарыка'],
  ],
  [
    'commas and "та"',
    'Звільнені: Марія Колесникова, Олесь Біляцький та Віктор Бабаріко.',
    ['Марія Колесникова', 'Олесь Біляцький', 'Віктор Бабаріко'],
  ],
  [
    'commas and "oraz"',
    'Uwolnieni: Andżelika Borys, Jan Kowalski oraz Anna Nowak.',
    ['Andżelika Borys', 'Jan Kowalski', 'Anna Nowak'],
  ],
  [
    'commas and "und"',
    'Freigelassen: Anna Schmidt, Jan Meyer und Karl Braun.',
    ['Anna Schmidt', 'Jan Meyer', 'Karl Braun'],
  ],
  [
    'Arabic commas',
    'المفرج عنهم: محمد علي، فاطمة أحمد، وخالد حسن',
    ['محمد علي', 'فاطمة أحمد', 'خالد حسن'],
  ],
  [
    'Persian "و"',
    'آزاد شدند: نرگس محمدی، زهرا حسینی و علی رضایی',
    ['نرگس محمدی', 'زهرا حسینی', 'علی رضایی'],
  ],
  ['Chinese commas', '获释人员：张三、李四和王小五。', ['张三', '李四', '王小五']],
  [
    'semicolons and facts',
    'Иванов Иван, 1982 г.р., ИК-4; Петров Пётр, 1990 г.р., Гомель; Сидоров Сидор',
    ['Иванов Иван', 'Петров Пётр', 'Сидоров Сидор'],
  ],
  [
    'facts between commas',
    'Освобождены: Иван Иванов, 43 года, Пётр Петров (1990), Сидор Сидоров',
    ['Иван Иванов', 'Пётр Петров', 'Сидор Сидоров'],
  ],
  [
    'commas alone',
    'Anna Doe, John Roe, Mary Major',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  ['surnames and commas', 'Иванов, Петров, Сидоров', ['Иванов', 'Петров', 'Сидоров']],
  [
    '"Surname, Given" and semicolons',
    'Doe, Anna; Roe, John; Major, Mary',
    ['Doe, Anna', 'Roe, John', 'Major, Mary'],
  ],
  ['one after a colon', 'Освобождена: Мария Колесникова.', ['Мария Колесникова']],
  [
    'a sentence with three',
    'Yesterday the government freed Anna Doe, John Roe and Mary Major.',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'somebody more',
    'Освобождены: Иван Иванов, Пётр Петров и еще один человек',
    ['Иван Иванов', 'Пётр Петров', ''],
  ],
  [
    'and others',
    'Освобождены: Иван Иванов, Пётр Петров и другие.',
    ['Иван Иванов', 'Пётр Петров'],
  ],
  [
    'lines cut at a narrow page',
    'Освобождены: Мария Колесникова, Алесь Беляцкий, Виктор\nБабарико, Иван Иванов и Пётр Петров',
    [
      'Мария Колесникова',
      'Алесь Беляцкий',
      'Виктор Бабарико',
      'Иван Иванов',
      'Пётр Петров',
    ],
  ],
  [
    'prose and no list',
    'Сегодня на свободу вышли 14 человек. Правозащитники приветствуют это решение, но напоминают о других.',
    [],
  ],
  [
    'English prose and no list',
    'The government said on Monday that it would release more people. Nobody was named.',
    [],
  ],
  ['a heading alone', 'Список освобождённых политзаключённых', []],
]

export const tables: typeof prose = [
  [
    'tabs under headings',
    '№\tФИО\tГод рождения\tМесто\n1\tИванов Иван Иванович\t1980\tИК-2\n2\tПетров Пётр\t1990\tГомель',
    ['Иванов Иван Иванович', 'Петров Пётр'],
  ],
  [
    'tabs and no headings',
    'Иванов Иван\t1980\tИК-2\nПетров Пётр\t1990\tИК-4',
    ['Иванов Иван', 'Петров Пётр'],
  ],
  [
    'a cell for each part of a name',
    '1\tКОЛЕСНИКОВА\tМария\tАлександровна\t1982\n2\tБЕЛЯЦКИЙ\tАлесь\tВикторович\t1962',
    ['КОЛЕСНИКОВА Мария Александровна', 'БЕЛЯЦКИЙ Алесь Викторович'],
  ],
  [
    'columns of surname and name',
    'Фамилия;Имя;Отчество;Дата рождения\nКолесникова;Мария;Александровна;24.04.1982\nБеляцкий;Алесь;;1962',
    ['Колесникова Мария Александровна', 'Беляцкий Алесь'],
  ],
  [
    'Markdown',
    '| Name | Born | Prison |\n|------|:----:|--------|\n| Anna Doe | 1980 | IK-4 |\n| John Roe | 1990 | Evin |',
    ['Anna Doe', 'John Roe'],
  ],
  [
    'pipes alone',
    'Anna Doe | 1980 | IK-4\nJohn Roe | 1990 | Evin',
    ['Anna Doe', 'John Roe'],
  ],
  [
    'many blanks',
    'Name              Born     Prison\nAnna Doe          1980     IK-4\nJohn Roe          1990     Evin',
    ['Anna Doe', 'John Roe'],
  ],
  [
    'CSV with quotation marks',
    'name,born,prison\n"Doe, Anna",1980,"Evin, Tehran"\n"Roe ""Bird"" John",1990,IK-4',
    ['Doe, Anna', 'Roe "Bird" John'],
  ],
  [
    'CSV with a line break in a cell',
    'name,note,born\n"Anna Doe","freed\nand deported",1980\nJohn Roe,,1990',
    ['Anna Doe', 'John Roe'],
  ],
  [
    'CSV and no headings',
    '"Колесникова, Мария",1982,"ИК-4"\n"Беляцкий, Алесь",1962,"ИК-9"',
    ['Колесникова, Мария', 'Беляцкий, Алесь'],
  ],
  [
    'HTML list',
    '<ul>\n <li>Maria Kolesnikova (43)</li>\n <li><b>Ales Bialiatski</b> &mdash; released</li>\n</ul>',
    ['Maria Kolesnikova', 'Ales Bialiatski'],
  ],
  [
    'HTML table',
    '<table><tr><th>Name</th><th>Born</th></tr>\n<tr>\n<td>Anna Doe</td>\n<td>1980</td>\n</tr><tr><td>John Roe</td><td>1990</td></tr></table>',
    ['Anna Doe', 'John Roe'],
  ],
  [
    'HTML breaks',
    'Anna Doe<br>John Roe<br/>Mary&nbsp;Major',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'Telegram',
    '❗️Сегодня освобождены политзаключённые\n\n✅ Мария Колесникова, 43 года\n✅ Алесь Беляцкий\n\nПодробности на сайте https://example.org/list\n#свобода #беларусь\n@example_channel',
    ['Мария Колесникова', 'Алесь Беляцкий'],
  ],
  [
    'a post with credits',
    'Имена освобождённых:\n\nИван Иванов\nПётр Петров\n\nФото: Анна Сидорова\nИсточник: Пример',
    ['Иван Иванов', 'Пётр Петров'],
  ],
  [
    'links after names',
    'Иван Иванов https://example.org/1\nПётр Петров https://example.org/2',
    ['Иван Иванов', 'Пётр Петров'],
  ],
  [
    'cards of labelled lines',
    'Name: Anna Doe\nBorn: 1980\n\nName: John Roe\nBorn: 1990',
    ['Anna Doe', 'John Roe'],
  ],
  [
    'a line of noise',
    '=====\nИван Иванов\n-----\nПётр Петров\n*****\n~~~',
    ['Иван Иванов', 'Пётр Петров'],
  ],
]
