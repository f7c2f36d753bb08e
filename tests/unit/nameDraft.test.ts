import { describe, expect, test } from 'vitest'
import type { NameEntry, NameForm } from '#core/assist/names/nameEntry.ts'
import type { NameId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import {
  inheritedNames,
  libraryTwin,
  renewed,
  saysTheSame,
} from '../../renderer/features/names/libraryTwin.ts'
import {
  newName,
  variantsText,
  withForm,
  withVariants,
} from '../../renderer/features/names/nameDraft.ts'
import { matchesName, titleOf } from '../../renderer/features/names/nameTexts.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const EN = 'en' as LanguageTag

const form = (text: string, variants: readonly string[] = []): NameForm => ({
  text,
  system: 'usage',
  variants,
})

const name = (id: string, forms: Readonly<Record<string, NameForm>>): NameEntry => ({
  ...newName(forms),
  id: id as NameId,
})

describe('a name that is being written', () => {
  test('gets a form in a language, one line in NFC, with the system it comes from', () => {
    const after = withForm(newName(), UK, '  Кім   Чхоль Су ', 'kontsevich')
    expect(after.forms[UK]).toEqual({ text: 'Кім Чхоль Су', system: 'kontsevich', variants: [] })
    expect(withForm(newName(), KO, '김'.normalize('NFD'), 'usage').forms[KO]?.text).toBe('김')
  })

  test('remembers a spelling that is given up as one that was seen', () => {
    const after = withForm(name('n', { uk: form('Чоль Су') }), UK, 'Чхоль Су', 'usage')
    expect(after.forms[UK]).toEqual(form('Чхоль Су', ['Чоль Су']))
    expect(withForm(after, UK, 'Чоль Су', 'usage').forms[UK]).toEqual(form('Чоль Су', ['Чхоль Су']))
  })

  test('loses a form with its variants when its text is emptied', () => {
    const after = withForm(name('n', { uk: form('Сеул'), en: form('Seoul') }), UK, ' ', 'usage')
    expect(after.forms).toEqual({ en: form('Seoul') })
  })

  test('takes variants parted by semicolons, each once and never the form itself', () => {
    const before = name('n', { en: form('Kim') })
    const after = withVariants(before, EN, ' Gim;Kim ; Gim;; Ghim')
    expect(after.forms[EN]?.variants).toEqual(['Gim', 'Ghim'])
    expect(variantsText(after.forms[EN])).toBe('Gim; Ghim')
    expect(withVariants(before, UK, 'Кім')).toEqual(before)
  })
})

describe('a name in a list', () => {
  const both = name('n', { uk: form('Пхеньян', ['Пхеньяну']), ko: form('평양') })

  test('is called by the first language in which it has a form', () => {
    expect(titleOf(both, [EN, KO, UK])).toBe('평양')
    expect(titleOf(both, [EN])).toBe('Пхеньян')
    expect(titleOf(name('n', {}), [KO])).toBe('')
  })

  test('is found by a form, a variant or its note', () => {
    for (const query of ['ПХЕНЬЯН', 'еньяну', '평양'.normalize('NFD'), '']) {
      expect(matchesName(both, query), query).toBe(true)
    }
    expect(matchesName({ ...both, note: 'the capital' }, 'Capital')).toBe(true)
    expect(matchesName(both, '서울')).toBe(false)
  })
})

describe('a name of the interview and the library’s names', () => {
  const own = name('own', { ko: form('김철수'), uk: form('Кім Чхоль Су') })
  const kept = name('kept', { ko: form('김철수'), en: form('Kim Chol Su') })
  const other = name('other', { ko: form('리영희'), pl: form('Ri') })

  test('are one where they have a form in common', () => {
    expect(libraryTwin(own, [other, kept])).toBe(kept)
    expect(libraryTwin(own, [other])).toBeNull()
    expect(libraryTwin(name('n', { en: form('Кім Чхоль Су') }), [own])).toBeNull()
  })

  test('say the same when the library has every form as the interview has it', () => {
    expect(saysTheSame(own, kept)).toBe(false)
    expect(saysTheSame(own, renewed(kept, own))).toBe(true)
    expect(saysTheSame({ ...own, kind: 'place' }, renewed(kept, own))).toBe(false)
  })

  test('are renewed without losing what only the library knows', () => {
    const after = renewed({ ...kept, note: 'known since 2024' }, own)
    expect(after.id).toBe('kept')
    expect(Object.keys(after.forms).sort()).toEqual(['en', 'ko', 'uk'])
    expect(after.note).toBe('known since 2024')
  })

  test('those of the library that the interview has no name of its own for hold there too', () => {
    expect(inheritedNames([kept, other], [own], [KO, UK]).map(({ id }) => id)).toEqual(['other'])
    expect(inheritedNames([kept, other], [], [KO]).map(({ id }) => id)).toEqual(['kept', 'other'])
    expect(inheritedNames([other], [], [UK, EN])).toEqual([])
  })
})
