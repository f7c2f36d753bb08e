import { useCallback, useEffect, useLayoutEffect } from 'react'
import type { Place } from '../../session/app.ts'
import { useArrive, useReveal } from '../../session/place.ts'
import { beginTranscript } from './beginTranscript.ts'
import { goTo, rows, sourceColumn } from './goTo.ts'
import type { Transcript } from './transcript.ts'

/** Binds the transcript to the places that the rest of the window shows and asks for. */
export function usePlaces(transcript: Transcript): void {
  const arrive = useArrive()
  useEffect(() => {
    let last: unknown = null
    const tell = () => {
      const { active } = transcript.get()
      if (active === last) return
      last = active
      arrive(active)
    }
    tell()
    return transcript.subscribe(tell)
  }, [transcript, arrive])

  useReveal(
    useCallback(
      (place: Place) => {
        // After the render that asked: moving renders at once.
        queueMicrotask(() => reveal(transcript, place))
      },
      [transcript],
    ),
  )

  useLayoutEffect(() => beginTranscript(transcript), [transcript])
}

function reveal(transcript: Transcript, { segment, language, range, focus = true }: Place): void {
  if (!rows(transcript).includes(segment)) return
  const isNote = language === null && range !== undefined
  const isColumn = language !== null && transcript.shown.columns.includes(language)
  const column = isNote || isColumn ? language : sourceColumn(transcript, segment)
  const place = { segment, language: column }
  if (focus) goTo(transcript, place, range ?? 'end')
  transcript.reveal?.(segment)
}
