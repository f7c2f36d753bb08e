import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Milliseconds of rest after which a save is read out: not after every key, nor every row. */
const REST = 2_500

interface SaveAnnouncerProps {
  readonly time: string
  readonly isSettled: boolean
}

/** Tells a screen reader that everything is saved, once things have come to rest. */
export function SaveAnnouncer({ time, isSettled }: SaveAnnouncerProps) {
  const { t } = useTranslation('interview')
  const [known] = useState(time)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!isSettled || time === known) return
    const timer = setTimeout(() => setSaid(time), REST)
    return () => clearTimeout(timer)
  }, [time, isSettled, known])
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {said !== '' && t('save.saved', { time: said })}
    </span>
  )
}
