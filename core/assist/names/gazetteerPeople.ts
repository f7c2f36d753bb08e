/** Rows as those of places: South, North, Ukrainian, English; the usual form first. */
type Row = readonly [ko: string, northern: string, uk: string, en: string]

/** Koreans of public life whose names are written by usage and not by rule. */
export const KOREANS: readonly Row[] = [
  ['김일성', '김일성', 'Кім Ір Сен', 'Kim Il Sung|Kim Il-sung'],
  ['김정일', '김정일', 'Кім Чен Ір', 'Kim Jong Il|Kim Jong-il'],
  ['김정은', '김정은', 'Кім Чен Ин', 'Kim Jong Un|Kim Jong-un'],
  ['김여정', '김여정', '', 'Kim Yo Jong|Kim Yo-jong'],
  ['김영복', '김영복', 'Кім Йон Бок', 'Kim Yong Bok|Kim Yong-bok'],
  ['노광철', '로광철', '', 'No Kwang Chol|No Kwang-chol'],
  ['이창호', '리창호', '', 'Ri Chang Ho|Ri Chang-ho'],
  ['신금철', '신금철', 'Сін Кум Чхоль', 'Sin Kum Chol|Sin Kum-chol'],
  ['최선희', '최선희', 'Чхве Сон Хі|Цой Сон Хі', 'Choe Son Hui|Choe Son-hui'],
  ['윤석열', '', 'Юн Сок Йоль', 'Yoon Suk Yeol|Yoon Suk-yeol'],
  ['이재명', '', 'Лі Чже Мьон', 'Lee Jae Myung|Lee Jae-myung'],
]

/** Other people of public life. */
export const OTHER_PEOPLE: readonly Row[] = [
  ['볼로디미르 젤렌스키', '', 'Володимир Зеленський', 'Volodymyr Zelenskyy|Volodymyr Zelensky'],
  ['젤렌스키', '', 'Зеленський', 'Zelenskyy|Zelensky'],
  ['블라디미르 푸틴', '울라지미르 뿌찐', 'Володимир Путін', 'Vladimir Putin'],
  ['푸틴', '뿌찐', 'Путін', 'Putin'],
  ['세르게이 쇼이구', '', 'Сергій Шойгу', 'Sergei Shoigu|Sergey Shoigu'],
]

/**
 * Bodies whose name is translated and not transliterated. Without КНДР, Головне розвідувальне
 * управління is the Ukrainian one.
 */
export const BODIES: readonly Row[] = [
  ['조선인민군', '조선인민군', 'Корейська народна армія', 'Korean People’s Army'],
  [
    '정찰총국',
    '정찰총국',
    'Головне розвідувальне управління КНДР|Генеральне бюро розвідки|Головне розвідувальне бюро',
    'Reconnaissance General Bureau|RGB',
  ],
  ['폭풍군단', '폭풍군단', 'Штурмовий корпус|Штормовий корпус', 'Storm Corps'],
  ['국가정보원|국정원', '', '', 'National Intelligence Service'],
  ['국가보위성', '국가보위성', 'Міністерство державної безпеки КНДР', 'Ministry of State Security'],
  ['우크라이나 보안국', '', 'Служба безпеки України', 'Security Service of Ukraine'],
]
