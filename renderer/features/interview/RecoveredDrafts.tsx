import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOfDraft } from '../../session/draftField.ts'
import { useAskReveal } from '../../session/place.ts'
import { useSession } from '../../session/useSession.ts'
import { useChangeView, useView } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './StatusLine.module.css'

/** Text that had been typed and not committed when the program ended: where it is. */
export function RecoveredDrafts() {
  const { t } = useTranslation('interview')
  const { t: common } = useTranslation('common')
  const session = useSession()
  const reveal = useAskReveal()
  const { hidden } = useView()
  const changeView = useChangeView()
  const [fields, setFields] = useState(session.recovered)
  const [shown, setShown] = useState(-1)
  if (fields.length === 0) return null
  const places = fields.map(placeOfDraft).filter((place) => place !== null)

  function showNext(): void {
    const next = (shown + 1) % places.length
    setShown(next)
    const place = places[next]
    if (place === undefined) return
    const { language } = place
    // Nobody finds a text in a column that is not on screen.
    if (language !== null && hidden.includes(language)) {
      changeView({ hidden: hidden.filter((other) => other !== language) })
    }
    reveal(place)
  }

  return (
    <div className={styles.bar} data-kind="notice" role="status">
      <p className={styles.words}>{t('notice.drafts', { count: fields.length })}</p>
      {places.length > 0 && (
        <Button onPress={showNext}>
          {t(shown === -1 || places.length === 1 ? 'notice.show' : 'notice.showNext')}
        </Button>
      )}
      <IconButton icon={X} label={common('close')} onPress={() => setFields([])} />
    </div>
  )
}
