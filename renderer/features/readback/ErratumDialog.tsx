import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId, ParticipantId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import { normalizeText } from '#core/interview/text.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { erratumField, erratumReasonField } from '../../session/draftField.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { useView } from '../../session/useSettings.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ChoiceSet } from '../../ui/ChoiceSet.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { CorrectedText } from './CorrectedText.tsx'
import styles from './Forms.module.css'
import { ParticipantSelect } from './ParticipantSelect.tsx'
import { numberOf } from './readBackRows.ts'
import { type RecordDialog, useShowDialog } from './recordDialogs.ts'
import { usePeople } from './usePeople.ts'

type Asked = RecordDialog & { readonly type: 'erratum' }
type Texts = Readonly<Record<LanguageTag, string>>

/** A correction that leaves the old text legible: every language of the segment in one step. */
export function ErratumDialog({ asked }: { readonly asked: Asked }) {
  const session = useSession()
  const [interview] = useState(session.interview)
  const segment = interview.segments.get(asked.segment)
  return segment === undefined ? null : (
    <Correction asked={asked} interview={interview} segment={segment} />
  )
}

interface CorrectionProps {
  readonly asked: Asked
  /** As it was when the form was opened. */
  readonly interview: Interview
  readonly segment: Segment
}

function Correction({ asked, interview, segment }: CorrectionProps) {
  const { t } = useTranslation('readBack')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const errorText = useErrorText()
  const form = useId()
  const session = useSession()
  const showDialog = useShowDialog()
  const people = usePeople()
  const { operator } = useView()
  const { run, refusal } = useCommand()
  const remark = asked.remark === null ? null : remarkOf(interview, asked.remark)
  const { languages } = interview
  const [texts, setTexts] = useState<Texts>(() =>
    Object.fromEntries(
      languages.map((tag) => [
        tag,
        session.draft(erratumField(segment.id, tag)) ?? textOf(segment, tag),
      ]),
    ),
  )
  const [confirmed, setConfirmed] = useState<readonly LanguageTag[]>([])
  const [begun] = useState(() => session.draft(erratumReasonField(segment.id)))
  const [reason, setReason] = useState(begun ?? remark?.text ?? '')
  const [proposer, setProposer] = useState<ParticipantId | null>(remark?.by ?? null)
  const [agreedBy, setAgreedBy] = useState<readonly ParticipantId[]>([])
  const [isReasonMissing, setReasonMissing] = useState(false)

  const isChanged = (tag: LanguageTag) =>
    normalizeText(texts[tag] ?? '').trim() !== textOf(segment, tag)
  const isTyped =
    reason !== (remark?.text ?? '') || languages.some((tag) => texts[tag] !== textOf(segment, tag))
  const mayConfirm = (tag: LanguageTag) =>
    tag !== segment.source &&
    !isChanged(tag) &&
    (isChanged(segment.source) || isStale(segment, tag))

  function type(tag: LanguageTag, text: string): void {
    setTexts((before) => ({ ...before, [tag]: text }))
    session.saveDraft(erratumField(segment.id, tag), text === textOf(segment, tag) ? null : text)
  }

  function explain(why: string): void {
    setReason(why)
    session.saveDraft(erratumReasonField(segment.id), why === (remark?.text ?? '') ? null : why)
  }

  /** What was typed stays a draft, which the form begins with when it is opened again. */
  const leave = () => showDialog(null)

  function forget(): void {
    session.saveDraft(erratumReasonField(segment.id), null)
    for (const tag of languages) session.saveDraft(erratumField(segment.id, tag), null)
    leave()
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const isMissing = normalizeText(reason).trim() === ''
    setReasonMissing(isMissing)
    if (isMissing) return
    const sent = languages.filter(
      (tag) => isChanged(tag) || (mayConfirm(tag) && confirmed.includes(tag)),
    )
    // Without a change the engine says that there is nothing to correct.
    const corrected = sent.length === 0 ? [asked.language] : sent
    const isDone = await run({
      type: 'CorrectRenditions',
      segment: segment.id,
      corrections: corrected.map((language) => ({
        erratum: crypto.randomUUID() as EntryId,
        language,
        text: texts[language] ?? '',
      })),
      reason,
      proposer,
      agreedBy,
      remark: asked.remark,
      author: operator !== null && interview.participants.has(operator) ? operator : null,
    })
    if (isDone) forget()
  }

  const others = languages.filter((tag) => tag !== asked.language)
  return (
    <Dialog
      title={t('erratum.title', { number: numberOf(interview, segment.id) })}
      isOpen
      onClose={leave}
      size="large"
      footer={
        <>
          <Button onPress={forget}>{isTyped ? t('discard') : common('cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('erratum.enter')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {remark !== null && (
          <div className={styles.passage}>
            <span className={styles.caption}>
              {t(`type.${remark.type}`)} · {people.name(remark.by)}
            </span>
            <p className={styles.quote} lang={remark.language}>
              {remark.text}
            </p>
          </div>
        )}
        <CorrectedText
          label={heading(asked.language)}
          language={asked.language}
          before={textOf(segment, asked.language)}
          text={texts[asked.language] ?? ''}
          isChanged={isChanged(asked.language)}
          isFirst
          onInput={(text) => type(asked.language, text)}
        />
        {others.length > 0 && (
          <div className={styles.others}>
            <h3>{t('erratum.others')}</h3>
            <p className={styles.hint}>{t('erratum.othersHint')}</p>
            {others.map((tag) => (
              <CorrectedText
                key={tag}
                label={heading(tag)}
                language={tag}
                before={textOf(segment, tag)}
                text={texts[tag] ?? ''}
                isChanged={isChanged(tag)}
                onInput={(text) => type(tag, text)}
              >
                {mayConfirm(tag) && (
                  <Checkbox
                    isSelected={confirmed.includes(tag)}
                    onChange={(isRight) =>
                      setConfirmed((before) => including(before, tag, isRight))
                    }
                  >
                    {t('erratum.stillRight', { language: format.language(tag) })}
                  </Checkbox>
                )}
              </CorrectedText>
            ))}
          </div>
        )}
        <AreaField
          label={t('field.reason')}
          value={remark?.text ?? ''}
          draft={begun}
          error={isReasonMissing ? errorText({ code: 'FIELD_EMPTY', field: 'reason' }) : null}
          onInput={explain}
        />
        <div className={styles.pair}>
          <ParticipantSelect label={t('field.proposer')} value={proposer} onChange={setProposer} />
          <ChoiceSet label={t('field.agreedBy')}>
            {people.all.map(({ id }) => (
              <Checkbox
                key={id}
                isSelected={agreedBy.includes(id)}
                onChange={(agrees) => setAgreedBy((before) => including(before, id, agrees))}
              >
                {people.name(id)}
              </Checkbox>
            ))}
          </ChoiceSet>
        </div>
        <Refusal error={refusal} />
      </form>
    </Dialog>
  )

  function heading(tag: LanguageTag): string {
    const name = format.languageTitle(tag)
    return tag === segment.source ? t('erratum.source', { language: name }) : name
  }
}

const textOf = (segment: Segment, language: LanguageTag): string =>
  segment.renditions[language]?.text ?? ''

const remarkOf = ({ entries }: Interview, id: EntryId): EntryOf<'remark'> | null => {
  const entry = entries.get(id)
  return entry?.kind === 'remark' ? entry : null
}

const including = <Id,>(ids: readonly Id[], id: Id, isIn: boolean): readonly Id[] => {
  const rest = ids.filter((one) => one !== id)
  return isIn ? [...rest, id] : rest
}
