import { useTranslation } from 'react-i18next'
import { inOrder } from '#core/interview/inOrder.ts'
import type { NoticeText } from '#core/record/noticeText.ts'
import { noticeTexts } from '#core/record/standardNotices.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { useSettings } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { AddButton } from './AddButton.tsx'
import { blankNotice } from './blankEntries.ts'
import { EntryRows } from './EntryRows.tsx'
import styles from './Form.module.css'
import { NoticeForm } from './NoticeForm.tsx'
import { NoticeLibrary } from './NoticeLibrary.tsx'
import { isAbout } from './noticeLibrary.ts'
import { Section } from './Section.tsx'
import { TakeOver } from './TakeOver.tsx'
import { useAddEntries } from './useAddEntries.ts'
import { useEntryList } from './useEntryList.ts'
import { useNoticeTitle } from './useNoticeTitle.ts'

/** The rights and warnings that were told, with the replies; and the library of their texts. */
export function NoticesSection() {
  const { t } = useTranslation('record')
  const format = useFormat()
  const titleOf = useNoticeTitle()
  const readOnly = useReadOnly() !== null
  const timeZone = useInterview((interview) => interview.timeZone)
  const sittings = useInterview((interview) => interview.sittings)
  const list = useEntryList('notice')
  const { addAll, refusal } = useAddEntries()
  const library = noticeTexts(useSettings().notices)
  const missing = library.filter((text) => !list.entries.some((entry) => isAbout(entry, text)))
  const add = (texts: readonly NoticeText[]) => void addAll(texts.map(blankNotice))

  function facts(entry: (typeof list.entries)[number]): string {
    const { at, language, sitting } = entry
    const place = inOrder(sittings.values()).findIndex(({ id }) => id === sitting)
    return [
      at === null ? t('notices.noTime') : format.dateTime(at, timeZone),
      ...(place < 0 ? [] : [t('sitting', { number: place + 1 })]),
      ...(language === null ? [] : [format.language(language)]),
    ].join(' · ')
  }

  return (
    <Section
      title={t('section.notices')}
      hint={t('notices.hint')}
      tools={
        !readOnly && (
          <div className={styles.tools}>
            {missing.length > 0 && (
              <AddButton onAdd={() => add(missing)}>
                {t('notices.addAll', { count: missing.length })}
              </AddButton>
            )}
            <Button onPress={() => void list.add(blankNotice({ title: {}, text: {} }))}>
              {t('notices.addBlank')}
            </Button>
          </div>
        )
      }
    >
      <TakeOver section="notices" />
      <Refusal error={list.refusal ?? refusal} />
      {list.entries.length === 0 && <p className={styles.soft}>{t('notices.none')}</p>}
      <EntryRows
        label={t('section.notices')}
        list={list}
        head={(entry) => {
          const title = titleOf(entry.title)
          return (
            <>
              <span lang={title.language ?? undefined}>{title.text}</span>
              <span className={entry.at === null ? styles.soft : undefined}>{facts(entry)}</span>
              <span className={entry.reply === 'unknown' ? styles.soft : undefined}>
                {entry.reply === 'unknown' ? t('notices.noReply') : t(`reply.${entry.reply}`)}
              </span>
            </>
          )
        }}
        form={(entry, among, before) => <NoticeForm entry={entry} before={before} among={among} />}
      />
      <NoticeLibrary
        texts={library}
        notices={list.entries}
        onAdd={readOnly ? null : (text) => add([text])}
      />
    </Section>
  )
}
