import { describe, expect, test } from 'vitest'
import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import type { TermIndex } from '#core/assist/terms/termIndex.ts'
import { conceptOf, indexOf, indexOfTexts, recognised, tag } from '../fixtures/termbase.ts'

const recognisedConcepts = (index: TermIndex, text: string, language: string) =>
  recogniseTerms(index, text, tag(language)).map(({ concept }) => String(concept.id))

const found = (term: string, text: string) => recognised(indexOfTexts('uk', term), text, 'uk')

/** Terms with forms of theirs, by the Ukrainian orthography of 2019. */
const FORMS: readonly (readonly [term: string, forms: string])[] = [
  [
    'командир',
    'командира, командиру, командирові, командиром, командирі, командире, командири, командирів, командирам, командирами, командирах',
  ],
  ['полк', 'полку, полкові, полком, полки, полків, полкам, полками, полках'],
  ['бригада', 'бригади, бригаді, бригаду, бригадою, бригад, бригадам, бригадами, бригадах'],
  ['наказ', 'наказу, наказом, наказі, накази, наказів, наказам, наказами, наказах'],
  ['взвод', 'взводу, взводові, взводом, взводі, взводи, взводів, взводами'],
  ['Київ', 'Києва, Києву, Києвом, Києві'],
  ['Чернігів', 'Чернігова, Чернігову, Черніговом, Чернігові'],
  ['Харків', 'Харкова, Харковом, Харкові'],
  ['Миколаїв', 'Миколаєва, Миколаєву, Миколаєві, Миколаєвом'],
  ['Львів', 'Львова, Львові, Львовом'],
  ['рука', 'руки, руці, руку, рукою, рук, руках'],
  ['нога', 'ноги, нозі, ногу, ногою, ніг, ногам'],
  ['муха', 'мусі, мухи, мух'],
  ['рота', 'роти, роті, роту, ротою, рот, ротам, ротах'],
  ['дивізія', 'дивізії, дивізію, дивізією, дивізій, дивізіям, дивізіями, дивізіях'],
  ['відділення', 'відділенню, відділенням, відділенні, відділень, відділеннями, відділеннях'],
  ['боєць', 'бійця, бійцю, бійцеві, бійцем, бійці, бійців, бійцям, бійцями, бійцях'],
  ['стрілець', 'стрільця, стрільцем, стрільці, стрільців'],
  [
    'полонений',
    'полоненого, полоненому, полоненим, полонені, полонених, полоненими, полонена, полоненої',
  ],
  ['військовополонений', 'військовополонених, військовополоненого'],
  ['рядовий', 'рядового, рядовому, рядовим, рядові, рядових'],
  ['гвинтівка', 'гвинтівки, гвинтівці, гвинтівку, гвинтівкою, гвинтівок, гвинтівкам'],
  ['військо', 'війська, війську, військом, військ, військам, військах'],
  ['зброя', 'зброї, зброю, зброєю'],
  ['область', 'області, областю, областей, областям, областях'],
  ['звання', 'званню, званням, званні, звань, званнями'],
  ['розвідка', 'розвідки, розвідці, розвідку, розвідкою'],
  ['госпіталь', 'госпіталю, госпіталя, госпіталем, госпіталі, госпіталів'],
  ['лікар', 'лікаря, лікареві, лікарем, лікарі, лікарів'],
  ['офіцер', 'офіцера, офіцеру, офіцером, офіцери, офіцерів'],
  ['старшина', 'старшини, старшині, старшину, старшиною, старшин'],
  ['товариш', 'товариша, товаришу, товаришеві, товаришем, товариші, товаришів'],
  ['водій', 'водія, водієві, водієм, водії, водіїв'],
  ['бій', 'бою, боєм, бої, боїв, боях'],
  ['підрозділ', 'підрозділу, підрозділом, підрозділі, підрозділи, підрозділів'],
  ['Пхеньян', 'Пхеньяна, Пхеньяні, Пхеньяну'],
  ['Росія', 'Росії, Росію, Росією'],
  ['Курськ', 'Курська, Курську, Курськом'],
  ['село', 'села, селу, селом, селі, сіл, селах'],
  ['день', 'дня, дню, днем, дні, днів'],
  ['січень', 'січня, січні, січнем'],
  ['дрон', 'дрона, дронів, дронами'],
  ['кулемет', 'кулемета, кулеметом, кулемети'],
  ['прізвище', 'прізвища, прізвищу, прізвищем, прізвищ'],
  ['місце', 'місця, місцем, місцю, місць'],
  ['земля', 'землі, землю, землею, земель'],
  ['ніч', 'ночі, ніччю, ночей'],
  ['допит', 'допиту, допитом, допити, допиті'],
  ['окоп', 'окопу, окопи, окопів'],
  ['кордон', 'кордону, кордоном, кордоні'],
  ['будинок', 'будинку, будинком, будинки'],
  ['осередок', 'осередку, осередки'],
  ['вистріл', 'вистрілу'],
  ['переклад', 'перекладу'],
  ['перекладач', 'перекладача, перекладачу, перекладачем, перекладачі, перекладачів'],
  ['слідчий', 'слідчого, слідчому, слідчим, слідчі'],
  ['стріляти', 'стріляв, стріляли, стріляю, стріляють, стрілятиму'],
  ['воювати', 'воював, воюють, воювали'],
  ['загін', 'загону, загоном, загони'],
  ['табір', 'табору, таборі, табори, таборів'],
  ['снайпер', 'снайпера, снайпером, снайпери'],
  ['міномет', 'міномета, міномети'],
  ['граната', 'гранати, гранату, гранатою, гранат'],
  ['союз', 'союзу'],
  ['лейтенант', 'лейтенанта, лейтенантові, лейтенанти'],
  [
    'молодший сержант',
    'молодшого сержанта, молодшому сержантові, молодшим сержантом, молодші сержанти, молодших сержантів',
  ],
  [
    'Корейська народна армія',
    'Корейської народної армії, Корейську народну армію, Корейською народною армією, Корейській народній армії',
  ],
  [
    'снайперська гвинтівка',
    'снайперської гвинтівки, снайперських гвинтівок, снайперську гвинтівку',
  ],
  ['командир роти', 'командира роти, командиром роти, командири рот'],
  [
    'Головне розвідувальне управління',
    'Головного розвідувального управління, Головному розвідувальному управлінню, Головним розвідувальним управлінням',
  ],
  ['генерал-майор', 'генерал-майора, генерал-майором, генерал-майори'],
  ['легка піхота', 'легкої піхоти, легкою піхотою'],
  ['особистий номер', 'особистого номера, особистим номером'],
  ['11-й корпус', '11-го корпусу, 11-му корпусі, 11-м корпусом'],
  ['Корея', 'Кореї, Корею, Кореєю'],
  ['Сеул', 'Сеула, Сеулі'],
  ['Запоріжжя', 'Запоріжжі, Запоріжжю, Запоріжжям'],
  ['Дніпро', 'Дніпра, Дніпру, Дніпром, Дніпрі'],
  ['Одеса', 'Одеси, Одесі, Одесу'],
  ['Суми', 'Сум, Сумам, Сумах, Сумами'],
]

describe('Ukrainian terms', () => {
  test.each(FORMS)('%s is found in its forms', (term, forms) => {
    for (const form of forms.split(', ')) {
      expect(found(term, `Тут ${form}.`)).toEqual([`${form} → ${term} inflected`])
    }
  })

  test('no form of one is taken for another', () => {
    const single = FORMS.filter(([term]) => !/[ -]/.test(term))
    const index = indexOfTexts('uk', ...single.map(([term]) => term))
    for (const [term, forms] of single) {
      for (const form of forms.split(', ')) {
        expect(recognised(index, form, 'uk')).toEqual([`${form} → ${term} inflected`])
      }
    }
  })

  test('are not found in function words and derived words that look like their forms', () => {
    expect(found('вода', 'від Києва')).toEqual([])
    expect(found('міна', 'про мене й мені')).toEqual([])
    expect(found('бій', 'Бей і Бею')).toEqual([])
    expect(found('право', 'правий берег')).toEqual([])
    expect(found('міна', 'зміна, мінливість, міністр')).toEqual([])
    expect(found('полк', 'полковник поліції на полиці')).toEqual([])
    expect(found('рота', 'проти роти')).toEqual(['роти → рота inflected'])
  })

  test('are found whichever apostrophe and case they are written with', () => {
    expect(found('з’єднання', "З'ЄДНАННЯ й зʼєднань")).toEqual([
      "З'ЄДНАННЯ → з’єднання exact",
      'зʼєднань → з’єднання inflected',
    ])
  })

  test('of several words are found across spaces, hyphens and quotation marks, not across a comma', () => {
    expect(found('генерал-майор', 'генерал майора')).toHaveLength(1)
    expect(found('дрон-камікадзе', 'дрони-камікадзе')).toHaveLength(1)
    expect(found('автомат «Тип 88»', 'з автоматом «Тип 88»')).toHaveLength(1)
    expect(found('легка піхота', 'була легка, піхота ні')).toEqual([])
  })

  test('that are abbreviations are found in capitals only', () => {
    expect(found('КНА', 'КНА, не кна')).toEqual(['КНА → КНА exact'])
    expect(found('РПГ-7', 'з РПГ-7')).toHaveLength(1)
  })

  test('are found by a dictionary where endings do not tell, and refused where it knows better', () => {
    const bases: Record<string, readonly string[]> = {
      люди: ['людина'],
      людина: ['людина'],
      мін: ['міна'],
      міна: ['міна'],
      міни: ['минути'],
    }
    const lemma = (word: string) => bases[word.toLowerCase()] ?? []
    const person = indexOfTexts('uk', 'людина')
    expect(recognised(person, 'Люди пішли', 'uk')).toEqual([])
    expect(recognised(person, 'Люди пішли', 'uk', lemma)).toEqual(['Люди → людина inflected'])
    const mine = indexOfTexts('uk', 'міна')
    expect(recognised(mine, 'мін і міни', 'uk', lemma)).toEqual(['мін → міна inflected'])
  })
})

describe('English terms', () => {
  const english = (term: string, text: string) => recognised(indexOfTexts('en', term), text, 'en')

  test('are found in the plural, the possessive, and in any case', () => {
    expect(english('regiment', 'Regiments, the regiment’s, REGIMENT')).toEqual([
      'Regiments → regiment inflected',
      'regiment → regiment inflected',
      'REGIMENT → regiment exact',
    ])
    expect(english('company', 'two companies')).toEqual(['companies → company inflected'])
    expect(english('corps', 'the corps')).toEqual(['corps → corps exact'])
    expect(english('rifleman', 'riflemen')).toHaveLength(1)
    expect(english('Special Operations Forces', 'a Special Operations Force')).toHaveLength(1)
  })

  test('of several words are found with hyphens and spaces', () => {
    expect(english('machine gun', 'machine-guns')).toEqual(['machine-guns → machine gun inflected'])
    expect(english('11th Corps', 'of the 11 Corps')).toHaveLength(1)
  })

  test('are found with the marks that they have inside, and no other', () => {
    expect(english("Workers' Party", 'the Workers’ Party')).toHaveLength(1)
    expect(english('No. 5 unit', 'of No. 5 units')).toHaveLength(1)
    expect(english('unit report', 'Of the unit. Report that')).toEqual([])
  })

  test('that are abbreviations are found in capitals only', () => {
    expect(english('US', 'US troops told us')).toEqual(['US → US exact'])
    expect(english('NCO', 'the NCOs')).toEqual(['NCOs → NCO inflected'])
  })

  test('with marked letters are found without the marks', () => {
    expect(english('chŏnsa', 'a chonsa')).toEqual(['chonsa → chŏnsa folded'])
  })

  test('are not found inside words', () => {
    expect(english('war', 'a warning, wartime, software')).toEqual([])
  })
})

describe('terms of other languages', () => {
  test('are found as words, in any case', () => {
    const german = indexOfTexts('de', 'Zug')
    expect(recognised(german, 'Der ZUG fuhr im Zugverkehr', 'de')).toEqual(['ZUG → Zug exact'])
  })

  test('are found in scripts that write words together', () => {
    expect(recognised(indexOfTexts('zh', '军团'), '第十一军团的士兵', 'zh')).toEqual([
      '军团 → 军团 exact',
    ])
  })
})

describe('several terms at once', () => {
  test('come in order of appearance, the longer in place of those inside it', () => {
    const index = indexOf(
      conceptOf('platoon', [['uk', 'взвод']]),
      conceptOf('leader', [['uk', 'командир взводу']]),
      conceptOf('rifle', [['uk', 'автомат']]),
    )
    expect(recognised(index, 'Автомат має командир взводу, а взвод ні', 'uk')).toEqual([
      'Автомат → автомат exact',
      'командир взводу → командир взводу exact',
      'взвод → взвод exact',
    ])
  })

  test('homographs of several concepts are all named, those of the region first', () => {
    const index = indexOf(
      conceptOf('southern', [['ko-KR', '소장']]),
      conceptOf('northern', [['ko-KP', '소장']]),
    )
    expect(recognised(index, '소장이 왔다', 'ko')).toHaveLength(2)
    const north = recognisedConcepts(index, '소장이 왔다', 'ko-KP')
    expect(north).toEqual(['northern', 'southern'])
  })

  test('a concept is named once at a place, by its best term', () => {
    const index = indexOf(
      conceptOf('regiment', [
        ['ko-KP', '련대'],
        ['ko-KR', '연대'],
      ]),
    )
    expect(recognised(index, '연대에', 'ko')).toEqual(['연대 → 연대 inflected'])
  })

  test('a compound gives way to what it touches', () => {
    const index = indexOfTexts('ko', '소대', '소대장', '군단')
    expect(recognised(index, '소대장이 폭풍군단에서', 'ko')).toEqual([
      '소대장 → 소대장 inflected',
      '군단 → 군단 compound',
    ])
  })
})
