import type { NameEntry, NameForm, NameSystem } from '#core/assist/names/nameEntry.ts'
import type { NameId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'

/** Stands between the variants of a name in one field. */
const SEPARATOR = ';'

export const newName = (forms: NameEntry['forms'] = {}): NameEntry => ({
  id: crypto.randomUUID() as NameId,
  kind: 'person',
  forms,
  note: '',
})

/** The name with another approved form; an empty text removes the form and its variants. */
export function withForm(
  name: NameEntry,
  language: LanguageTag,
  text: string,
  system: NameSystem,
): NameEntry {
  const { [language]: before, ...others } = name.forms
  const line = normalizeLine(text)
  if (line === '') return { ...name, forms: others }
  // The spelling that is given up is one that was seen, and will be found.
  const seen = before === undefined || before.text === line ? [] : [before.text]
  const variants = [...(before?.variants ?? []), ...seen].filter((each) => each !== line)
  const form: NameForm = { text: line, system, variants: [...new Set(variants)] }
  return { ...name, forms: { ...name.forms, [language]: form } }
}

export const variantsText = (form: NameForm | undefined): string =>
  (form?.variants ?? []).join(`${SEPARATOR} `)

export function withVariants(name: NameEntry, language: LanguageTag, text: string): NameEntry {
  const form = name.forms[language]
  if (form === undefined) return name
  const variants = [...new Set(text.split(SEPARATOR).map(normalizeLine))].filter(
    (each) => each !== '' && each !== form.text,
  )
  return { ...name, forms: { ...name.forms, [language]: { ...form, variants } } }
}
