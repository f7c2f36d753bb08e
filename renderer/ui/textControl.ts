import { normalizeLine, normalizeText } from '#core/interview/text.ts'
import { isImeKey } from '../keys/isImeKey.ts'

/** Why a text was committed. */
export type CommitCause = 'enter' | 'blur' | 'call'

interface TextControlPort {
  readonly commit: (text: string, cause: CommitCause) => void
  readonly input: (text: string) => void
}

/** What a field's native element is told and asked; the text itself belongs to the element. */
export interface TextControl {
  /** The text as it would be committed: normalised. */
  text(): string
  /** True: the element holds text that was typed and not committed. */
  uncommitted(): boolean
  commit(cause: CommitCause): void
  /** Puts a text in place of the committed one: at once, or on blur while somebody types. */
  offer(text: string): void
  /** Puts back the committed text. */
  revert(): void
  /** Types a text at the caret, so that the field's own undo takes it back. */
  insert(text: string): void
  /** Lets go of the element; what was typed in it and not committed is committed. */
  stop(): void
}

type TextElement = HTMLInputElement | HTMLTextAreaElement

/**
 * Makes a native field safe for input methods. While somebody types, the element is left alone:
 * no text is written into it and nothing is normalised, because either doubles syllables that
 * are being composed. Text is normalised (NFC) when it is committed.
 */
export function controlText(
  element: TextElement,
  initial: { readonly committed: string; readonly draft: string | null },
  port: TextControlPort,
): TextControl {
  const multiline = element instanceof HTMLTextAreaElement
  const normalize = multiline ? normalizeText : normalizeLine
  const stop = new AbortController()
  /** What stands outside. */
  let committed = initial.committed
  /** What the element held when it was last written to or committed: typing starts from it. */
  let base = initial.committed
  /** The text last given to `commit`: on its way, or refused. */
  let sent: string | null = null
  /** True: somebody typed since; a recovered draft that nobody touched is not committed unasked. */
  let touched = false
  let composing = false
  let commitAfterComposition = false
  let held = { shift: false, other: false }

  const text = () => normalize(element.value)
  const dirty = () => text() !== base
  const mark = () => element.toggleAttribute('data-uncommitted', text() !== committed)

  function write(next: string): void {
    if (element.value !== next) {
      const caret = Math.min(element.selectionStart ?? next.length, next.length)
      element.value = next
      if (document.activeElement === element) element.setSelectionRange(caret, caret)
    }
    base = next
    touched = false
    mark()
  }

  function commit(cause: CommitCause): void {
    const next = text()
    base = next
    sent = next
    if (!composing) write(next)
    port.commit(next, cause)
  }

  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => element.addEventListener(type, listener as EventListener, { signal: stop.signal })

  on('keydown', (event) => {
    held = { shift: event.shiftKey, other: event.ctrlKey || event.metaKey || event.altKey }
    if (!multiline && event.key === 'Enter' && !isImeKey(event) && !held.other) commit('enter')
  })
  on('beforeinput', (event) => {
    if (!multiline) return
    if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return
    if (held.other) {
      event.preventDefault()
    } else if (!held.shift) {
      event.preventDefault()
      if (event.isComposing || composing) commitAfterComposition = true
      else commit('enter')
    }
  })
  on('input', () => {
    touched = true
    mark()
    port.input(element.value)
  })
  on('compositionstart', () => {
    composing = true
  })
  on('compositionend', () => {
    composing = false
    if (!commitAfterComposition) return
    commitAfterComposition = false
    setTimeout(() => commit('enter'), 0)
  })
  on('blur', () => {
    composing = false
    commitAfterComposition = false
    if (dirty()) commit('blur')
    else if (base !== committed && base !== sent) write(committed)
  })

  element.value = initial.draft ?? committed
  mark()

  return {
    text,
    uncommitted: () => text() !== committed,
    commit,
    offer(next) {
      committed = next
      if (sent === next) sent = null
      if (normalize(next) === text()) base = text()
      else if (!composing && !dirty()) write(next)
      mark()
    },
    revert() {
      sent = null
      write(committed)
      port.input(element.value)
    },
    insert(words) {
      element.focus()
      // The only way that the browser's own undo can take back; deprecated and without successor.
      if (!document.execCommand('insertText', false, words)) {
        element.setRangeText(words, element.selectionStart ?? 0, element.selectionEnd ?? 0, 'end')
        mark()
        port.input(element.value)
      }
    },
    stop() {
      // A field that is taken off the screen with the focus in it hears no blur.
      if (touched && dirty()) commit('blur')
      stop.abort()
    },
  }
}
