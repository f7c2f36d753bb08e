import { useLayoutEffect, useState } from 'react'
import { useSession } from '../../session/useSession.ts'
import { Overlays } from './Overlays.tsx'
import { SkipTranscript } from './SkipTranscript.tsx'
import styles from './Transcript.module.css'
import { TranscriptActions } from './TranscriptActions.tsx'
import { TranscriptFooter } from './TranscriptFooter.tsx'
import { TranscriptGrid } from './TranscriptGrid.tsx'
import { transcriptOf } from './transcript.ts'
import { usePlaces } from './usePlaces.ts'
import { useShownView } from './useShownView.ts'
import { TranscriptContext } from './useTranscript.ts'
import { useWordsOfGrid, WordsContext } from './useWords.ts'

/** The transcript: every segment a row, every language a column, the active row an editor. */
export function TranscriptView() {
  const session = useSession()
  return <SessionTranscript key={session.id} />
}

function SessionTranscript() {
  const session = useSession()
  const [transcript] = useState(() => transcriptOf(session))
  const columns = useShownView(transcript)
  const words = useWordsOfGrid()
  usePlaces(transcript)
  useLayoutEffect(() => () => void session.flushDrafts(), [session])
  return (
    <TranscriptContext value={transcript}>
      <section className={styles.transcript}>
        <SkipTranscript />
        <WordsContext value={words}>
          <TranscriptGrid columns={columns} />
        </WordsContext>
        <TranscriptFooter />
      </section>
      <Overlays />
      <TranscriptActions />
    </TranscriptContext>
  )
}
