import type { LanguageTag } from '../../interview/languageTag.ts'
import { normalizeLine, normalizeText } from '../../interview/text.ts'
import type { NameChanges, NameForm } from './nameEntry.ts'

/**
 * A name in the form in which it is stored: forms and variants on one line, in NFC; empty forms
 * and variants left out, each variant once and none like the approved form.
 */
export function normalizeName<Changes extends NameChanges>(changes: Changes): Changes {
  return {
    ...changes,
    ...(changes.forms === undefined ? {} : { forms: normalizeForms(changes.forms) }),
    ...(changes.note === undefined ? {} : { note: normalizeText(changes.note) }),
  }
}

function normalizeForms(
  forms: Readonly<Record<LanguageTag, NameForm>>,
): Readonly<Record<LanguageTag, NameForm>> {
  return Object.fromEntries(
    Object.entries(forms)
      .map(([language, form]): [string, NameForm] => [language, normalizeForm(form)])
      .filter(([, form]) => form.text !== ''),
  )
}

function normalizeForm(form: NameForm): NameForm {
  const text = normalizeLine(form.text)
  const variants = new Set(form.variants.map(normalizeLine))
  variants.delete('')
  variants.delete(text)
  return { ...form, text, variants: [...variants] }
}
