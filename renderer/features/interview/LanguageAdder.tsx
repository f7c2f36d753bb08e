import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LanguageTag, parseLanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboField } from '../../ui/ComboField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './InterviewForm.module.css'

/** Languages that are offered by name; any other is added by its tag. */
const OFFERED = (
  'ar az be bg bn bs cs cy da de el en es et fa fi fr ga he hi hr hu hy id it ja ka kk km ko ky lo ' +
  'lt lv mk mn ms my nb ne nl pl ps pt ro ru sk sl sq sr sv sw ta tg th tk tl tr tt uk ur uz vi ' +
  'yue zh-Hans zh-Hant'
).split(' ')

interface LanguageAdderProps {
  readonly taken: readonly LanguageTag[]
  readonly onAdd: (language: LanguageTag) => void
}

/** A language by its name in any of its spellings, or by its BCP-47 tag. */
export function LanguageAdder({ taken, onAdd }: LanguageAdderProps) {
  const { t } = useTranslation('interview')
  const { t: common } = useTranslation('common')
  const { languageTitle: nameOf, ownLanguage, compare } = useFormat()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const known = [...new Set([...OFFERED, ...taken])].map((tag) => ({
    value: tag,
    label: nameOf(tag),
    also: `${ownLanguage(tag)} ${tag}`,
  }))
  const choices = known
    .filter(({ value }) => !taken.some((language) => language === value))
    .toSorted((a, b) => compare(a.label, b.label))

  function read(typed: string): LanguageTag | null {
    const wanted = typed.trim().toLocaleLowerCase()
    const named = known.find(
      ({ value, label }) =>
        label.toLocaleLowerCase() === wanted || ownLanguage(value).toLocaleLowerCase() === wanted,
    )
    const language = parseLanguageTag(named?.value ?? typed)
    // Longer primary subtags are well-formed, but none was ever registered (RFC 5646, 2.2.1).
    return language !== null && /^[a-z]{2,3}(-|$)/.test(language) ? language : null
  }

  function add(typed: string): void {
    const language = read(typed)
    if (language === null || taken.includes(language)) {
      setWrong(typed)
    } else {
      setWrong(null)
      setText('')
      onAdd(language)
    }
  }

  return (
    <>
      <div className={styles.adder}>
        <ComboField
          label={t('form.addLanguage')}
          text={text}
          choices={choices}
          onText={setText}
          onChoose={add}
        />
        <Button isDisabled={text.trim() === ''} onPress={() => add(text)}>
          <Plus size={14} strokeWidth={1.5} aria-hidden />
          {common('add')}
        </Button>
      </div>
      <Refusal
        error={
          wrong === null
            ? null
            : read(wrong) !== null
              ? { code: 'LANGUAGE_DUPLICATE', language: wrong }
              : { code: 'LANGUAGE_TAG_INVALID', tag: wrong }
        }
      />
    </>
  )
}
