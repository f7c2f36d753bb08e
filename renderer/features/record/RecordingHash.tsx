import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../session/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import type { EntryForm } from './entryForm.ts'
import styles from './RecordingHash.module.css'
import { sha256OfFile } from './sha256OfFile.ts'

type State =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly file: string; readonly percent: number }
  | { readonly step: 'taken' | 'same' | 'unreadable'; readonly file: string }
  | { readonly step: 'other'; readonly file: string; readonly sha256: string }

/**
 * Computes the SHA-256 of a file that somebody points at. Where none is recorded it is entered,
 * with the file's name; where one is, the file is compared with it and nothing is changed.
 */
export function RecordingHash({ form }: { readonly form: EntryForm<'recording'> }) {
  const { t } = useTranslation('record')
  const { run, refusal } = useCommand()
  const [state, setState] = useState<State>({ step: 'none' })
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])
  // A long file takes its time; what counts is what is recorded when it is read.
  const now = useRef(form)
  useLayoutEffect(() => {
    now.current = form
  })

  const enter = (file: File, sha256: string): Promise<boolean> =>
    now.current.change(run, (before) => ({
      sha256,
      ...(before.file === '' ? { file: file.name } : {}),
    }))

  async function compute(file: File): Promise<void> {
    reading.current?.abort()
    const controller = new AbortController()
    reading.current = controller
    setState({ step: 'reading', file: file.name, percent: 0 })
    const progress = (bytes: number) => {
      const percent = file.size === 0 ? 0 : Math.floor((bytes / file.size) * 100)
      setState((before) =>
        before.step === 'reading' && before.percent !== percent ? { ...before, percent } : before,
      )
    }
    const sha256 = await sha256OfFile(file, { signal: controller.signal, progress }).catch(() => '')
    if (controller.signal.aborted) return
    reading.current = null
    setState(await outcome(file, sha256))
  }

  async function outcome(file: File, sha256: string): Promise<State> {
    if (sha256 === '') return { step: 'unreadable', file: file.name }
    const { fields, isReadOnly } = now.current
    if (fields.sha256 === sha256) return { step: 'same', file: file.name }
    if (fields.sha256 !== '' || isReadOnly) return { step: 'other', file: file.name, sha256 }
    return (await enter(file, sha256)) ? { step: 'taken', file: file.name } : { step: 'none' }
  }

  function giveUp(): void {
    reading.current?.abort()
    reading.current = null
    setState({ step: 'none' })
    button.current?.focus()
  }

  const isReading = state.step === 'reading'
  const isRecorded = form.fields.sha256 !== ''
  if (form.isReadOnly && !isRecorded) return null
  return (
    <div className={styles.hash}>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          // The same file can be chosen again.
          currentTarget.value = ''
          if (file !== undefined) void compute(file)
        }}
      />
      <Button ref={button} onPress={() => (isReading ? giveUp() : input.current?.click())}>
        {isReading
          ? t('recording.hash.cancel')
          : t(isRecorded ? 'recording.hash.compare' : 'recording.hash.compute')}
      </Button>
      <p
        className={styles.words}
        data-step={state.step}
        role={state.step === 'other' || state.step === 'unreadable' ? 'alert' : 'status'}
      >
        {state.step !== 'none' && t(`recording.hash.${state.step}`, { ...state })}
      </p>
      <Refusal error={refusal} />
    </div>
  )
}
