/** Lists as people publish them, and the names that are in them. Everyone here is invented or long public. */
export const plainLists: [format: string, text: string, names: string[]][] = [
  [
    'a name a line',
    'Рыгор Кастусёў\nКсения Луцкина\nВасіль Берасьнеў',
    ['Рыгор Кастусёў', 'Ксения Луцкина', 'Васіль Берасьнеў'],
  ],
  ['one name alone', 'Мария Колесникова', ['Мария Колесникова']],
  ['one word alone', 'Kalesnikava', ['Kalesnikava']],
  ['surnames alone', 'Иванов\nПетрова\nСидоров', ['Иванов', 'Петрова', 'Сидоров']],
  [
    'names without capitals',
    'мария колесникова\nалесь беляцкий\nвиктор бабарико',
    ['мария колесникова', 'алесь беляцкий', 'виктор бабарико'],
  ],
  [
    'blank lines between',
    'Anna Doe\n\nJohn Roe\n\nMary Major',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'Windows line ends',
    'Anna Doe\r\nJohn Roe\r\nMary Major\r\n',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  ['old Macintosh line ends', 'Anna Doe\rJohn Roe', ['Anna Doe', 'John Roe']],
  [
    'commas at the ends of lines',
    'Anna Doe,\nJohn Roe,\nMary Major',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'semicolons at the ends of lines',
    'Anna Doe;\nJohn Roe;\nMary Major.',
    ['Anna Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'capitals throughout',
    'СПИСОК ОСВОБОЖДЕННЫХ\n\nКОЛЕСНИКОВА МАРИЯ АЛЕКСАНДРОВНА\nБЕЛЯЦКИЙ АЛЕСЬ',
    ['КОЛЕСНИКОВА МАРИЯ АЛЕКСАНДРОВНА', 'БЕЛЯЦКИЙ АЛЕСЬ'],
  ],
  [
    'surname and initials',
    'Колесникова М. А.\nБеляцкий А.В.\nБабарико В.Д.',
    ['Колесникова М. А.', 'Беляцкий А.В.', 'Бабарико В.Д.'],
  ],
  [
    'initials and surname',
    'М. А. Колесникова\nА.В. Беляцкий',
    ['М. А. Колесникова', 'А.В. Беляцкий'],
  ],
  [
    'surname, given name',
    'Kalesnikava, Maryia\nBialiatski, Ales\nBabaryka, Viktar',
    ['Kalesnikava, Maryia', 'Bialiatski, Ales', 'Babaryka, Viktar'],
  ],
  [
    'two scripts and a slash',
    'Марыя Калеснікава / Maria Kolesnikova\nАлесь Бяляцкі / Ales Bialiatski',
    ['Марыя Калеснікава', 'Алесь Бяляцкі'],
  ],
  [
    'two scripts and brackets',
    'Марыя Калеснікава (Maria Kolesnikova)\nАлесь Бяляцкі (Ales Bialiatski)',
    ['Марыя Калеснікава', 'Алесь Бяляцкі'],
  ],
  [
    'two scripts and nothing between',
    'Марыя Калеснікава Maria Kolesnikova\nАлесь Бяляцкі Ales Bialiatski',
    ['Марыя Калеснікава', 'Алесь Бяляцкі'],
  ],
  [
    'a different script a line',
    'Maria Kolesnikova\nАлесь Бяляцкі\n刘晓波\nنرگس محمدی\nအောင်ဆန်းစုကြည်',
    ['Maria Kolesnikova', 'Алесь Бяляцкі', '刘晓波', 'نرگس محمدی', 'အောင်ဆန်းစုကြည်'],
  ],
  [
    'year in brackets',
    'Иванов Иван (1982)\nПетров Пётр (1990)',
    ['Иванов Иван', 'Петров Пётр'],
  ],
  ['age after a comma', 'Anna Doe, 43\nJohn Roe, 51', ['Anna Doe', 'John Roe']],
  [
    'notes after a dash',
    'Anna Doe — released\nJohn Roe – deported to Lithuania\nИван Иванов - вывезен в Литву',
    ['Anna Doe', 'John Roe', 'Иван Иванов'],
  ],
  [
    'notes with nothing between',
    'Иван Иванов вывезен в Литву\nПётр Петров остался',
    ['Иван Иванов', 'Пётр Петров'],
  ],
  [
    'articles after names',
    'Иванов Иван, ст. 342 УК\nПетров Пётр, ч. 1 ст. 130',
    ['Иванов Иван', 'Петров Пётр'],
  ],
  [
    'facts on lines of their own',
    'Мария Колесникова\n1982 г.р.\nИК-4\n\nАлесь Беляцкий\n1962 г.р.\nИК-9',
    ['Мария Колесникова', 'Алесь Беляцкий'],
  ],
  [
    'towns over their people',
    'Гомель\nИван Иванов\nПётр Петров\n\nМогилев\nСидор Сидоров',
    ['Иван Иванов', 'Пётр Петров', 'Сидор Сидоров'],
  ],
  [
    'titles before names',
    'журналист Иван Иванов\nMr. John Roe\nDr Anna Doe',
    ['Иван Иванов', 'John Roe', 'Anna Doe'],
  ],
  [
    'nicknames',
    'Мария «Маша» Колесникова\nAles "Bird" Bialiatski\nViktar “Vitsya” Babaryka',
    ['Мария «Маша» Колесникова', 'Ales "Bird" Bialiatski', 'Viktar “Vitsya” Babaryka'],
  ],
  [
    'particles',
    'Abd al-Rahman al-Masri\nJuan de la Cruz\nJan van der Berg\nAli ibn Hasan',
    ['Abd al-Rahman al-Masri', 'Juan de la Cruz', 'Jan van der Berg', 'Ali ibn Hasan'],
  ],
  [
    'two surnames',
    'Иванова-Петрова Анна\nAnna Smith-Jones\nКандыба‑Лисовская Ольга',
    ['Иванова-Петрова Анна', 'Anna Smith-Jones', 'Кандыба‑Лисовская Ольга'],
  ],
  [
    'a maiden name in brackets',
    'Иванова (Петрова) Анна Ивановна\nСидорова (Козлова) Ольга',
    ['Иванова (Петрова) Анна Ивановна', 'Сидорова (Козлова) Ольга'],
  ],
  [
    'apostrophes',
    "Мар'яна Мар’ян\nO'Brien Sean\nДар’я Лосік",
    ["Мар'яна Мар’ян", "O'Brien Sean", 'Дар’я Лосік'],
  ],
  [
    'somebody twice',
    'Иван Иванов\nПётр Петров\nИван Иванов',
    ['Иван Иванов', 'Пётр Петров', 'Иван Иванов'],
  ],
  [
    'withheld names',
    'Иван Иванов\nимя не называется\nПётр Петров\nеще один человек',
    ['Иван Иванов', '', 'Пётр Петров', ''],
  ],
  [
    'withheld in English',
    'Anna Doe\nName withheld\nJohn Roe (1990)',
    ['Anna Doe', '', 'John Roe'],
  ],
  [
    'Chinese',
    '名单如下：\n张三\n李四\n欧阳修远\n阿里木·买买提',
    ['张三', '李四', '欧阳修远', '阿里木·买买提'],
  ],
  ['Japanese', '山田太郎、43歳\n鈴木 花子、51歳', ['山田太郎', '鈴木 花子']],
  [
    'Korean',
    '석방된 사람 명단\n김철수\n이영희\n남궁민수',
    ['김철수', '이영희', '남궁민수'],
  ],
  [
    'Persian with joiners',
    'اسامی زندانیان آزاد شده\nعلی‌رضا محمدی\nزهرا حسینی',
    ['علی‌رضا محمدی', 'زهرا حسینی'],
  ],
  ['Hebrew', 'רשימת האסירים המשוחררים\nמשה כהן\nדוד לוי', ['משה כהן', 'דוד לוי']],
  [
    'Devanagari',
    'रिहा हुए कैदियों के नाम:\nराम कुमार शर्मा\nसीता देवी',
    ['राम कुमार शर्मा', 'सीता देवी'],
  ],
  [
    'Georgian',
    'პოლიტპატიმრების სია\nნიკა გვარამია\nელენე ხოშტარია',
    ['ნიკა გვარამია', 'ელენე ხოშტარია'],
  ],
  ['Armenian', 'Արմեն Պետրոսյան\nԱննա Հակոբյան', ['Արմեն Պետրոսյան', 'Աննա Հակոբյան']],
  [
    'Greek',
    'Μαρία Παπαδοπούλου\nΓιώργος Νικολάου',
    ['Μαρία Παπαδοπούλου', 'Γιώργος Νικολάου'],
  ],
  ['Thai', 'สมชาย ใจดี\nสมหญิง รักไทย', ['สมชาย ใจดี', 'สมหญิง รักไทย']],
  [
    'Polish letters',
    'Andżelika Borys\nMałgorzata Łoś-Żak\nLista zwolnionych',
    ['Andżelika Borys', 'Małgorzata Łoś-Żak'],
  ],
  [
    'Turkic particles',
    'Leyla Yunus qızı\nİlham Əliyev oğlu\nАйгуль Нурлан кызы',
    ['Leyla Yunus qızı', 'İlham Əliyev oğlu', 'Айгуль Нурлан кызы'],
  ],
]
