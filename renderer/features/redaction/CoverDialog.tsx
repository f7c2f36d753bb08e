import { type FormEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { RedactionId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeText, type TextRange } from '#core/interview/text.ts'
import { occurrences, type Passage, redactionCounterparts } from '#core/record/counterparts.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { useView } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ComboField } from '../../ui/ComboField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { lastReasons } from './lastReasons.ts'
import { passageWords, rangesOf, wordsIn } from './passageWords.ts'
import styles from './Redaction.module.css'
import { WordChooser } from './WordChooser.tsx'

interface CoverDialogProps {
  readonly passage: Passage
  readonly concepts: readonly Concept[]
  readonly onClose: () => void
}

type Chosen = Readonly<Record<LanguageTag, ReadonlySet<number>>>

/** Covers a passage, what says the same in the other languages, and its other places. */
export function CoverDialog({ passage, concepts, onClose }: CoverDialogProps) {
  const { t } = useTranslation('redaction')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const errorText = useErrorText()
  const form = useId()
  const session = useSession()
  const { operator } = useView()
  const { run, refusal } = useCommand()
  const [interview] = useState(session.interview)
  const row = interview.segments.get(passage.segment)
  const counterparts = useMemo(
    () => redactionCounterparts(interview, passage, concepts),
    [interview, passage, concepts],
  )
  const elsewhere = useMemo(
    () => occurrences(interview, passage).filter(({ segment }) => segment !== passage.segment),
    [interview, passage],
  )
  const texts = useMemo(() => {
    const languages = interview.languages.filter((one) => row?.renditions[one] !== undefined)
    const ordered = [passage.language, ...languages.filter((one) => one !== passage.language)]
    return ordered.map((language) => {
      const own: readonly TextRange[] = language === passage.language ? [passage] : []
      const proposed = counterparts.found.filter((one) => one.language === language)
      const ranges = [...own, ...proposed]
      const text = row?.renditions[language]?.text ?? ''
      const words = passageWords(text, language, ranges)
      return { language, words, proposed: wordsIn(words, ranges) }
    })
  }, [interview, row, passage, counterparts])
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(texts.map(({ language, proposed }) => [language, proposed])),
  )
  const [everywhere, setEverywhere] = useState(elsewhere.length > 0)
  const reasons = useMemo(() => lastReasons(interview), [interview])
  const [reason, setReason] = useState(reasons[0] ?? '')
  const [isMissing, setMissing] = useState(false)
  const [isNothing, setNothing] = useState(false)

  async function cover(why: string): Promise<void> {
    const places = texts.flatMap(({ language, words }) =>
      rangesOf(words, chosen[language] ?? new Set()).map(({ start, end }) => ({
        segment: passage.segment,
        language,
        start,
        end,
      })),
    )
    setMissing(normalizeText(why).trim() === '')
    setNothing(places.length === 0)
    if (normalizeText(why).trim() === '' || places.length === 0) return
    const group = crypto.randomUUID() as RedactionId
    const redactions = [...places, ...(everywhere ? elsewhere : [])].map(
      ({ segment, language, start, end }) => ({
        id: crypto.randomUUID() as RedactionId,
        group,
        segment,
        language,
        start,
        end,
      }),
    )
    const author = operator !== null && interview.participants.has(operator) ? operator : null
    if (await run({ type: 'AddRedactions', redactions, reason: why, author })) onClose()
  }

  function toggle(language: LanguageTag, start: number): void {
    const words = new Set(chosen[language])
    if (!words.delete(start)) words.add(start)
    setChosen({ ...chosen, [language]: words })
  }

  return (
    <Dialog
      title={t('cover.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('cover.do')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void cover(reason)
        }}
      >
        <ComboField
          label={t('reason')}
          text={reason}
          autoFocus
          choices={reasons.map((value) => ({ value, label: value, also: '' }))}
          onText={setReason}
          onChoose={(value) => {
            setReason(value)
            if (value === reason) void cover(value)
          }}
        />
        {isMissing && (
          <p className={styles.problem} role="alert">
            {errorText({ code: 'FIELD_EMPTY', field: 'reason' })}
          </p>
        )}
        {isNothing && (
          <p className={styles.problem} role="alert">
            {t('cover.nothing')}
          </p>
        )}
        <p className={styles.hint}>{t('cover.hint')}</p>
        {texts.map(({ language, words }) => {
          const count = chosen[language]?.size ?? 0
          const name = format.languageTitle(language)
          return (
            <section key={language} className={styles.text} aria-label={name}>
              <h3 className={styles.language}>{name}</h3>
              <WordChooser
                label={t('cover.words', { language: name })}
                language={language}
                words={words}
                chosen={chosen[language] ?? new Set()}
                onToggle={(start) => toggle(language, start)}
              />
              {count === 0 && (
                <p className={styles.warning}>
                  {counterparts.missing.includes(language) ? t('cover.missing') : t('cover.none')}
                </p>
              )}
            </section>
          )
        })}
        {elsewhere.length > 0 && (
          <Checkbox isSelected={everywhere} onChange={setEverywhere}>
            {t('cover.everywhere', { count: elsewhere.length })}
          </Checkbox>
        )}
        <Refusal error={refusal} />
      </form>
    </Dialog>
  )
}
