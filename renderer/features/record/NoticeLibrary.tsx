import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeText } from '#core/record/noticeText.ts'
import { useSettings } from '../../session/useSettings.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import type { EntryFields } from './entryForm.ts'
import styles from './Form.module.css'
import { NoticeTextForm } from './NoticeTextForm.tsx'
import { isAbout, isStandard } from './noticeLibrary.ts'
import { Part } from './Part.tsx'
import { RecordList } from './RecordList.tsx'
import { useNoticeTitle } from './useNoticeTitle.ts'

interface NoticeLibraryProps {
  readonly texts: readonly NoticeText[]
  readonly notices: readonly EntryFields<'notice'>[]
  /** Null: nothing can be added. */
  readonly onAdd: ((text: NoticeText) => void) | null
}

/** The texts that notices are taken from; their wording can be made one's own. */
export function NoticeLibrary({ texts, notices, onAdd }: NoticeLibraryProps) {
  const { t } = useTranslation('record')
  const own = useSettings().notices
  const titleOf = useNoticeTitle()
  const [open, setOpen] = useState<string | null>(null)
  const byId = new Map(texts.map((text) => [text.id, text]))
  return (
    <Part title={t('library.title')} hint={t('library.hint')}>
      <RecordList
        label={t('library.title')}
        ids={texts.map(({ id }) => id)}
        open={open}
        onOpen={setOpen}
        head={(id) => {
          const text = byId.get(id)
          if (text === undefined) return null
          const title = titleOf(text.title)
          const isOwn = own.some((each) => each.id === id)
          return (
            <>
              <span lang={title.language ?? undefined}>{title.text}</span>
              <span className={styles.soft}>
                {isOwn
                  ? t(isStandard(id) ? 'library.ownWording' : 'library.own')
                  : t('library.standard')}
              </span>
              <span className={styles.soft}>
                {notices.some((notice) => isAbout(notice, text)) && t('library.inInterview')}
              </span>
            </>
          )
        }}
        form={(id) => {
          const text = byId.get(id)
          return text && <NoticeTextForm key={id} text={text} />
        }}
        aside={(id) => {
          const text = byId.get(id)
          return (
            text !== undefined &&
            onAdd !== null && (
              <IconButton
                icon={Plus}
                label={t('library.add', { title: titleOf(text.title).text })}
                onPress={() => onAdd(text)}
              />
            )
          )
        }}
      />
    </Part>
  )
}
