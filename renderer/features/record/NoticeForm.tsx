import { useTranslation } from 'react-i18next'
import { NOTICE_REPLIES } from '#core/interview/entries/notice.ts'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { usePeople } from '../readback/usePeople.ts'
import { withText } from '../statements/withText.ts'
import { EntryArea } from './EntryArea.tsx'
import { EntryBody } from './EntryBody.tsx'
import { EntryMoment } from './EntryMoment.tsx'
import { EntryRadio } from './EntryRadio.tsx'
import { EntrySelect } from './EntrySelect.tsx'
import styles from './Form.module.css'
import { KeepNotice } from './KeepNotice.tsx'
import { NoticeWording } from './NoticeWording.tsx'
import { OfferLine } from './OfferLine.tsx'
import { useEntry } from './useEntry.ts'
import { useLanguageChoices } from './useLanguageChoices.ts'
import { useSittingChoices } from './useSittingChoices.ts'

interface NoticeFormProps {
  readonly entry: EntryOf<'notice'>
  /** The notice in the line above. */
  readonly before: EntryOf<'notice'> | null
  readonly among: readonly EntryId[]
}

/** One notice: how it was given, what was replied, and its wording. */
export function NoticeForm({ entry, before, among }: NoticeFormProps) {
  const { t } = useTranslation('record')
  const people = usePeople()
  const languages = useLanguageChoices()
  const sittings = useSittingChoices()
  const { run, refusal } = useCommand()
  const form = useEntry<'notice'>(entry)
  const start = useInterview(
    (interview) =>
      (entry.sitting === null ? undefined : interview.sittings.get(entry.sitting))?.startedAt ??
      null,
  )
  const persons = people.all.map(({ id }) => ({ value: id, label: people.name(id) }))
  const isBare = entry.language === null && entry.givenBy === null && entry.givenTo === null
  const circumstances =
    before === null
      ? null
      : (({ language, givenBy, givenTo, sitting }) => ({ language, givenBy, givenTo, sitting }))(
          before,
        )
  const isOffered =
    !form.isReadOnly &&
    isBare &&
    circumstances !== null &&
    Object.values(circumstances).some((each) => each !== null)

  return (
    <EntryBody form={form} end={{ id: entry.id, among }}>
      {isOffered && (
        <div className={styles.whole}>
          <OfferLine onTake={() => void form.change(run, circumstances)}>
            {t('notices.asBefore')}
          </OfferLine>
        </div>
      )}
      <div className={styles.half}>
        <EntryMoment form={form} field="at" label={t('notices.at')} near={start} />
      </div>
      <EntrySelect
        form={form}
        field="language"
        label={t('notices.language')}
        none={t('notRecorded')}
        choices={languages}
      />
      <EntrySelect
        form={form}
        field="sitting"
        label={t('notices.sitting')}
        none={t('notRecorded')}
        choices={sittings}
      />
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="givenBy"
          label={t('notices.givenBy')}
          none={t('notRecorded')}
          choices={persons}
        />
      </div>
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="givenTo"
          label={t('notices.givenTo')}
          none={t('notRecorded')}
          choices={persons}
        />
      </div>
      <div className={styles.whole}>
        <EntryRadio
          form={form}
          field="reply"
          label={t('notices.reply')}
          choices={NOTICE_REPLIES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        />
      </div>
      <div className={styles.whole}>
        <EntryArea form={form} field="replyText" label={t('notices.replyText')} />
      </div>
      <div className={styles.whole}>
        <NoticeWording
          name={form.key}
          wording={entry}
          isReadOnly={form.isReadOnly}
          onTitle={(language, text) =>
            form.change(run, ({ title }) => ({ title: withText(title, language, text) }))
          }
          onText={(language, text) =>
            form.change(run, (now) => ({ text: withText(now.text, language, text) }))
          }
        />
        <Refusal error={refusal} />
      </div>
      <div className={styles.whole}>
        <KeepNotice wording={entry} />
      </div>
    </EntryBody>
  )
}
