import { type KeyboardEvent, useId, useState } from 'react'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import type { PassageWord } from './passageWords.ts'
import styles from './Redaction.module.css'

interface WordChooserProps {
  readonly label: string
  readonly language: LanguageTag
  readonly words: readonly PassageWord[]
  /** Chosen words, by their beginning. */
  readonly chosen: ReadonlySet<number>
  readonly onToggle: (start: number) => void
}

/** A text whose words are chosen one by one: arrows move, Space covers or uncovers. */
export function WordChooser({ label, language, words, chosen, onToggle }: WordChooserProps) {
  const id = useId()
  const choices = words.filter(({ isWord }) => isWord)
  const first = Math.max(
    0,
    choices.findIndex(({ start }) => chosen.has(start)),
  )
  const [at, setAt] = useState(first)
  const current = choices[Math.min(at, choices.length - 1)]

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (isImeKey(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: choices.length - 1,
    }
    const move = moves[event.key]
    if (move !== undefined) setAt(Math.max(0, Math.min(choices.length - 1, move)))
    else if (event.key === ' ' && current !== undefined) onToggle(current.start)
    else if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit()
    else return
    event.preventDefault()
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={current === undefined ? undefined : `${id}${current.start}`}
      className={styles.chooser}
      lang={language}
      onKeyDown={keyDown}
    >
      {words.map((word) =>
        word.isWord ? (
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
          <span
            key={word.start}
            id={`${id}${word.start}`}
            role="option"
            aria-selected={chosen.has(word.start)}
            className={styles.word}
            data-current={word === current || undefined}
            onClick={() => {
              setAt(choices.indexOf(word))
              onToggle(word.start)
            }}
          >
            {word.text}
          </span>
        ) : (
          <span key={word.start} role="presentation">
            {word.text}
          </span>
        ),
      )}
    </div>
  )
}
