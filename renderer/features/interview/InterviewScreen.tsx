import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewId } from '#core/interview/ids.ts'
import { useAction } from '../../keys/useAction.ts'
import { type Place, useApp } from '../../session/app.ts'
import { createPlaces, PlacesContext } from '../../session/place.ts'
import { SessionContext } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useLateness } from '../../ui/useLateness.ts'
import styles from './InterviewScreen.module.css'
import { useOpenSession } from './useOpenSession.ts'
import { Workbench } from './Workbench.tsx'

interface InterviewScreenProps {
  readonly interview: InterviewId
  /** Where to go in it; null: wherever the transcript begins. */
  readonly place: Place | null
}

/** One open interview. */
export function InterviewScreen({ interview, place }: InterviewScreenProps) {
  const { t } = useTranslation('common')
  const { navigate } = useApp()
  const errorText = useErrorText()
  const opened = useOpenSession(interview)
  const [places] = useState(() => createPlaces(place))
  const late = useLateness(opened === null)

  useAction('app.library', () => navigate({ screen: 'library' }))
  useEffect(() => {
    if (place !== null) places.asked.set({ ...place })
  }, [place, places])

  if (opened === null) {
    return <main className={styles.waiting}>{late && t('loading')}</main>
  }
  if (!opened.ok) {
    return (
      <main className={styles.waiting}>
        <p role="alert">{errorText(opened.error)}</p>
        <Button onPress={() => navigate({ screen: 'library' })}>{t('crashed.library')}</Button>
      </main>
    )
  }
  return (
    <SessionContext value={opened.value}>
      <PlacesContext value={places}>
        <Workbench places={places} />
      </PlacesContext>
    </SessionContext>
  )
}
