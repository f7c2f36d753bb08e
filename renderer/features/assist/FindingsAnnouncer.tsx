import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assistanceOf } from '../../session/assistance.ts'
import { useSession } from '../../session/useSession.ts'
import { transcriptOf } from '../transcript/transcript.ts'

/**
 * Says politely how many findings the row has once a field of it was left; while somebody types,
 * nothing is said.
 */
export function FindingsAnnouncer() {
  const { t } = useTranslation('assist')
  const session = useSession()
  const [count, setCount] = useState(0)
  const place = useRef<string | null>(null)
  useEffect(() => {
    const transcript = transcriptOf(session)
    const store = assistanceOf(session)
    let due = false
    const moved = () => {
      const { active } = transcript.get()
      const next = active === null ? null : `${active.segment} ${active.language}`
      if (next === place.current) return
      place.current = next
      due = true
    }
    const answered = () => {
      const { row } = store.get()
      if (!due || row === null || row.segment !== transcript.get().active?.segment) return
      due = false
      setCount(row.findings.filter(({ severity }) => severity !== 'hint').length)
    }
    const stops = [transcript.subscribe(moved), store.subscribe(answered)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session])
  return (
    <p className="visually-hidden" aria-live="polite">
      {count === 0 ? '' : t('findings', { count })}
    </p>
  )
}
